import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import type { Piece, TextLine } from '../markdown/pieces.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Span } from '../text/range.ts';
import { type DateLineReading, readDateLine } from '../time/readDateLine.ts';
import { readStamp } from '../time/readStamp.ts';
import type { Stamp } from '../time/stamp.ts';
import { readZoneStatement } from '../time/zoneStatement.ts';
import { readAnchor } from './anchor.ts';
import { furtherStamps, innerStamps } from './furtherStamps.ts';
import { initialled } from './initials.ts';
import { type LabelledValue, labelledValue } from './labels.ts';
import type { SectionKind } from './postmortem.ts';
import { addCounts, countProse, type ProseCounts } from './prose.ts';
import { meaningOfTitle, type TitleMeaning } from './titles.ts';

/** What one piece says by itself, whatever stands around it. Cached with its chunk. */
export interface Reading {
  /** Set for headings and for lines that may act as one. */
  readonly title: TitleMeaning | null;
  readonly stamp: Stamp | null;
  /** A lone figure that is a time only where the lines around it are (`1625 link down`): read as one. */
  readonly compact: Stamp | null;
  /** The same with the zone behind its time that may be a person's initials: `12:21 PT joins`. */
  readonly initialled: Stamp | null;
  /** Of further entries on the same line: `10:00 AM: down - 10:05 AM: up`. Also where the line begins with none. */
  readonly more: readonly Stamp[];
  /** The line holds nothing but a date. */
  readonly dateLine: DateLineReading | null;
  readonly zone: { readonly name: string; readonly span: Span } | null;
  /** The line states the moment that times such as `T+15m` count from. */
  readonly anchor: Stamp | null;
  /** The line is `Label: value`. */
  readonly labelled: LabelledValue | null;
  /** The section whose name the label is, and nothing else: `Root cause: …`. */
  readonly labelKind: SectionKind | null;
  /** Per cell of a row. */
  readonly cells: readonly CellReading[];
}

export interface CellReading {
  readonly line: TextLine;
  readonly stamp: Stamp | null;
  readonly dateLine: DateLineReading | null;
}

/** A piece at its place: add `base` to its offsets for the document's. */
export interface Unit {
  readonly index: number;
  readonly piece: Piece;
  readonly base: number;
  readonly reading: Reading;
}

const nothing: Reading = {
  title: null,
  stamp: null,
  compact: null,
  initialled: null,
  more: [],
  dateLine: null,
  zone: null,
  anchor: null,
  labelled: null,
  labelKind: null,
  cells: [],
};

const cellsRead = 6;

/** `Timeline (all in West Africa Time on 12 August 2023):`: a remark in brackets does not make a heading's line long. */
const remark = /\s*\([^()]*\)(?=\W*$)/;

/** Lines that act as a heading are short; longer ones are prose that begins with a known word. */
function mayTitle({ text }: TextLine): boolean {
  const words = text.length <= 160 ? text.replace(remark, '') : text;
  return words.length <= 80 && /^\s*\S+(?:\s+\S+){0,8}\s*$/.test(words);
}

/** `🔧 Root cause: …`: an emoji and a name before a colon; the words that may name a section. */
const dressed = /^\s*\p{Extended_Pictographic}[^:：]{3,60}[:：]/u;

/** Four figures that a 24-hour clock can show, and words behind them. */
const lone = /^\s*(?:[01]\d|2[0-3])[0-5]\d\s+\p{L}/u;

function kindOfLabel(text: string, { label }: LabelledValue): SectionKind | null {
  const { by, kind } = meaningOfTitle(text.slice(label.from, label.to));
  return by === 'title' ? kind : null;
}

function readLine(line: TextLine, heading: boolean): Omit<Reading, 'cells'> {
  const { text } = line;
  const stamp = readStamp(text);
  const labelled = labelledValue(line);
  const lead = /[:：]\s*$/.test(text) ? dressed.exec(text)?.[0] : undefined;
  return {
    title: heading || mayTitle(line) ? meaningOfTitle(text, heading) : lead === undefined ? null : meaningOfTitle(lead),
    stamp,
    compact: stamp === null && lone.test(text) ? readStamp(text, { compact: true }) : null,
    initialled: stamp && initialled(text, stamp),
    more: stamp ? furtherStamps(text, stamp) : innerStamps(text),
    dateLine: readDateLine(text),
    zone: readZoneStatement(text),
    anchor: readAnchor(text)?.stamp ?? null,
    labelled,
    labelKind: labelled && kindOfLabel(text, labelled),
  };
}

function readPiece(piece: Piece): Reading {
  if (piece.kind === 'row') {
    const cells = piece.cells.slice(0, cellsRead).map((line) => ({
      line,
      stamp: readStamp(line.text),
      dateLine: readDateLine(line.text),
    }));
    return { ...nothing, cells };
  }
  if (piece.kind !== 'heading' && piece.kind !== 'text') return nothing;
  const reading = readLine(piece.line, piece.kind === 'heading');
  // `T0: 10:00` on a line of prose opens a timeline and is no entry of it; as an item it may be its first.
  const states = piece.kind === 'text' && piece.item === null && readAnchor(piece.line.text)?.alone === true;
  return { ...reading, ...(states ? { stamp: null, more: [] } : {}), cells: [] };
}

/** The readings of a chunk's pieces, in order. */
const readingsOf = rememberedFor((chunk: Chunk): readonly Reading[] => chunk.pieces.map(readPiece));

/** Counts a chunk's words, code left out. */
const countsOf = rememberedFor((chunk: Chunk): ProseCounts => {
  const lines = chunk.pieces.flatMap((piece) => {
    if (piece.kind === 'heading') return [piece.line.text];
    if (piece.kind === 'row') return piece.cells.map((cell) => cell.text);
    return piece.kind === 'text' && piece.host !== 'fence' && piece.host !== 'code' ? [piece.line.text] : [];
  });
  return addCounts(lines.map(countProse));
});

/** How the document's prose speaks. */
export const proseOf = (markdown: MarkdownDocument): ProseCounts =>
  addCounts(markdown.chunks.map(({ chunk }) => countsOf(chunk)));

/** How many words a reader needs to see what a document is about. */
const opening = 150;

/** How the beginning of the document speaks: a long analysis behind it dilutes what it tells. */
export function openingOf(markdown: MarkdownDocument): ProseCounts {
  const counts: ProseCounts[] = [];
  let words = 0;
  for (const { chunk } of markdown.chunks) {
    if (words >= opening) break;
    const own = countsOf(chunk);
    words += own.words;
    counts.push(own);
  }
  return addCounts(counts);
}

/** The whole document as units, in reading order. */
export function unitsOf(markdown: MarkdownDocument): Unit[] {
  const units: Unit[] = [];
  for (const { chunk, start } of markdown.chunks) {
    const read = readingsOf(chunk);
    chunk.pieces.forEach((piece, i) => {
      units.push({ index: units.length, piece, base: start, reading: read[i] ?? nothing });
    });
  }
  return units;
}
