import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import type { TextEdit } from '../text/range.ts';
import type { Provenance } from '../time/moment.ts';
import type { WrittenDate } from '../time/stamp.ts';
import { dateStyleOf, writeDate, writeWeekday } from './dateStyle.ts';
import { entriesOf, inZone, type Wall } from './entryClock.ts';
import { sourceEnd, sourceStart } from './entryForm.ts';
import { rewritten } from './newDateLine.ts';
import { inOrder, replace, slice } from './sourceLines.ts';
import { isUnclear, stampTimes } from './stampTimes.ts';
import { statesZone, zoneLine } from './stateZone.ts';
import { cellsAt } from './tableRow.ts';
import { withClock, writeTime } from './timeStyle.ts';
import { dateLineZones, missingDates, movedDateLines, type Walls } from './zoneDates.ts';

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
  const walls: Walls = new Map([...all.values()].map(({ entry, start }) => [entry, start]));
  const lines = movedDateLines(text, timeline, entries, walls);
  const edits = [
    ...[...all.values()].flatMap((one) => entryEdits(text, timeline, one, zone)),
    ...lines.edits,
    ...dateLineZones(text, timeline, entries, zone),
    ...missingDates(text, postmortem, timeline, entries, walls, lines.dates),
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
  const times = stampTimes(entry);
  for (const { of, range, style, time } of times) {
    const wall = of === 'start' ? start : of === 'end' ? end : null;
    if (wall === null || sameTime(wall.time, time)) continue;
    // `8:00-8:30 PM` leaves am and pm to the end, as long as both are the same half of the day.
    const ends = times.find((one) => one.of === 'end')?.style ?? null;
    const differs = of === 'start' && end !== null && start.time < '12' !== end.time < '12';
    edits.push(
      replace(range, writeTime(differs && style.clock === 12 ? withClock(style, 12, ends) : style, wall.time)),
    );
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
