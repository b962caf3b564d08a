import { textPieces } from './flatten.ts';
import { physicalLines } from './physicalLines.ts';
import type { TextLine, TextPiece } from './pieces.ts';

const alone = { item: null, quoted: false };

/** One text piece per line, nothing interpreted. */
export function readPlain(text: string): TextPiece[] {
  const lines = physicalLines(text, 0, text.length).map(({ start, end }) => {
    const line = text.slice(start, end);
    return verbatim(text, start + line.length - line.trimStart().length, start + line.trimEnd().length);
  });
  return textPieces(
    lines.filter((line) => line.text !== ''),
    'paragraph',
    alone,
  );
}

/**
 * The lines of a part of a top-level fence that is indented by `indent` columns. `opened`: the first line is the opening one.
 * `mark`: what the opening one begins with. Blank lines are left out.
 */
export function readFence(text: string, indent: number, opened: boolean, mark: string, lang: string): TextPiece[] {
  const closing = new RegExp(`^ {0,3}\\${mark[0]}{${mark.length},}[ \\t]*$`);
  const physical = physicalLines(text, 0, text.length).slice(opened ? 1 : 0);
  const close = physical.findIndex(({ start, end }) => closing.test(text.slice(start, end)));
  const lines = physical.slice(0, close < 0 ? undefined : close).map(({ start, end }) => {
    let from = start;
    while (from < end && from - start < indent && text[from] === ' ') from++;
    return verbatim(text, from, end);
  });
  const pieces = textPieces(
    lines.filter((line) => line.text.trim() !== ''),
    'fence',
    alone,
    lang,
  );
  return opened ? pieces : pieces.map((piece) => ({ ...piece, first: false, alone: false }));
}

const verbatim = (text: string, start: number, end: number): TextLine => ({
  text: text.slice(start, end),
  marks: [],
  start,
  end,
  map: [0, start],
});
