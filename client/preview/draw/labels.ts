import type { Laid } from '../layout/lay.ts';
import { anchorAt, type Extent, extentOf, fits } from '../layout/room.ts';
import { lengthText } from './words.ts';

/** What is written above the axis: the name of a milestone, the length of a break. */
export interface Label {
  readonly x: number;
  /** 0 next to the axis, 1 above. */
  readonly row: number;
  readonly className: string;
  readonly label: string;
}

type Wanted = Omit<Label, 'row'>;

/** Which ones get the room where there is too little. */
const first = ['start', 'detected', 'mitigated', 'resolved'];

/** The labels in two rows, without any running into another; those for which there is no room are left out. */
export function labelsOf({ rows, scale }: Laid): Label[] {
  const names = rows.flatMap((row): Wanted[] =>
    row.type !== 'entry' || row.x === null || row.milestone === null || !row.counts
      ? []
      : [{ x: row.x, label: row.milestone, className: 'name milestone-name' }],
  );
  const silences = scale.breaks.map(({ from, to }): Wanted => {
    return { x: (scale.at(from) + scale.at(to)) / 2, label: lengthText(to - from), className: 'name' };
  });
  const ranked = [
    ...first.flatMap((kind) => names.filter(({ label }) => label === kind)),
    ...names.filter(({ label }) => !first.includes(label)),
    ...silences,
  ];
  const taken: readonly Extent[][] = [[], []];
  return ranked.flatMap((one) => {
    const extent = extentOf(one.x, one.label, anchorAt(one.x));
    const row = taken.findIndex((texts) => fits(extent, texts));
    taken[row]?.push(extent);
    return row < 0 ? [] : [{ ...one, row }];
  });
}
