import type { Stamp } from '../time/stamp.ts';

/** Zones that may also be somebody's initials, and words behind them. */
const initials = /^([PMCE]T)\s+(?=\S)/;

/** The stamp with the zone that its entry's words may begin with (`12:21 PT gate noticed`); null where they do not. */
export function initialled(text: string, stamp: Stamp): Stamp | null {
  const match = stamp.time === null || stamp.zone !== null ? null : initials.exec(text.slice(stamp.textFrom));
  if (!match?.[1]) return null;
  const span = { from: stamp.textFrom, to: stamp.textFrom + match[1].length };
  return {
    ...stamp,
    zone: { name: match[1], span },
    span: { from: stamp.span.from, to: span.to },
    textFrom: stamp.textFrom + match[0].length,
  };
}
