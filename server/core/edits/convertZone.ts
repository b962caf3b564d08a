import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import type { TextEdit } from '../text/range.ts';
import type { Provenance } from '../time/moment.ts';
import type { WrittenDate } from '../time/stamp.ts';
import { dateStyleOf, writeDate, writeWeekday } from './dateStyle.ts';
import { entriesOf, inZone, type Wall } from './entryClock.ts';
import { sourceEnd, sourceStart } from './entryForm.ts';
import { groupIndices } from './groups.ts';
import { baseDate, type Dated, saysDate, undatedOf, writeDateInto } from './keepDates.ts';
import { rewritten } from './newDateLine.ts';
import { datesIn } from './siblings.ts';
import { inOrder, lineStart, narrowed, replace, slice } from './sourceLines.ts';
import { isUnclear, stampTimes } from './stampTimes.ts';
import { statesZone, zoneLine } from './stateZone.ts';
import { cellsAt } from './tableRow.ts';
import { timelineDays } from './timelineDays.ts';
import { writeTime } from './timeStyle.ts';

/** An entry with its start and end on the clocks of the new zone. */
interface Converted {
  readonly entry: TimelineEntry;
  readonly start: Wall;
  readonly end: Wall | null;
}

/**
 * Tells a timeline on the clocks of another zone: times, dates where the day changes, zone labels, and the statement of the zone,
 * which is added where the timeline has none. `zone` is written as given (`UTC`, `CET`, `Europe/Berlin`). Second zones (`12:48 (6:48
 * PDT)`) and stamps with impossible or unknown parts stay. No edits where nothing changes, or where an entry cannot be told in the
 * new zone: its own is unknown or has several meanings, or its time does not occur exactly once.
 */
export function convertZone(
  text: string,
  postmortem: Postmortem,
  timelineIndex: number,
  zone: string,
): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  if (timeline === undefined) return [];
  const entries = entriesOf(postmortem, timeline);
  // Left as it is under another statement, a time with a typing error would come to mean another moment.
  if (
    entries.some(
      (entry) => isUnclear(entry) && !entry.stamp.relative && entry.moment.time !== null && !entry.stamp.zone,
    )
  )
    return [];
  // Whether 04-12 is in April or December is read from the zones among other things.
  if (entries.some((entry) => entry.stamp.date?.swapped != null)) return [];
  const clear = entries.filter((entry) => !isUnclear(entry) && entry.moment.time !== null);
  const converted = clear.map((entry) => convert(entry, zone));
  if (converted.length === 0 || converted.some((one) => one === null)) return [];
  const all = new Map(converted.map((one) => [one!.entry, one!]));
  const lines = dateLines(text, timeline, entries, all);
  const edits = [
    ...[...all.values()].flatMap((one) => entryEdits(text, timeline, one, zone)),
    ...lines.edits,
    ...dateLineZones(text, timeline, entries, zone),
    ...missingDates(text, postmortem, timeline, entries, all, lines.dates),
    ...statement(text, postmortem, timeline, entries, zone),
  ];
  return inOrder(text, edits);
}

function convert(entry: TimelineEntry, zone: string): Converted | null {
  const { moment, end } = entry;
  const start = inZone({ date: moment.date, time: moment.time!, zone: moment.zone }, zone);
  if (start === null) return null;
  if (end === null || end.time === null) return { entry, start, end: null };
  const until = inZone({ date: end.date, time: end.time, zone: end.zone ?? moment.zone }, zone);
  return until === null ? null : { entry, start, end: until };
}

