import { elapsed } from '../../../server/core/time/elapsed.ts';
import type { OutlineTimeline } from '../../../server/lsp/protocol.ts';
import { type Extent, extentOf, fits } from './room.ts';
import type { Scale } from './scale.ts';

/** A mark on the axis, in percent of it, and what is written below; null where there is no room. */
export interface Tick {
  readonly x: number;
  readonly label: string | null;
}

const hour = 60;
const day = 24 * hour;

/** What may lie between two marks, in minutes. */
const steps = [1, 2, 5, 10, 15, 30, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 28 * day];

/** So many steps lie on an axis at most: their labels have room beside one another, and those of the 12-hour clock are longer. */
const most = { 12: 6, 24: 8 } as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** `14:05`, or `2:05 PM`; since the first entry where the timeline has no clock of its own. */
function labelOf(minutes: number, { startsAt, clock }: OutlineTimeline): string {
  if (startsAt === null) return elapsed(minutes);
  const ofDay = (((startsAt + minutes) % day) + day) % day;
  const [hours, rest] = [Math.floor(ofDay / hour), two(Math.floor(ofDay % hour))];
  return clock === 24 ? `${two(hours)}:${rest}` : `${hours % 12 || 12}:${rest} ${hours < 12 ? 'AM' : 'PM'}`;
}

/**
 * The marks of an axis at round times; where no round time lies between two breaks, one where that stretch begins. Labels that would
 * run into the one before are left out.
 */
export function ticksOf({ at, stretches }: Scale, timeline: OutlineTimeline): Tick[] {
  const whole = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const parts = most[timeline.startsAt === null ? 24 : timeline.clock];
  const step = steps.find((one) => whole / one <= parts) ?? whole / parts;
  const offset = timeline.startsAt ?? 0;
  const times = stretches.flatMap(({ from, to }) => {
    const first = Math.ceil((from + offset) / step) * step - offset;
    const round = Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
    return round.length > 0 ? round : [from];
  });
  const taken: Extent[] = [];
  return times.map((time) => {
    const [x, label] = [at(time), labelOf(time, timeline)];
    const extent = extentOf(x, label, 'middle');
    if (!fits(extent, taken)) return { x, label: null };
    taken.push(extent);
    return { x, label };
  });
}
