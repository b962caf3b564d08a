import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { lineStart, narrowed, replace, slice } from '../../text/sourceLines.ts';
import { datesIn } from '../order/siblings.ts';
import type { Wall } from '../timeline/entryClock.ts';
import { groupIndices } from '../timeline/groups.ts';
import { baseDate, type Dated, saysDate, undatedOf, writeDateInto } from '../timeline/keepDates.ts';
import { rewritten } from '../timeline/newDateLine.ts';
import { timelineDays } from '../timeline/timelineDays.ts';

/** When each entry begins on the clocks of the new zone; entries that are left alone are not in it. */
export type Walls = ReadonlyMap<TimelineEntry, Wall>;

/** Date lines all of whose entries come to lie on one other day say that day; and name the new zone where they name one. */
export function movedDateLines(
  text: string,
  timeline: Timeline,
  entries: readonly TimelineEntry[],
  walls: Walls,
): { readonly edits: readonly TextEdit[]; readonly dates: readonly (string | null)[] } {
  const groups = groupIndices(timeline, entries);
  const edits: TextEdit[] = [];
  const old = timelineDays(timeline, entries).lines;
  const dates = timeline.dateLines.map((line, index) => {
    const own = entries.filter((entry, i) => groups[i] === index && walls.has(entry));
    const days = new Set(own.map((entry) => walls.get(entry)!.date));
    const [day] = days;
    const range = { start: lineStart(text, line.range.start), end: line.range.end };
    // Where every entry says another day itself, the line is not theirs.
    if (!own.some((entry) => entry.moment.date === old[index])) return old[index] ?? null;
    if (days.size !== 1 || day == null || day === old[index]) return old[index] ?? null;
    const source = rewritten(slice(text, range), old[index] ?? null, day);
    if (source === null) return old[index] ?? null;
    edits.push(narrowed(text, range, source));
    return day;
  });
  return { edits, dates };
}

/** The zones that date lines name for the entries below them: `2023-02-01 (all times PST)`. */
export function dateLineZones(
  text: string,
  timeline: Timeline,
  entries: readonly TimelineEntry[],
  zone: string,
): readonly TextEdit[] {
  const groups = groupIndices(timeline, entries);
  return timeline.dateLines.flatMap(({ range }, index) => {
    const named = entries.find((entry, i) => groups[i] === index && entry.moment.zoneFrom === 'date heading')?.moment
      .zone;
    const at = named == null ? -1 : slice(text, range).lastIndexOf(named);
    const start = range.start + at;
    if (named == null || at < 0 || timeline.zone?.range.start === start) return [];
    return [replace({ start, end: start + named.length }, zone)];
  });
}

/** Dates for entries that say none: where they would be read as another day's, and where the day now changes. */
export function missingDates(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  entries: readonly TimelineEntry[],
  walls: Walls,
  lines: readonly (string | null)[],
): readonly TextEdit[] {
  const days = timelineDays(timeline, entries);
  if (days.kind !== 'known') return [];
  const groups = groupIndices(timeline, entries);
  const order = (isNew: boolean): readonly Dated[] =>
    entries.map((entry, i) => {
      const { date, time } = (isNew ? walls.get(entry) : undefined) ?? entry.moment;
      return { entry, date, time, group: groups[i] ?? null };
    });
  const [old, now] = [order(false), order(true)];
  const base = baseDate(postmortem, entries);
  const unsaid = new Set(undatedOf(timeline, days.lines, old, base).map(({ entry }) => entry));
  const needed = new Set(undatedOf(timeline, lines, now, base));
  const step = timeline.direction === 'ascending' ? -1 : 1;
  for (const [i, own] of now.entries()) {
    const above = now[i + step];
    const isNewDay = above !== undefined && above.group === own.group && above.date !== own.date;
    if (isNewDay && old[i + step]?.date === old[i]?.date) needed.add(own);
  }
  const style = datesIn(entries);
  return [...needed].flatMap(({ entry, date }) =>
    entry === null || date === null || unsaid.has(entry) || saysDate(entry)
      ? []
      : [writeDateInto(text, timeline, entry, date, style)],
  );
}
