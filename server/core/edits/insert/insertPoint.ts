import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { cellsAt } from '../../text/tableRow.ts';
import type { Block } from '../timeline/blocks.ts';
import { groupIndices, groupsOf } from '../timeline/groups.ts';
import { baseDate, type Dated, undatedOf } from '../timeline/keepDates.ts';
import type { Place } from './place.ts';

/** The block behind which, or else before which, the new entry is written. Both null: under a date line that has no entry yet. */
export interface InsertPoint {
  readonly above: Block | null;
  readonly below: Block | null;
  /** The entry at whose side and depth the new one stands, null where there is none. */
  readonly beside: TimelineEntry | null;
}

/**
 * Where among `blocks` the place lies in the text: under its date line, and beside the entries that it is to stand between even
 * where those are nested in others.
 */
export function insertPoint(blocks: readonly Block[], timeline: Timeline, place: Place): InsertPoint {
  const entries = blocks.map((block) => block.entry);
  const group = place.newGroup ? undefined : groupsOf(timeline, entries).find((one) => one.index === place.group);
  const before = place.at > (group?.from ?? 0) ? (blocks[place.at - 1] ?? null) : null;
  const after = place.at < (group?.to ?? blocks.length) ? (blocks[place.at] ?? null) : null;
  const holders = new Set(holdersOf(blocks, after));
  if (before === null || (after !== null && holders.has(before.position)))
    return { above: null, below: after, beside: after?.entry ?? null };
  let above = before;
  while (above.parent !== null && !holders.has(above.parent)) above = blocks[above.parent]!;
  return { above, below: after, beside: above.entry };
}

/** Positions of the blocks that hold `block`. */
function holdersOf(blocks: readonly Block[], block: Block | null): readonly number[] {
  const holders: number[] = [];
  for (let at = block?.parent ?? null; at !== null; at = blocks[at]?.parent ?? null) holders.push(at);
  return holders;
}

/** Whether the new entry has to say its date: where the others do, or where a reader would take it for another day's. */
export function wantsDate(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  blocks: readonly Block[],
  place: Place,
): boolean {
  const { date, time } = place.wall;
  const { days } = place;
  if (date === null || place.newGroup) return false;
  const entries = blocks.map((block) => block.entry);
  const near = entries
    .slice(Math.max(0, place.at - 24), place.at + 24)
    .filter((entry) => entry.stamp.relative === null);
  const dated = near.filter((entry) => writesDate(text, timeline, entry));
  if (dated.length > 0 && dated.length >= near.length * 0.8) return true;
  // Nothing tells the timeline's days, so nothing but the entry itself can say a day that was asked for.
  if (days.kind === 'none') return true;
  const groups = groupIndices(timeline, entries);
  const [before, next] = timeline.direction === 'ascending' ? [place.at - 1, place.at] : [place.at, place.at - 1];
  // Where the day's first entry says the date, a new first entry does.
  const opens = entries[before] === undefined && place.group === null;
  if (opens && entries[next] !== undefined && writesDate(text, timeline, entries[next])) return true;
  const order = entries.map(
    (entry, i): Dated => ({
      entry,
      date: days.dates[i] ?? null,
      time: entry.moment.time,
      group: groups[i] ?? null,
    }),
  );
  const own: Dated = { entry: null, date, time, group: place.group };
  const base = days.kind === 'known' ? baseDate(postmortem, entries) : null;
  if (undatedOf(timeline, days.lines, order.toSpliced(place.at, 0, own), base).includes(own)) return true;
  // A fall past midnight tells a new day, but only where the timeline leaves it at that elsewhere is it left unsaid here.
  return (
    days.dates[before] != null &&
    days.dates[before] !== date &&
    groups[before] === place.group &&
    !passesMidnight(entries)
  );
}

const passesMidnight = (entries: readonly TimelineEntry[]): boolean =>
  entries.some(({ moment }) => moment.dateFrom === 'past midnight');

function writesDate(text: string, timeline: Timeline, entry: TimelineEntry): boolean {
  if (entry.stamp.date !== null) return true;
  const column = timeline.columns?.date ?? null;
  if (column === null) return false;
  const cell = cellsAt(text, entry.stampRange.start)[column];
  return cell !== undefined && cell.inner.end > cell.inner.start;
}
