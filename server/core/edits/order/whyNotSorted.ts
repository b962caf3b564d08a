import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import { readOrder } from '../../order/readOrder.ts';
import { disorder } from '../keeps.ts';
import { movableBlocks } from './siblings.ts';

/** So many stamps are named. */
const named = 3;

/** `25:00`, `25:00 and 14:??`, `25:00, 14:?? and 3 more` */
function list(stamps: readonly string[]): string {
  const shown = stamps.slice(0, stamps.length === named + 1 ? named + 1 : named);
  const rest = stamps.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop();
  return shown.length === 0 ? `${last}` : `${shown.join(', ')} and ${last}`;
}

const isUnread = ({ stamp, moment }: TimelineEntry): boolean =>
  (stamp.date !== null || stamp.time !== null || stamp.unknown) && (stamp.unknown || moment.minutes === null);

/**
 * Why a timeline is left as it is, in a sentence for its author, where sorting it gives no edits: it is in order, or it cannot be
 * sorted. Null where it is in order and all of its times could be read.
 */
export function whyNotSorted(text: string, postmortem: Postmortem, timelineIndex: number): string | null {
  const timeline = postmortem.timelines[timelineIndex];
  if (timeline === undefined) return null;
  const written = (range: { readonly start: number; readonly end: number }): string =>
    text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
  const unread = entriesOf(postmortem, timeline).filter(isUnread);
  const stamps = list(unread.map(({ stampRange }) => written(stampRange)));
  const { typos, misplaced } = readOrder(postmortem)[timelineIndex] ?? { typos: [], misplaced: [] };
  const isOrdered = disorder(postmortem, timelineIndex) === 0 && misplaced.length === 0;
  if (isOrdered && typos.length > 0)
    return `The timeline is in order apart from ${written(typos[0]!.range)}, which looks like a typing error for ${typos[0]!.to[0]}. Correct the date; there is nothing to sort.`;
  if (isOrdered && unread.length > 0)
    return `The times that can be read are in order. ${stamps} cannot be sorted: the time is not complete or does not exist.`;
  if (isOrdered) return null;
  if (movableBlocks(text, postmortem, timeline) === null)
    return 'The timeline cannot be sorted: some entries share a line, or it is not clear where the last one ends. Nothing was changed.';
  if (typos.length > 0)
    return `The timeline cannot be sorted until ${written(typos[0]!.range)} is corrected, which looks like a typing error for ${typos[0]!.to[0]}. Nothing was changed.`;
  if (unread.length > 0)
    return `The timeline cannot be sorted until ${stamps} can be read: the time is not complete or does not exist. Nothing was changed.`;
  return 'The timeline cannot be sorted without changing what its entries say: move the entries by hand. Nothing was changed.';
}
