import { minutesOf, sixHours } from './halfDay.ts';
import type { EntryInput } from './timelineInput.ts';
import type { WrittenDay } from './writtenDays.ts';
import type { CarriedZone } from './zoneCarry.ts';

const half = 720;

interface Timed {
  readonly at: number;
  readonly minutes: number;
  /** `11:21 PM` and nothing besides, so that its other half of the day can be tried. */
  readonly plain: boolean;
}

/**
 * For each entry, in the order of time, whether its am or pm is a slip: 11:20 AM, 11:21 PM, 12:00 PM. With the other one the entry fits
 * between its neighbours, which lie within six hours, and it is the only one of the entries under the same date heading that keeps the
 * clock from rising. Where a date is written on any of these, the author tells the days, and nothing is taken for a slip.
 */
export function meridiemSlips(
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  zones: readonly CarriedZone[],
): readonly boolean[] {
  const slips = inputs.map(() => false);
  for (let from = 0; from < inputs.length; ) {
    let to = from + 1;
    while (to < inputs.length && inputs[to]?.dateLine === inputs[from]?.dateLine) to++;
    const run = timedRun(inputs, days, zones, from, to);
    const slip = run && slipIn(run);
    if (slip) slips[slip.at] = true;
    from = to;
  }
  return slips;
}

/** The clock times of the entries from `from` to `to`; null where something else than the clock tells their days. */
function timedRun(
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  zones: readonly CarriedZone[],
  from: number,
  to: number,
): readonly Timed[] | null {
  const run: Timed[] = [];
  for (let at = from; at < to; at++) {
    const stamp = inputs[at]?.stamp;
    if (!stamp || days[at]?.written || stamp.weekday || stamp.relative || zones[at]?.read !== zones[from]?.read)
      return null;
    const minutes = minutesOf(stamp.time);
    if (minutes !== null) run.push({ at, minutes, plain: stamp.time?.meridiem != null && stamp.end === null });
  }
  return run;
}

const rises = (run: readonly Timed[]): boolean =>
  run.every(({ minutes }, k) => k === 0 || (run[k - 1]?.minutes ?? 0) <= minutes);

function slipIn(run: readonly Timed[]): Timed | null {
  if (rises(run) || run.some(({ plain }) => !plain)) return null;
  const found = run.filter((one, k) => {
    const [before, after] = [run[k - 1], run[k + 1]];
    if (!before || !after || after.minutes - before.minutes > sixHours) return false;
    const flipped = one.minutes + (one.minutes < half ? half : -half);
    return before.minutes <= flipped && flipped <= after.minutes && rises(run.filter((other) => other !== one));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
