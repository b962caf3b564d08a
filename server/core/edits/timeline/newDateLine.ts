import type { Timeline } from '../../model/postmortem.ts';
import { lineEnd, lineEnding, lineStart, slice } from '../../text/sourceLines.ts';
import { readDateLine } from '../../time/readDateLine.ts';
import { type DateStyle, dateStyleOf, writeDate, writeWeekday } from '../form/dateStyle.ts';
import type { Block } from './blocks.ts';

/** A line that opens a day, as the timeline's others are written. */
export interface NewDateLine {
  /** Without a line end. */
  readonly line: string;
  /** Between it and its first entry. */
  readonly gap: string;
  /** Between the entry above and it. */
  readonly before: string;
  /** Where the first of the timeline's date lines begins. */
  readonly at: number;
}

/** Markup around the words of a line: container and heading markers, emphasis, brackets, a closing colon. */
const dressed =
  /^([ \t>]*(?:(?:#{1,6}|[-*+]|\d+[.)]|\|)[ \t]*)*[*_[(<>bstrongem]*?)(\d.*?|\p{L}.*?)([*_\])]*:?[*_]*[ \t|#]*)$/u;

/**
 * The date line for `date` (`YYYY-MM-DD`), in the form of the one before it, or in `style`; null where that cannot be read.
 */
export function newDateLine(
  text: string,
  timeline: Timeline,
  blocks: readonly Block[],
  date: string,
  style: DateStyle | null = null,
): NewDateLine | null {
  const lines = timeline.dateLines;
  const model = lines.findLast((line) => line.date !== '' && line.date < date) ?? lines[lines.length - 1];
  const first = lines[0];
  if (model === undefined || first === undefined) return null;
  const eol = lineEnding(text, model.range.start);
  const source = text.slice(lineStart(text, model.range.start), model.range.end);
  const line = rewritten(source, model.date || null, date, style);
  if (line === null) return null;
  const gaps = lines.map(({ range }) => {
    const below = blocks.find((block) => block.range.start >= range.end);
    return below === undefined ? null : blankOnly(text, lineEnd(text, range.end), below.range.start);
  });
  const befores = lines.map(({ range }) => {
    const above = blocks.findLast((block) => block.range.start < range.start && block.parent === null);
    return above === undefined ? null : blankOnly(text, above.range.end, lineStart(text, range.start));
  });
  const isRow = timeline.layout === 'row' && source.includes('|');
  return {
    line,
    gap: gaps.findLast((gap) => gap !== null) ?? (isRow ? eol : eol + eol),
    before: befores.findLast((gap) => gap !== null) ?? (isRow ? eol : eol + eol),
    at: lineStart(text, first.range.start),
  };
}

/**
 * The source of a date line with another date in it; a weekday follows, everything else stays. `meant` is the date that it stands for,
 * null where that is unknown; `wanted` is a style to write in, null for its own.
 */
export function rewritten(
  source: string,
  meant: string | null,
  date: string,
  wanted: DateStyle | null = null,
): string | null {
  const match = dressed.exec(source);
  const words = match?.[2] ?? source;
  const read = readDateLine(words);
  if (read === null) return null;
  const style = wanted ?? dateStyleOf(words, read.date, meant);
  if (style === null) return null;
  const { span } = read.date;
  const rest = words.slice(span.to).replace(weekdayName, (name) => writeWeekday(name, date));
  const lead = words.slice(0, span.from).replace(weekdayName, (name) => writeWeekday(name, date));
  return (match?.[1] ?? '') + lead + writeDate(style, date) + rest + (match?.[3] ?? '');
}

const weekdayName = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/i;

function blankOnly(text: string, start: number, end: number): string | null {
  const between = slice(text, { start, end: Math.max(start, end) });
  return between.trim() === '' && between !== '' ? between : null;
}
