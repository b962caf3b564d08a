import type { Range, TextEdit } from '../text/range.ts';
import { isBlank, lineEnd, lineStart, nextLine, previousLine } from '../text/sourceLines.ts';

/** The whole line that holds `offset`, without its end. */
export const lineOf = (text: string, offset: number): Range => ({
  start: lineStart(text, offset),
  end: lineEnd(text, offset),
});

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** True where a line ends what it says: nothing below is nested in it, underlines it or goes on with it. */
export function standsAlone(text: string, line: Range): boolean {
  const next = nextLine(text, line.end);
  if (next >= text.length) return true;
  const below = text.slice(next, lineEnd(text, next));
  if (below.trim() === '') {
    // What is nested may stand behind a blank line.
    const after = text.slice(nextLine(text, next), lineEnd(text, nextLine(text, next)));
    return after.trim() === '' || indentOf(after) <= indentOf(text.slice(line.start, line.end));
  }
  if (indentOf(below) > indentOf(text.slice(line.start, line.end))) return false;
  return /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|\||<!--)/.test(below);
}

/** Takes a whole line away with its end; of the blank lines around one that stood by itself, one is left. */
export function removeLine(text: string, line: Range): TextEdit {
  const next = nextLine(text, line.end);
  const above = previousLine(text, line.start);
  const alone = above !== null && isBlank(text, { start: above, end: line.start });
  const below = lineOf(text, next);
  const end = alone && next < text.length && isBlank(text, below) ? nextLine(text, next) : next;
  return { range: { start: line.start, end }, text: '' };
}
