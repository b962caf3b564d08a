/** A place on the timeline before anything is carried: the day where one is written, and minutes since midnight. */
export interface RoughPlace {
  readonly day: number | null;
  readonly minutes: number | null;
}

const sixHours = 360;

/**
 * Whether the entries run newest first or newest last: at least 80 % of the neighbours that differ go one way, and at least two of
 * them do (three where no dates are written). Without dates only steps of at most six hours tell, since a longer one may pass
 * midnight. Null where the entries do not tell.
 */
export function directionOf(places: readonly RoughPlace[]): 'ascending' | 'descending' | null {
  let up = 0;
  let down = 0;
  let dated = false;
  for (let i = 1; i < places.length; i++) {
    const [a, b] = [places[i - 1], places[i]];
    const step = a && b ? stepBetween(a, b) : null;
    if (!a || !b || step === null || step === 0) continue;
    if (a.day !== null && b.day !== null) dated = true;
    if (step > 0) up++;
    else down++;
  }
  const least = dated ? 2 : 3;
  if (down >= least && down / (up + down) >= 0.8) return 'descending';
  return up >= least && up / (up + down) >= 0.8 ? 'ascending' : null;
}

function stepBetween(a: RoughPlace, b: RoughPlace): number | null {
  if (a.day !== null && b.day !== null && a.day !== b.day) return b.day - a.day;
  if (a.minutes === null || b.minutes === null || (a.day === null) !== (b.day === null)) return null;
  const step = b.minutes - a.minutes;
  return Math.abs(step) <= sixHours || a.day !== null ? step : null;
}
