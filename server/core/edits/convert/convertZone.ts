import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { inOrder, replace } from '../../text/sourceLines.ts';
import type { Provenance } from '../../time/moment.ts';
import { clockKindOf } from '../../time/timeline/halfDay.ts';
import { isUnclear, stampTimes } from '../form/stampTimes.ts';
import { inZone, readAsAfternoon } from '../timeline/entryClock.ts';
import { type Retold, retell } from './retell.ts';
import { statesZone, zoneLine } from './stateZone.ts';
import { dateLineZones, missingDates, movedDateLines, type Walls } from './zoneDates.ts';

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
  // So is whether 7:30 is in the morning from the times around it, which will be others.
  if (entries.some(readAsAfternoon)) return [];
  const clear = entries.filter((entry) => !isUnclear(entry) && entry.moment.time !== null);
  const converted = clear.map((entry) => convert(entry, zone));
  if (converted.length === 0 || converted.some((one) => one === null)) return [];
  const all = new Map(converted.map((one) => [one!.entry, one!]));
  const walls: Walls = new Map([...all.values()].map(({ entry, start }) => [entry, start]));
  const pads = clear.flatMap(stampTimes).flatMap(({ style }) => style.pad ?? []);
  const pad = pads.length === 0 ? null : pads.filter(Boolean).length * 2 >= pads.length;
  // 9:00 and 15:01 would become 1:00 and 7:01, in which nothing shows the 24-hour clock any more.
  const shown = clockKindOf(entries.map(({ stamp }) => stamp)) === '24';
  if (shown && pad === false && [...walls.values()].every(({ time }) => /^(?:0[1-9]|1[0-2])/.test(time))) return [];
  const lines = movedDateLines(text, timeline, entries, walls);
  const edits = [
    ...[...all.values()].flatMap((one) => retell(text, timeline, { ...one, pad }, zone)),
    ...lines.edits,
    ...dateLineZones(text, timeline, entries, zone),
    ...missingDates(text, postmortem, timeline, entries, walls, lines.dates),
    ...statement(text, postmortem, timeline, entries, zone),
  ];
  return inOrder(text, edits);
}

function convert(entry: TimelineEntry, zone: string): Retold | null {
  const { moment, end } = entry;
  const start = inZone({ date: moment.date, time: moment.time!, zone: moment.zone }, zone);
  if (start === null) return null;
  if (end === null || end.time === null) return { entry, start, end: null };
  const until = inZone({ date: end.date, time: end.time, zone: end.zone ?? moment.zone }, zone);
  return until === null ? null : { entry, start, end: until };
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
