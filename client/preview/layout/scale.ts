/** A stretch of time, in minutes of a timeline's clock. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An axis that is true to time, but for its breaks. */
export interface Scale {
  /** Where a moment stands, in percent of the axis; what lies outside stands at the nearer end. */
  readonly at: (minutes: number) => number;
  /** Long silences, each drawn in the same short width whatever its length. */
  readonly breaks: readonly Stretch[];
  /** What lies between the breaks, all drawn to one measure. */
  readonly stretches: readonly Stretch[];
}

/** So many percent of the axis are a break's, and so many at most are all breaks'. */
const breakWidth = 7;
const breaksWidth = 45;

/**
 * The length from which on a silence is a break; Infinity where none is. Sorted by length, that is the first silence that lasts more than
 * twice as long as all shorter ones together: what it separates would be squashed beside it. A third of the silences is never broken, so
 * that two entries of one minute do not make breaks of the hours in which everything else happened.
 */
export function longSilence(silences: readonly number[]): number {
  const sorted = silences.filter((one) => one > 0).sort((a, b) => a - b);
  let shorter = 0;
  for (const [index, length] of sorted.entries()) {
    if (index > sorted.length / 3 && length > 2 * shorter) return length;
    shorter += length;
  }
  return Number.POSITIVE_INFINITY;
}

/** The axis for moments in any order. A single moment stands in its middle. */
export function scaleOf(moments: readonly number[]): Scale {
  const times = [...new Set(moments)].sort((a, b) => a - b);
  const silences = times.slice(1).map((time, index): Stretch => ({ from: times[index] ?? time, to: time }));
  const limit = longSilence(silences.map(({ from, to }) => to - from));
  const breaks = silences.filter(({ from, to }) => to - from >= limit);
  const starts = [times[0] ?? 0, ...breaks.map(({ to }) => to)];
  const ends = [...breaks.map(({ from }) => from), times.at(-1) ?? 0];
  const stretches = starts.map((from, index): Stretch => ({ from, to: ends[index] ?? from }));

  const wide = breaks.length === 0 ? 0 : Math.min(breakWidth, breaksWidth / breaks.length);
  const whole = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const perMinute = whole === 0 ? 0 : (100 - wide * breaks.length) / whole;
  const at = (minutes: number): number => {
    if (times.length === 1) return 50;
    let x = 0;
    for (const [index, { from, to }] of stretches.entries()) {
      if (minutes <= to) return x + Math.max(0, minutes - from) * perMinute;
      x += (to - from) * perMinute;
      const silence = breaks[index];
      if (!silence) break;
      if (minutes < silence.to) return x + ((minutes - silence.from) / (silence.to - silence.from)) * wide;
      x += wide;
    }
    return 100;
  };
  return { at: (minutes) => Math.min(100, at(minutes)), breaks, stretches };
}
