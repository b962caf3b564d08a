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

/** Why a rewrite around an offset (null: of all there is) has no edits, in one or two sentences for the author. */
export function whyNot(read: ReadDocument, name: string, at: number | null): string {
  return name === 'sort-timeline' ? whyNoSorting(read, at) : loses;
}
