import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { inOrder, replace, slice } from '../../text/sourceLines.ts';
import { sourceEnd, textStart } from '../form/entrySource.ts';
import { isUnclear, type StampTime, stampTimes } from '../form/stampTimes.ts';
import { type TimeStyle, writeTime } from '../form/timeStyle.ts';

/**
 * Writes a timeline's stamps alike, as most of them are: padding of hours, the sign between hour and minute, the way of am and pm,
 * and the dash or colon before the entry's words. No time changes its meaning or its clock.
 */
export function normaliseStamps(text: string, postmortem: Postmortem, timelineIndex: number): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  if (timeline === undefined) return [];
  const entries = entriesOf(postmortem, timeline).filter((entry) => !isUnclear(entry));
  const times = entries.flatMap(stampTimes);
  const edits = [12, 24].flatMap((clock) => alike(times.filter(({ style }) => style.clock === clock)));
  return inOrder(text, [...edits, ...dashes(text, entries)]);
}

/** Times of one clock in the style of most of them. */
function alike(times: readonly StampTime[]): readonly TextEdit[] {
  const pad = most(times.flatMap(({ style }) => style.pad ?? []));
  const separator = most(times.filter(({ style }) => style.minutes).map(({ style }) => style.separator));
  const key = most(times.flatMap(({ style }) => (style.meridiem === null ? [] : [JSON.stringify(style.meridiem)])));
  const meridiem: TimeStyle['meridiem'] = key === null ? null : JSON.parse(key);
  return times.map(({ range, style, written }) => {
    const { hour, minute, second } = written;
    const time = [hour, minute ?? 0, ...(second === null ? [] : [second])].join(':');
    return replace(
      range,
      writeTime({ ...style, pad: pad ?? style.pad, separator: separator ?? style.separator, meridiem }, time),
    );
  });
}

/** A dash or colon with its spaces between a stamp and the words behind it, markup that closes before it aside. */
const sign = /^([\])}*_`]*)((?:[ \t]*(?:[-–—]{1,2}|:)[ \t]+)|(?:[ \t]+(?:[-–—]{1,2}|:)[ \t]*))$/;

function dashes(text: string, entries: readonly TimelineEntry[]): readonly TextEdit[] {
  const found = entries.flatMap((entry): { range: Range; closing: string; sign: string }[] => {
    const { stamp } = entry;
    if (entry.text === '' || stamp.label !== null || entry.layout === 'row') return [];
    const start = sourceEnd(entry, stamp.span);
    const end = textStart(text, entry).at;
    const match = sign.exec(text.slice(start, end));
    if (match === null) return [];
    const [, closing = '', written = ''] = match;
    return [{ range: { start: start + closing.length, end }, closing, sign: written }];
  });
  const usual = most(found.map((one) => one.sign));
  // A colon that hugs the stamp inside its bold is another matter than a dash behind it.
  return usual === null
    ? []
    : found.filter(({ range }) => slice(text, range) !== usual).map(({ range }) => replace(range, usual));
}

/** The value that occurs most often, the first of them where several do; null where there is none. */
function most<T extends string | boolean>(values: readonly T[]): T | null {
  let best: T | null = null;
  let count = 0;
  for (const value of new Set(values)) {
    const own = values.filter((one) => one === value).length;
    if (own > count) [best, count] = [value, own];
  }
  return best;
}
