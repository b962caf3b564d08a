import type { OutlineEntry, OutlineMilestone, OutlineTimeline } from '../../../server/lsp/protocol.ts';
import { type DayMark, daysWithRoom } from './days.ts';
import { countingMilestones } from './milestones.ts';
import { inOrderOfTime } from './order.ts';
import { type Phase, phasesOf } from './phases.ts';
import { type Scale, scaleOf } from './scale.ts';
import { type Tick, ticksOf } from './ticks.ts';

/** One line of the list beside the axis. */
export type Row =
  | { readonly type: 'day'; readonly date: string }
  | { readonly type: 'silence'; readonly minutes: number }
  | Entry;

/** An entry as it is drawn; places on the axis are in percent of it. */
export interface Entry {
  readonly type: 'entry';
  readonly entry: OutlineEntry;
  /** Null where its time is unknown: it stands in the list and not on the axis. */
  readonly x: number | null;
  /** The milestone that it is; null as well where it says one in passing, and another entry counts for it. */
  readonly milestone: string | null;
  /** Whether it is the one that counts, for the phases and the labels of the axis. */
  readonly counts: boolean;
  /** From its start to the end of its range. */
  readonly lasts: readonly [number, number] | null;
  /** Where it may lie, as far as the axis goes. */
  readonly within: readonly [number, number] | null;
  /** The milestone that opens the phase it lies in. */
  readonly phase: string | null;
  /** What is open about its time and not about that of all entries. */
  readonly doubts: readonly string[];
}

/** A timeline, ready to be drawn. */
export interface Laid {
  readonly title: string;
  /** Of all entries; null where they have several or none. */
  readonly zone: string | null;
  /** What is open about the time of all entries. */
  readonly doubts: readonly string[];
  readonly rows: readonly Row[];
  /** How many entries are left out, because there are too many. */
  readonly more: number;
  readonly scale: Scale;
  readonly phases: readonly Phase[];
  readonly ticks: readonly Tick[];
  /** Where each day begins, if there are several and as far as there is room. */
  readonly days: readonly DayMark[];
}

/** A page of more entries than that would be slow to show, and nobody reads it. */
const most = 1000;

const isString = (value: string | null): value is string => value !== null;

/** Lays a timeline out: its entries in order of time, the days and long silences between them, the axis with phases and marks. */
export function lay(timeline: OutlineTimeline, milestones: readonly OutlineMilestone[]): Laid {
  const all = inOrderOfTime(timeline);
  const placed = all.slice(0, most);
  const entries = placed.map(({ entry }) => entry);
  const scale = scaleOf(placed.flatMap(({ entry, at }) => (at === null ? [] : [at, ...untilOf(entry, at)])));
  const counting = countingMilestones(placed, milestones);
  const phases = phasesOf(counting);
  const zones = new Set(entries.map(({ zone }) => zone).filter(isString));
  const dates = new Set(entries.map(({ date }) => date).filter(isString));
  const common = (entries[0]?.doubts ?? []).filter((one) => entries.every(({ doubts }) => doubts.includes(one)));

  const rows: Row[] = [];
  const days: DayMark[] = [];
  let date: string | null = null;
  let last: number | null = null;
  for (const one of placed) {
    const { entry, at } = one;
    const from = last;
    for (const silence of scale.breaks) {
      if (at === null || from === null || silence.from < from || silence.to > at) continue;
      rows.push({ type: 'silence', minutes: silence.to - silence.from });
    }
    const x = at === null ? null : scale.at(at);
    if (dates.size > 1 && entry.date !== null && entry.date !== date) {
      rows.push({ type: 'day', date: entry.date });
      if (x !== null) days.push({ x, date: entry.date });
    }
    date = entry.date ?? date;
    last = at ?? last;
    const counts = counting.get(entry.milestone ?? '') === one;
    const phase = at === null ? null : phases.find((one) => one.from <= at && at < one.to);
    rows.push({
      type: 'entry',
      entry,
      x,
      milestone: counts || !entry.inferred ? entry.milestone : null,
      counts,
      lasts: at === null || entry.until === null ? null : [scale.at(at), scale.at(entry.until)],
      within: entry.since === null || entry.slack === 0 ? null : withinOf(entry.since, entry.slack, scale),
      phase: phase?.opens ?? null,
      doubts: entry.doubts.filter((one) => !common.includes(one)),
    });
  }
  return {
    title: timeline.title,
    zone: zones.size === 1 ? ([...zones][0] ?? null) : null,
    doubts: common,
    rows,
    more: all.length - placed.length,
    scale,
    phases,
    ticks: ticksOf(scale, timeline),
    days: daysWithRoom(days),
  };
}

const untilOf = ({ until }: OutlineEntry, at: number): number[] => (until !== null && until > at ? [until] : []);

const withinOf = (since: number, slack: number, { at }: Scale): [number, number] => [
  at(since - slack),
  at(since + slack),
];
