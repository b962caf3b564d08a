import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkdownDocument } from '../../../server/core/markdown/document.ts';
import { flatten } from '../../../server/core/markdown/flatten.ts';
import { readHtml } from '../../../server/core/markdown/html.ts';
import { parseMarkdown } from '../../../server/core/markdown/parse.ts';
import {
  type Item,
  type Piece,
  sourceOffset,
  sourceRange,
  type TextLine,
} from '../../../server/core/markdown/pieces.ts';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import { anyString } from '../anyString.ts';
import { anyDocument, anyEdit, type Edit, edited, longDocument, longHtml, postmortemText } from './documents.ts';

const anyText = fc.oneof(
  anyDocument,
  anyString(60),
  fc.string({ unit: fc.constantFrom(...'-*`[]()<>!&;#|\\\n \t~_1.a'), maxLength: 60 }),
);

const linesOf = (piece: Piece): readonly TextLine[] =>
  piece.kind === 'row' ? piece.cells : piece.kind === 'heading' || piece.kind === 'text' ? [piece.line] : [];

function checkItem(item: Item | null, text: string): void {
  for (let at = item; at; at = at.parent) {
    expect(text.slice(at.start, at.end)).toContain(at.marker);
    expect(at.start === 0 || /[\r\n\uFEFF]/.test(text[at.start - 1]!)).toBe(true);
    expect(at.end === text.length || /[\r\n]/.test(text[at.end]!)).toBe(true);
  }
}

function checkDocument(document: MarkdownDocument): void {
  let at = 0;
  for (const { chunk, start } of document.chunks) {
    expect(start).toBe(at);
    at += chunk.text.length;
    for (const piece of chunk.pieces) checkPiece(piece, chunk.text);
  }
  expect(document.chunks.map(({ chunk }) => chunk.text).join('')).toBe(document.text);
  const matter = document.frontMatter;
  if (matter) expect(document.text.slice(matter.valueStart).startsWith(matter.value)).toBe(true);
}

function checkPiece(piece: Piece, text: string): void {
  expect([piece.start >= 0, piece.start <= piece.end, piece.end <= text.length]).toEqual([true, true, true]);
  if ('item' in piece) checkItem(piece.item, text);
  for (const line of linesOf(piece)) {
    expect([piece.start <= line.start, line.end <= piece.end]).toEqual([true, true]);
    if (piece.kind === 'text') {
      expect(line.text).not.toMatch(/[\r\n]/);
      expect(text.slice(line.start, line.end)).not.toMatch(/[\r\n]/);
    }
    for (const mark of line.marks)
      expect(0 <= mark.from && mark.from <= mark.to && mark.to <= line.text.length).toBe(true);
    checkPlaces(line, text);
  }
}

/** Each character's offset lies within the line, behind the one before it, and shows the character, an entity or a break. */
function checkPlaces(line: TextLine, text: string): void {
  let before = line.start - 1;
  for (let i = 0; i < line.text.length; i++) {
    const offset = sourceOffset(line, i);
    const range = sourceRange(line, i, i + 1);
    const character = line.text[i]!;
    if (offset < before || offset > line.end || range.start !== offset || range.end > line.end)
      throw new Error(`${i} of ${JSON.stringify(line)}`);
    before = offset;
    if (text[offset] === character || (text[offset] === '\0' && character === '\ufffd')) continue;
    // An entity of two UTF-16 units shows at both; a break or a line end reads as a space.
    if (
      !/^(?:&|<br|<t[dh]|<\/t[dh]|[\r\n])/i.test(text.slice(offset)) &&
      !/^&/.test(text.slice(offset - 1)) &&
      !line.marks.some((mark) => mark.kind === 'image')
    )
      throw new Error(
        `${JSON.stringify(character)} is ${JSON.stringify(text.slice(offset, offset + 5))} in ${JSON.stringify(line)}`,
      );
  }
}

test('any text is read, covered by its chunks, and every character has its place', () => {
  fc.assert(
    fc.property(anyText, (text) => checkDocument(readMarkdown(text))),
    { numRuns: 150 },
  );
});

function checkEdits(text: string, edits: readonly Edit[]): void {
  let document = readMarkdown(text);
  for (const edit of edits) document = readMarkdown(edited(document.text, edit), document);
  expect(document).toEqual(readMarkdown(document.text));
}

test('an edited document reads as from scratch', () => {
  fc.assert(fc.property(anyDocument, fc.array(anyEdit, { minLength: 1, maxLength: 5 }), checkEdits), { numRuns: 100 });
});

test('a long document reads as from scratch after an edit, and has its places', () => {
  fc.assert(
    fc.property(longDocument, fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      checkEdits(text, edits);
      checkDocument(readMarkdown(text));
    }),
    { numRuns: 4 },
  );
});

test('chunks that an edit does not touch stay the same objects', () => {
  fc.assert(
    fc.property(
      postmortemText,
      fc.constantFrom('x\n\n', '\n\nNew words.\n\n', '- 10:00 new\n\n'),
      postmortemText,
      (head, added, tail) => {
        const before = readMarkdown(`${head}\n## A\n\n${tail}`);
        const after = readMarkdown(`${head}\n## A\n\n${added}${tail}`, before);
        const kept = new Set(after.chunks.map(({ chunk }) => chunk));
        expect(before.chunks.filter(({ chunk }) => !kept.has(chunk)).length).toBeLessThanOrEqual(2);
      },
    ),
    { numRuns: 40 },
  );
});

/** Offsets of the document instead of the chunk. */
function moved(value: unknown, by: number, key = ''): unknown {
  if (Array.isArray(value))
    return value.map((part, index) => moved(part, by, key === 'map' && index % 2 === 1 ? 'start' : ''));
  if (typeof value === 'number') return key === 'start' || key === 'end' ? value + by : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part, by, name)]));
}

test('long HTML reads in parts as it does in one', () => {
  fc.assert(
    fc.property(longHtml, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
      const text = written.replaceAll('\n', lineEnd);
      const { chunks } = readMarkdown(text);
      const pieces = chunks.flatMap(({ chunk, start }) => chunk.pieces.map((piece) => moved(piece, start)));
      // A part does not know that the others hold nothing but comments.
      const notAlone = (piece: object) => ('alone' in piece ? { ...piece, alone: false } : piece);
      const whole = readHtml(text, 0, text.length, 0, { item: null, quoted: false });
      expect(pieces.map((piece) => notAlone(piece as object))).toEqual(whole.map(notAlone));
      checkEdits(text, [
        { at: 0.4, cut: 3, text: 'x\n<p>y' },
        { at: 0.7, cut: 9, text: '\n\n' },
      ]);
    }),
    { numRuns: 40 },
  );
});

test('chunk by chunk reads as a parse of the whole', () => {
  fc.assert(
    fc.property(postmortemText, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
      const text = `\n${written.replaceAll('\n', lineEnd)}`;
      const pieces = readMarkdown(text).chunks.flatMap(({ chunk, start }) =>
        chunk.pieces.map((piece) => moved(piece, start)),
      );
      expect(pieces).toEqual(flatten(text, parseMarkdown(text), 0));
    }),
    { numRuns: 60 },
  );
});
