import { readStamp } from '../time/readStamp.ts';
import type { Stamp } from '../time/stamp.ts';

/** The moment that times such as `T+15m` count from, as a line states it. */
export interface AnchorReading {
  readonly stamp: Stamp;
  /** Nothing else stands on the line. */
  readonly alone: boolean;
}

const lead = /^T(?:\s?[-+=]?\s?0|[- ]?zero)?\s*(?:[=:]|\b(?:is|was)\b)\s*(?=[\d\p{L}~])/u;

/**
 * Reads `T = 10:00 UTC`, `T0: 2024-03-05 10:00`, `T is 10:00, the deploy.`: a clock time behind the name of the start. Null where
 * anything but a remark follows, for then it is an entry that happens to begin so.
 */
export function readAnchor(text: string): AnchorReading | null {
  const name = lead.exec(text)?.[0];
  const rest = name === undefined ? '' : text.slice(name.length);
  const stamp = rest === '' ? null : readStamp(rest);
  if (stamp === null || stamp.time === null || stamp.unknown || stamp.problems.length > 0) return null;
  if (stamp.label !== null || stamp.end !== null || stamp.relative !== null) return null;
  const behind = rest.slice(stamp.span.to);
  if (!/^\s*(?:$|[.,;(–—-])/.test(behind)) return null;
  return { stamp, alone: /^[\s.]*$/.test(behind) };
}
