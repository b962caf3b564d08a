import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { apart, bestRepair, type DatePart, type Repair, repairsOf, yearAround } from './dateRepairs.ts';
import { type DateSource, dateSources } from './dateSources.ts';
import { type Misplaced, misplacedEntries } from './misplaced.ts';
import { type Placed, placedEntries } from './placed.ts';

/** A date that breaks the order although one part changed would restore it. */
export interface DateTypo {
  /** Of the date as written; of the whole line for a date heading. */
  readonly range: Range;
  /** `YYYY-MM-DD` as it is read. */
  readonly from: string;
  /** What it may be meant to say, the likeliest first. */
  readonly to: readonly string[];
  /** Indices in `Postmortem.entries` of those that take their date from it. */
  readonly members: ReadonlySet<number>;
  readonly part: DatePart;
  /** False where the time is out of order as well, on the day that is meant. */
  readonly restores: boolean;
  /** An entry beside it whose date nobody doubts. */
  readonly beside: TimelineEntry;
}

export interface OrderReading {
  readonly typos: readonly DateTypo[];
  /** What is out of order when the typos are mended. */
  readonly misplaced: readonly Misplaced[];
}

/** More misplaced entries than this are no typo's doing, and trying every repair would cost too much. */
const tooMany = 40;

/** The entry next to a source whose date nobody doubts, the one before rather than the one behind. */
function soundEntry(
  source: DateSource,
  placed: readonly Placed[],
  doubtful: ReadonlySet<number>,
): TimelineEntry | null {
  const at = placed.findIndex(({ entry }) => source.members.has(entry.index));
  const isSound = ({ entry }: Placed) => !doubtful.has(entry.index);
  return (placed.slice(0, at).findLast(isSound) ?? placed.slice(at).find(isSound))?.entry ?? null;
}

/** True where a date near the document's own would be changed to one far away from it: then something else is the typo. */
const leavesIncident = (from: string, to: string, { value }: NonNullable<Postmortem['date']>): boolean =>
  apart(from, value) <= 62 && apart(to, value) > 183;

/** The best repair's date, then those that do as well by changing the same part. */
const datesOf = (best: Repair, repairs: readonly Repair[]): string[] => [
  best.to,
  ...repairs.flatMap(({ source, part, to, left }) =>
    source === best.source && part === best.part && to !== best.to && left.length === best.left.length ? [to] : [],
  ),
];

function readTimeline(postmortem: Postmortem, timeline: Timeline): OrderReading {
  let placed: readonly Placed[] = placedEntries(postmortem, timeline);
  let misplaced: readonly Misplaced[] = misplacedEntries(placed, timeline);
  const typos: DateTypo[] = [];
  if (misplaced.length === 0 || misplaced.length > tooMany) return { typos, misplaced };
  const sources = new Set(dateSources(placed, timeline));
  const doubtful = new Set<number>();
  while (misplaced.length > 0) {
    const now = misplaced;
    const involved = new Set(now.flatMap(({ entry, against }) => [entry.index, against.index]));
    const repairs = [...sources]
      .filter(({ members }) => [...members].some((index) => involved.has(index)))
      .flatMap((source) => repairsOf(source, placed, now, timeline))
      .filter(({ left }) => left.length < now.length)
      .filter(({ source, to }) => !postmortem.date || !leavesIncident(source.date, to, postmortem.date));
    const best = bestRepair(repairs);
    if (!best) break;
    for (const index of best.source.members) doubtful.add(index);
    for (const { entry } of best.left) doubtful.add(entry.index);
    const beside = soundEntry(best.source, placed, doubtful);
    if (!beside) break;
    const { range, date: from, members } = best.source;
    typos.push({ range, from, members, to: datesOf(best, repairs), part: best.part, restores: true, beside });
    sources.delete(best.source);
    ({ placed, left: misplaced } = best);
  }
  for (const source of sources) {
    const out = new Set(misplaced.map(({ entry }) => entry.index));
    const to = [...source.members].every((index) => out.has(index)) ? yearAround(source, placed, out) : null;
    const beside = to === null ? null : soundEntry(source, placed, new Set([...doubtful, ...out]));
    if (to === null || beside === null) continue;
    // Once the year is right, its time is a finding of its own.
    const { range, date: from, members } = source;
    typos.push({ range, from, members, to: [to], part: 'year', restores: false, beside });
    misplaced = misplaced.filter(({ entry }) => !source.members.has(entry.index));
  }
  return { typos, misplaced };
}

/** What is wrong with the order of each timeline; a timeline whose disorder the author explains has nothing wrong. */
export const readOrder = rememberedFor((postmortem: Postmortem): readonly OrderReading[] =>
  postmortem.timelines.map((timeline) =>
    timeline.disorderExplained ? { typos: [], misplaced: [] } : readTimeline(postmortem, timeline),
  ),
);
