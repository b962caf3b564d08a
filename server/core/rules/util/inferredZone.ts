import type { MarkdownDocument } from '../../markdown/document.ts';
import type { Postmortem, Timeline } from '../../model/postmortem.ts';
import { wallMs } from '../../time/instants.ts';
import { evidenceOf } from './evidence.ts';

/** The offset from UTC that the links of a timeline without a zone imply. */
export interface InferredZone {
  /** `UTC`, `UTC+1`, `UTC-03:30`. */
  readonly name: string;
  /** How many links say so. */
  readonly links: number;
}

const nameOf = (minutes: number): string => {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`;
};

/**
 * The zone of a timeline that states none: at least two entries hold links whose moments are the same number of quarters of an
 * hour away from the written time (within two minutes), and no more links contradict them than agree. Null otherwise.
 */
export function inferredZone(
  markdown: MarkdownDocument,
  postmortem: Postmortem,
  timeline: Timeline,
): InferredZone | null {
  const votes = new Map<number, Set<number>>();
  let others = 0;
  for (const { entry, instant } of evidenceOf(markdown, postmortem)) {
    const { date, time, zone, slack } = entry.moment;
    if (entry.timeline !== timeline.index || zone || slack > 0 || !date || !time) continue;
    const wall = wallMs(date, time);
    if (wall === null) continue;
    const off = (wall - instant) / 60_000;
    const whole = Math.round(off / 15) * 15;
    if (Math.abs(off - whole) > 2 || Math.abs(whole) > 14 * 60) others++;
    else votes.set(whole, (votes.get(whole) ?? new Set()).add(entry.index));
  }
  const [best, ...rest] = [...votes].sort((a, b) => b[1].size - a[1].size);
  const against = others + rest.reduce((sum, [, entries]) => sum + entries.size, 0);
  return best && best[1].size >= 2 && best[1].size > against ? { name: nameOf(best[0]), links: best[1].size } : null;
}
