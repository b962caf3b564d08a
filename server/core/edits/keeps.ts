import { entriesOf } from '../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import { isUnclear } from './form/stampTimes.ts';
import { meantMinutes } from './order/meantMinutes.ts';

/** Whether a document that was edited, read again, still tells what it told; `at` is the index of the timeline that was edited. */
export type Keeps<At extends number | null = number> = (before: Postmortem, after: Postmortem, at: At) => boolean;

/** What is compared of an entry. */
type Told = (entry: TimelineEntry, timeline: readonly TimelineEntry[]) => string;

const day = ({ moment, end }: TimelineEntry): string =>
  [moment.date, moment.time, moment.minutes, end?.date, end?.time].join(' ');

const moment = (entry: TimelineEntry): string => `${day(entry)} ${entry.moment.zone} ${entry.moment.instants.join()}`;

const meaning = (entry: TimelineEntry): string => `${moment(entry)} ${entry.milestone?.kind}`;

const words = ({ text }: TimelineEntry): string => text.replace(/\s+/g, ' ').trim();

/** The instants; where they are not known for want of a date, how far the entry is from the first. */
const instant: Told = (entry, timeline) => {
  const { moment: start, end, milestone } = entry;
  if (start.time === null || isUnclear(entry)) return `${milestone?.kind} ${words(entry)}`;
  const first = timeline.find((one) => one.moment.time !== null && one.moment.minutes !== null)?.moment.minutes;
  const when = start.instants.join() || `+${(start.minutes ?? 0) - (first ?? 0)}`;
  return `${when} ${end?.instants.join()} ${milestone?.kind} ${words(entry)}`;
};

const list = (postmortem: Postmortem, timeline: Timeline, told: Told): string[] => {
  const entries = entriesOf(postmortem, timeline);
  return entries.map((entry) => told(entry, entries));
};

/** True where everything but the timeline at `at` tells what it told, and that one has as many entries as before. */
function restKept(before: Postmortem, after: Postmortem, at: number): boolean {
  const own = after.timelines[at];
  return (
    own !== undefined &&
    own.entries.length === before.timelines[at]?.entries.length &&
    after.timelines.length === before.timelines.length &&
    after.actions.length === before.actions.length &&
    facts(after) === facts(before) &&
    before.timelines.every(
      (timeline, i) => i === at || sameLists(before, after, timeline, after.timelines[i]!, meaning),
    )
  );
}

/** The header's facts; a label that nothing is known about may as well be an entry's. */
const facts = ({ fields }: Postmortem): string =>
  fields.flatMap(({ name, value }) => (name === 'other' ? [] : [`${name} ${value}`])).join('\n');

const sameLists = (before: Postmortem, after: Postmortem, a: Timeline, b: Timeline, told: Told): boolean =>
  list(before, a, told).join('\n') === list(after, b, told).join('\n');

const inPlace =
  (told: Told): Keeps =>
  (before, after, at) =>
    restKept(before, after, at) && sameLists(before, after, before.timelines[at]!, after.timelines[at]!, told);

/** Every entry in its place, with its moment and zone, its milestone and its words. */
export const keepsEntries: Keeps = inPlace((entry) => `${meaning(entry)} ${words(entry)}`);

/** Every entry in its place with its moment and zone; its words may stand elsewhere, as below a heading. */
export const keepsMoments: Keeps = inPlace(moment);

/** Every entry in its place with its words and its time on the clock, whatever the zone. */
export const keepsClocks: Keeps = inPlace((entry) => `${entry.moment.date} ${entry.moment.time} ${words(entry)}`);

/** Every entry in its place with its words, at the same instants. */
export const keepsInstants: Keeps = inPlace(instant);

/** All entries with their moments and words, in whatever order. */
export const keepsAll: Keeps = (before, after, at) => {
  const told: Told = (entry) => `${meaning(entry)} ${words(entry)}`;
  const sorted = (postmortem: Postmortem): string =>
    list(postmortem, postmortem.timelines[at]!, told).toSorted().join('\n');
  return restKept(before, after, at) && sorted(before) === sorted(after);
};

/** As many actions in each section, and every timeline as it was. */
export const keepsActions: Keeps<number | null> = (before, after) => {
  const sections = ({ actions }: Postmortem): string => actions.map(({ section }) => section).join();
  return (
    sections(before) === sections(after) &&
    after.timelines.length === before.timelines.length &&
    before.timelines.every((timeline, i) => sameLists(before, after, timeline, after.timelines[i]!, meaning))
  );
};

/** How many pairs of a timeline's entries stand in the wrong order, those whose minute is not known aside. A mistyped date counts as the one that is meant. */
export function disorder(postmortem: Postmortem, at: number): number {
  const timeline = postmortem.timelines[at];
  if (timeline === undefined) return 0;
  const sign = timeline.direction === 'ascending' ? 1 : -1;
  const minutesOf = meantMinutes(postmortem, timeline);
  const minutes = entriesOf(postmortem, timeline).flatMap((entry) => {
    const minute = entry.stamp.unknown ? null : minutesOf(entry);
    return minute === null ? [] : [sign * minute];
  });
  let count = 0;
  for (const [i, minute] of minutes.entries()) for (let k = 0; k < i; k++) if (minutes[k]! > minute) count++;
  return count;
}

/** True where each word of `before` that `counts` is found as often in `after`, in capitals or not. */
export function losesNone(before: string, after: string, counts: (word: string) => boolean): boolean {
  const left = new Map<string, number>();
  for (const [word] of after.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const [word] of before.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!counts(word)) continue;
    const some = left.get(word) ?? 0;
    if (some === 0) return false;
    left.set(word, some - 1);
  }
  return true;
}
