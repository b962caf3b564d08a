import { whyNotConverted } from '../core/edits/convert/whyNotConverted.ts';
import { whyNotSorted } from '../core/edits/order/whyNotSorted.ts';
import type { ReadDocument } from './analyses.ts';
import { timelinesFor } from './rewrites.ts';

/** For rewrites that tell no reason of their own. */
export const loses = 'not possible here without losing something. Nothing was changed.';

function whyNoSorting(read: ReadDocument, at: number | null): string {
  const { markdown, postmortem } = read.analysis;
  const chosen = timelinesFor(read, at);
  if (chosen.length === 0) return 'This document has no timeline that could be sorted.';
  const reasons = chosen.map(({ index }) => whyNotSorted(markdown.text, postmortem, index));
  return [...new Set(reasons.filter((reason) => reason !== null))].join(' ') || 'The timeline is in order already.';
}

function whyNoZone(read: ReadDocument, at: number | null, zone: string): string {
  const chosen = timelinesFor(read, at);
  const reasons = chosen.map(({ index }) => whyNotConverted(read.analysis.postmortem, index, zone));
  return reasons.find((reason) => reason !== null) ?? loses;
}

/** Why a rewrite around an offset (null: of all there is) has no edits, in one or two sentences for the author. */
export function whyNot(read: ReadDocument, name: string, at: number | null, zone = 'UTC'): string {
  if (name === 'sort-timeline') return whyNoSorting(read, at);
  return name === 'to-zone' || name === 'to-utc' ? whyNoZone(read, at, zone) : loses;
}