/** What changes in the entry's own stamp and row. */
function entryEdits(text: string, timeline: Timeline, { entry, start, end }: Converted, zone: string): TextEdit[] {
  const { stamp, place } = entry;
  const edits: TextEdit[] = [];
  for (const { of, range, style, time } of stampTimes(entry)) {
    const wall = of === 'start' ? start : of === 'end' ? end : null;
    if (wall !== null && !sameTime(wall.time, time)) edits.push(replace(range, writeTime(style, wall.time)));
  }
  const date = (written: WrittenDate | null | undefined, wall: Wall | null, old: string | null): void => {
    if (written == null || wall === null || wall.date === null || wall.date === old) return;
    const style = dateStyleOf(place.line.text, written);
    const range = { start: sourceStart(entry, written.span), end: sourceEnd(entry, written.span) };
    if (style !== null) edits.push(replace(range, writeDate(style, wall.date)));
  };
  date(stamp.date, start, entry.moment.date);
  date(stamp.end?.date, end, entry.end?.date ?? null);
  if (stamp.weekday !== null && start.date !== null && start.date !== entry.moment.date) {
    const { span } = stamp.weekday;
    const range = { start: sourceStart(entry, span), end: sourceEnd(entry, span) };
    edits.push(replace(range, writeWeekday(slice(text, range), start.date)));
  }
  for (const label of new Map(
    [stamp.zone, stamp.end?.zone].flatMap((one) => (one ? [[one.span.from, one]] : [])),
  ).values())
    edits.push(replace({ start: sourceStart(entry, label.span), end: sourceEnd(entry, label.span) }, zone));
  const cells = entry.layout === 'row' && timeline.columns !== null ? cellsAt(text, entry.stampRange.start) : [];
  const zoneCell = timeline.columns?.zone == null ? undefined : cells[timeline.columns.zone];
  if (zoneCell !== undefined && zoneCell.inner.end > zoneCell.inner.start) edits.push(replace(zoneCell.inner, zone));
  const dateCell = timeline.columns?.date == null ? undefined : cells[timeline.columns.date];
  if (dateCell !== undefined && stamp.date === null && start.date !== null && start.date !== entry.moment.date) {
    const other = rewritten(slice(text, dateCell.inner), start.date);
    if (other !== null) edits.push(replace(dateCell.inner, other));
  }
  return edits;
}

/** Date lines all of whose entries come to lie on one other day say that day; and name the new zone where they name one. */
function dateLines(
  text: string,
  timeline: Timeline,
  entries: readonly TimelineEntry[],
  converted: ReadonlyMap<TimelineEntry, Converted>,
): { readonly edits: readonly TextEdit[]; readonly dates: readonly (string | null)[] } {
  const groups = groupIndices(timeline, entries);
  const edits: TextEdit[] = [];
  const old = timelineDays(timeline, entries).lines;
  const dates = timeline.dateLines.map((line, index) => {
    const own = entries.filter((entry, i) => groups[i] === index && converted.has(entry));
    const days = new Set(own.map((entry) => converted.get(entry)!.start.date));
    const [day] = days;
    const range = { start: lineStart(text, line.range.start), end: line.range.end };
    if (days.size !== 1 || day == null || day === old[index]) return old[index] ?? null;
    const source = rewritten(slice(text, range), day);
    if (source === null) return old[index] ?? null;
    edits.push(narrowed(text, range, source));
    return day;
  });
  return { edits, dates };
}

/** The zones that date lines name for the entries below them: `2023-02-01 (all times PST)`. */
function dateLineZones(
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

/** Dates for entries that say none and would be read as another day's. */
function missingDates(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  entries: readonly TimelineEntry[],
  converted: ReadonlyMap<TimelineEntry, Converted>,
  lines: readonly (string | null)[],
): readonly TextEdit[] {
  const days = timelineDays(timeline, entries);
  if (days.kind !== 'known') return [];
  const groups = groupIndices(timeline, entries);
  const order = (isNew: boolean): readonly Dated[] =>
    entries.map((entry, i) => {
      const wall = isNew ? converted.get(entry)?.start : undefined;
      const { moment } = entry;
      return { entry, date: wall?.date ?? moment.date, time: wall?.time ?? moment.time, group: groups[i] ?? null };
    });
  const base = baseDate(postmortem, entries);
  const unsaid = new Set(undatedOf(timeline, days.lines, order(false), base).map(({ entry }) => entry));
  const style = datesIn(entries);
  return undatedOf(timeline, lines, order(true), base).flatMap(({ entry, date }) =>
    entry === null || date === null || unsaid.has(entry) || saysDate(entry)
      ? []
      : [writeDateInto(text, timeline, entry, date, style)],
  );
}

/** The zone's name where the timeline states it; a statement where it stated none and not every entry names its zone. */
function statement(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  entries: readonly TimelineEntry[],
  zone: string,
): readonly TextEdit[] {
  if (timeline.zone !== null && statesZone(timeline)) return [replace(timeline.zone.range, zone)];
  const said = entries.every(
    (entry) => isUnclear(entry) || entry.moment.time === null || saidAbove.has(entry.moment.zoneFrom),
  );
  return said || timeline.zone?.name === zone ? [] : [zoneLine(text, postmortem, timeline, zone)];
}

/** Where an entry's zone stands in the timeline itself, so that a statement would say it twice. */
const saidAbove: ReadonlySet<Provenance | null> = new Set<Provenance | null>([
  'entry',
  'entry before',
  'entry after',
  'column',
  'date heading',
]);

const sameTime = (a: string, b: string): boolean => a.padEnd(8, ':00') === b.padEnd(8, ':00');
