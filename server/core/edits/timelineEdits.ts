import type { Postmortem } from '../model/postmortem.ts';
import { readOrder } from '../order/readOrder.ts';
import { applyEdits, type TextEdit } from '../text/range.ts';
import { absoluteTimes } from './convert/absoluteTimes.ts';
import { convertClock } from './convert/convertClock.ts';
import { convertLayout, type TimelineLayout } from './convert/convertLayout.ts';
import { convertZone } from './convert/convertZone.ts';
import { normaliseStamps } from './convert/normaliseStamps.ts';
import { stateZone } from './convert/stateZone.ts';
import { isUsualName } from './convert/tableHeader.ts';
import {
  disorder,
  type Keeps,
  keepsAll,
  keepsClocks,
  keepsEntries,
  keepsInstants,
  keepsMoments,
  losesNone,
} from './keeps.ts';
import { moveEntry } from './order/moveEntry.ts';
import { reverseTimeline } from './order/reverseTimeline.ts';
import { sortTimeline } from './order/sortTimeline.ts';
import { type EditTarget, type PlanTarget, verified } from './verified.ts';

const all = (): boolean => true;

/** How many entries the rule about the order would name. */
const misplaced = (postmortem: Postmortem, at: number): number => readOrder(postmortem)[at]?.misplaced.length ?? 0;

const typos = (postmortem: Postmortem, at: number): number => readOrder(postmortem)[at]?.typos.length ?? 0;

/** A mistyped date must still be seen as one: sorted to where it is right, nobody would find it any more. */
const keepsSorted: Keeps = (before, after, at) =>
  keepsAll(before, after, at) &&
  disorder(after, at) === 0 &&
  misplaced(after, at) === 0 &&
  typos(after, at) >= typos(before, at);

const keepsStated =
  (zone: string): Keeps =>
  (before, after, at) =>
    keepsClocks(before, after, at) && after.timelines[at]?.zone?.name === zone;

const keepsLayout =
  (layout: TimelineLayout): Keeps =>
  (before, after, at) =>
    keepsMoments(before, after, at) && after.timelines[at]?.layout === layout;

/** True but for what belongs to a layout: numbers of list items, the usual names of columns. */
const isContent = (word: string): boolean => /\p{L}/u.test(word) && !isUsualName(word);

/**
 * What can be done to a whole timeline (`at` is its index), each checked by reading the result: no entry, moment or word is lost.
 * No edits where there is nothing to do or it cannot be done so. A target without `reread` gets the plan, unchecked.
 */
export const timelineEdits = {
  sort: (target: PlanTarget, at: number) => verified(target, at, sortTimeline, { keeps: keepsSorted, words: all }),
  reverse: (target: PlanTarget, at: number) =>
    verified(target, at, reverseTimeline, { keeps: keepsAll, words: all, twice: 'undone' }),
  normalise: (target: PlanTarget, at: number) => verified(target, at, normaliseStamps, { keeps: keepsEntries }),
  absolute: (target: PlanTarget, at: number) => verified(target, at, absoluteTimes, { keeps: keepsEntries }),
  toClock: (target: PlanTarget, at: number, clock: 12 | 24) =>
    verified(target, at, (text, postmortem, i) => convertClock(text, postmortem, i, clock), { keeps: keepsEntries }),
  toZone: (target: PlanTarget, at: number, zone: string) =>
    verified(target, at, (text, postmortem, i) => convertZone(text, postmortem, i, zone), { keeps: keepsInstants }),
  toLayout: (target: PlanTarget, at: number, layout: TimelineLayout) =>
    verified(target, at, (text, postmortem, i) => convertLayout(text, postmortem, i, layout), {
      keeps: keepsLayout(layout),
      words: isContent,
    }),
  stateZone: (target: PlanTarget, at: number, zone: string) =>
    verified(target, at, (text, postmortem, i) => stateZone(text, postmortem, i, zone), { keeps: keepsStated(zone) }),
  /** Moves the entry at `index` among all entries; checked to leave fewer of them out of order. */
  move: (target: EditTarget, index: number): readonly TextEdit[] => {
    const { text, postmortem, reread } = target;
    const at = postmortem.entries[index]?.timeline ?? 0;
    const edits = moveEntry(text, postmortem, index);
    if (edits.length === 0) return [];
    const once = applyEdits(text, edits);
    const after = reread(once);
    const isKept = keepsAll(postmortem, after, at) && losesNone(text, once, all);
    return isKept && misplaced(after, at) < misplaced(postmortem, at) ? edits : [];
  },
} as const;
