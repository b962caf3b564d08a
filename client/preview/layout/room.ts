/** From and to, in percent of the axis. */
export type Extent = readonly [number, number];

/** So many percent of the axis a letter takes in a panel of usual width. */
const perLetter = 1.7;

/** How a text hangs at its place. */
export type Anchor = 'start' | 'middle' | 'end';

/** How a text hangs that stays inside near the ends of the axis. */
export const anchorAt = (x: number): Anchor => (x < 6 ? 'start' : x > 94 ? 'end' : 'middle');

/** What a text at `x` takes of the axis, with a gap behind. */
export function extentOf(x: number, text: string, anchor: Anchor): Extent {
  const wide = (text.length + 1) * perLetter;
  const from = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
  return [from, from + wide];
}

/** Whether a text has room beside those that are there. */
export const fits = ([from, to]: Extent, taken: readonly Extent[]): boolean =>
  taken.every(([start, end]) => to <= start || end <= from);
