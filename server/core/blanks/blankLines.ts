import { lineOf, standsAlone } from '../edits/removeLine.ts';
import { wordsIn } from '../search/sectionText.ts';
import type { Range } from '../text/range.ts';
import { lineEnd, lineStart, nextLine } from '../text/sourceLines.ts';
import { delimiterRow } from '../text/tableRow.ts';
import type { Blank } from './blankPlaces.ts';

/** The source lines that reach into a stretch of the document, without their ends. */
function* linesIn(text: string, { start, end }: Range): Iterable<Range> {
  for (let at = lineStart(text, start); at < end; ) {
    yield { start: at, end: lineEnd(text, at) };
    const next = nextLine(text, at);
    if (next === at) return;
    at = next;
  }
}

/** The line's source with its blanks cut out; null where it has none. */
function withoutBlanks(text: string, line: Range, blanks: readonly Blank[]): string | null {
  const own = blanks.filter(({ range }) => range.start >= line.start && range.end <= line.end);
  if (own.length === 0) return null;
  let out = '';
  let at = line.start;
  for (const { range } of own) {
    out += text.slice(at, range.start);
    at = range.end;
  }
  return out + text.slice(at, line.end);
}

/** The whole line around a blank where nothing but blanks stands on it, and nothing hangs on it: no heading, no item with more below it. */
export function lineOfBlanks(text: string, blank: Blank, blanks: readonly Blank[]): Range | null {
  const line = lineOf(text, blank.range.start);
  const rest = withoutBlanks(text, line, blanks);
  if (rest === null || /^\s*#/.test(rest) || /[\p{L}\p{N}]/u.test(rest.replace(/\[[ xX]\]/, ''))) return null;
  return standsAlone(text, line) ? line : null;
}

/** More words than a label has (`Time to detect:`, a cell, bold capitals) are somebody's own. */
const label = 5;
const isLabel = (rest: string): boolean => wordsIn(rest) === 0 || (/[:|]|\*\*/.test(rest) && wordsIn(rest) <= label);

const isDate = (line: string): boolean => /^\W*\d{4}-\d{2}-\d{2}\W*(?:all times\b.*)?$|^\W*all times\b.*$/i.test(line);

/**
 * True where a stretch holds blanks and nothing that somebody has written besides them: labels, a table's head, headings and a
 * timeline's date line are the template's. An empty stretch holds no blank.
 */
export function onlyBlanks(text: string, range: Range, blanks: readonly Blank[]): boolean {
  let found = false;
  for (const line of linesIn(text, range)) {
    const source = text.slice(line.start, line.end);
    const rest = withoutBlanks(text, line, blanks);
    if (rest !== null) {
      found = true;
      if (!isLabel(rest)) return false;
      continue;
    }
    const isTemplates = source.trim() === '' || /^\s*(?:#|<!--)/.test(source) || isHeadAt(text, line) || isDate(source);
    if (!isTemplates) return false;
  }
  return found;
}

/** True at the delimiter row itself, or at the row above it. */
function isHeadAt(text: string, line: Range): boolean {
  const delimiter = delimiterRow(text, line.start);
  return delimiter !== null && (delimiter.start === line.start || delimiter.start === nextLine(text, line.end));
}
