import { timelineEdits } from '../edits/timelineEdits.ts';
import type { Fix } from '../findings.ts';
import { entriesOf } from '../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import type { Misplaced } from '../order/misplaced.ts';
import { otherDay } from '../order/otherDay.ts';
import { otherHalf } from '../order/otherHalf.ts';
import { readOrder } from '../order/readOrder.ts';
import { dayNumber } from '../time/calendar.ts';
import { secondsBetween } from '../time/secondsBetween.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { editsFix, replaceFix } from './util/fix.ts';
import { rangeOf } from './util/place.ts';
import { isLabelled } from './util/timeline/milestones.ts';
import { rewriteDate } from './util/timeline/rewriteDate.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';
import { together } from './util/together.ts';

/** An entry's stamp, with its date where the other entry has another one. */
function named(entry: TimelineEntry, other: TimelineEntry | null): string {
  const stamp = writtenStamp(entry);
  const { date } = entry.moment;
  return date && other && !entry.stamp.date && other.moment.date !== date ? `${date} ${stamp}` : stamp;
}

function placeOf({ entry, after, before }: Misplaced): string {
  if (after && before) return `Its place is between ${named(after, entry)} and ${named(before, entry)}.`;
  if (after) return `Its place is at the end, after ${named(after, entry)}.`;
  return before ? `Its place is at the start, before ${named(before, entry)}.` : '';
}

function messageOf(found: Misplaced, timeline: Timeline): string {
  const { entry, against, relation } = found;
  const { direction } = timeline;
  const own = named(entry, against);
  const other = named(against, entry);
  const sort = direction === 'descending' ? ', and this timeline runs from the newest entry to the oldest' : '';
  const stands = relation === 'later' ? 'comes after' : 'comes before';
  const night =
    otherDay(found, timeline) === null ? '' : ` Or is it of the day ${relation === 'later' ? 'after' : 'before'}?`;
  return `Out of order: ${own} ${stands} ${other}${sort}. ${placeOf(found)}${night}`.trim();
}

/** A labelled start and end that contradict each other are end-before-start's to tell. */
function areStartAndEnd(postmortem: Postmortem, ...pair: readonly TimelineEntry[]): boolean {
  const kinds = pair.map(({ milestone }) => (milestone && isLabelled(postmortem, milestone) ? milestone.kind : null));
  return kinds.includes('start') && kinds.includes('resolved');
}

/** Dates that were taken from the document as a whole, for want of one in the timeline. */
const general: ReadonlySet<string | null> = new Set(['header', 'front matter', 'title', 'file name', 'document line']);

/**
 * True where two entries differ by more than a day and only one of them has a date of its own: then the document's date and the
 * timeline's disagree, and nothing is known about their order.
 */
function disagree(a: TimelineEntry, b: TimelineEntry): boolean {
  const days = a.moment.date && b.moment.date ? dayNumber(a.moment.date) - dayNumber(b.moment.date) : 0;
  return Math.abs(days) > 1 && general.has(a.moment.dateFrom) !== general.has(b.moment.dateFrom);
}

function reportOf(context: RuleContext<unknown>, timeline: Timeline, found: Misplaced): Report {
  const { entry, against, relation, after } = found;
  const goal = after ? `after ${writtenStamp(after)}` : 'to the start';
  return {
    range: entry.stampRange,
    message: messageOf(found, timeline),
    related: [
      {
        range: against.stampRange,
        message: `${writtenStamp(against)} comes ${relation === 'later' ? 'before' : 'after'} it`,
      },
    ],
    fixes: [
      editsFix(`Move the entry ${goal}`, () => timelineEdits.move(context, entry.index), true),
      ...otherDayFix(context, timeline, found),
      sortFix(context, timeline),
    ],
  };
}

/** The finding on an entry that only its am or pm puts out of order; null on any other. */
function halfReport({ postmortem, text }: RuleContext<unknown>, timeline: Timeline, found: Misplaced): Report | null {
  const entry = otherHalf(found, postmortem, timeline);
  const time = entry?.stamp.time;
  if (!entry || !time) return null;
  const other = entry === found.entry ? found.against : found.entry;
  const range = rangeOf(entry.place, time.span);
  const mended = text.slice(range.start, range.end).replace(/[ap](?=\.?m\b)/i, otherLetter);
  if (mended === text.slice(range.start, range.end)) return null;
  return {
    range: entry.stampRange,
    message: `Out of order: ${named(entry, other)} does not fit in with ${named(other, entry)}. Is ${mended} meant?`,
    related: [{ range: other.stampRange, message: `${writtenStamp(other)} stands beside it` }],
    fixes: [replaceFix(`Write ${mended}`, range, mended)],
  };
}

const letters: Readonly<Record<string, string>> = { a: 'p', p: 'a', A: 'P', P: 'A' };
const otherLetter = (letter: string): string => letters[letter] ?? letter;

function otherDayFix({ text }: RuleContext<unknown>, timeline: Timeline, found: Misplaced): Fix[] {
  const { stamp, moment, place } = found.entry;
  const to = otherDay(found, timeline);
  const range = to && stamp.date ? rangeOf(place, stamp.date.span) : null;
  const mended = range && to && moment.date ? rewriteDate(text.slice(range.start, range.end), moment.date, to) : null;
  return range && mended ? [replaceFix(`Change the date to ${mended}`, range, mended)] : [];
}

/**
 * True for an entry that fits where it stands by the clock, and does not only because it names a zone that no other entry has: the zone
 * is the slip then, and mixed-timezones tells of it.
 */
function isZoneSlip(postmortem: Postmortem, timeline: Timeline, entry: TimelineEntry): boolean {
  const { zone } = entry.stamp;
  if (!zone) return false;
  const all = entriesOf(postmortem, timeline);
  const others = all.filter((one) => one !== entry);
  if (others.length < 3 || others.some(({ moment }) => moment.zone === zone.name)) return false;
  const face = ({ moment }: TimelineEntry): string => `${moment.date ?? ''} ${moment.time ?? ''}`;
  const at = all.indexOf(entry);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (!before || face(before) <= face(entry)) && (!after || face(entry) <= face(after));
}

const sortFix = (context: RuleContext<unknown>, timeline: Timeline): Fix =>
  editsFix('Sort this timeline', () => timelineEdits.sort(context, timeline.index));

/** More than a third of a timeline's entries, and more than this many, are one cause: it was never sorted, or by something else. */
const many = 5;

function* misplaced(context: RuleContext<unknown>): Iterable<Report> {
  const { postmortem } = context;
  for (const [index, reading] of readOrder(postmortem).entries()) {
    const timeline = postmortem.timelines[index];
    if (!timeline) continue;
    const found = reading.misplaced.filter(
      (one) =>
        !areStartAndEnd(postmortem, one.entry, one.against) &&
        !disagree(one.entry, one.against) &&
        ![one.entry, one.against].some((entry) => isZoneSlip(postmortem, timeline, entry)),
    );
    if (found.length <= Math.max(many, timeline.entries.length / 3)) {
      for (const one of found) yield halfReport(context, timeline, one) ?? reportOf(context, timeline, one);
      continue;
    }
    const report = together(
      found.map(({ entry }) => entry.stampRange),
      `${found.length} of the ${timeline.entries.length} entries of this timeline are out of order. Sort it, or say how it is ordered.`,
      { fixes: [sortFix(context, timeline)] },
    );
    if (report) yield report;
  }
}

/** A range without dates that is this long (hours) once it is taken to pass midnight more likely runs backwards. */
const longestNight = 18;

function runsBackwards({ moment, end }: TimelineEntry): boolean {
  if (!end) return false;
  const seconds = moment.time && end.time ? secondsBetween(moment, end) : null;
  if (seconds === null) return moment.date !== null && end.date !== null && end.date < moment.date;
  if (seconds < 0) return -seconds / 60 > Math.max(moment.slack, end.slack);
  return end.dateFrom === 'past midnight' && seconds > longestNight * 3600;
}

function* backwards({ postmortem }: RuleContext<unknown>): Iterable<Report> {
  for (const entry of postmortem.entries) {
    if (!runsBackwards(entry)) continue;
    yield { range: entry.stampRange, message: `Out of order: the range ${writtenStamp(entry)} ends before it begins.` };
  }
}

export const timelineOrder = defineRule({
  name: 'timeline-order',
  category: 'timeline',
  summary: 'A timeline entry that comes after a later one, or whose range ends before it begins.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    yield* misplaced(context);
    yield* backwards(context);
  },
});
