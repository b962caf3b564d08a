import { moveEntry } from '../edits/moveEntry.ts';
import { sortTimeline } from '../edits/sortTimeline.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { writtenStamp } from './util/clock.ts';
import { readOrder } from './util/dateTypos.ts';
import { editsFix } from './util/fix.ts';
import { secondsBetween } from './util/lengths.ts';
import { isLabelled } from './util/milestones.ts';
import type { Misplaced } from './util/order.ts';

/** An entry's stamp, with its date where the other entry has another one. */
function named(entry: TimelineEntry, other: TimelineEntry | null): string {
  const stamp = writtenStamp(entry);
  const { date } = entry.moment;
  return date && other && !entry.stamp.date && other.moment.date !== date ? `${date} ${stamp}` : stamp;
}

function placeOf({ entry, after, before }: Misplaced): string {
  if (after && before) return `Its place is between ${named(after, entry)} and ${named(before, entry)}.`;
  if (after) return `Its place is at the end, behind ${named(after, entry)}.`;
  return before ? `Its place is at the start, before ${named(before, entry)}.` : '';
}

function messageOf(found: Misplaced, { direction }: Timeline): string {
  const { entry, against, relation } = found;
  const own = named(entry, against);
  const other = named(against, entry);
  const sort = direction === 'descending' ? ', and this timeline runs from the newest entry to the oldest' : '';
  const stands = relation === 'later' ? 'comes after' : 'comes before';
  return `Out of order: ${own} ${stands} ${other}${sort}. ${placeOf(found)}`.trim();
}

/** A labelled start and end that contradict each other are end-before-start's to tell. */
function areStartAndEnd(postmortem: Postmortem, ...pair: readonly TimelineEntry[]): boolean {
  const kinds = pair.map(({ milestone }) => (milestone && isLabelled(postmortem, milestone) ? milestone.kind : null));
  return kinds.includes('start') && kinds.includes('resolved');
}

function* misplaced({ text, postmortem }: RuleContext<unknown>): Iterable<Report> {
  for (const [index, reading] of readOrder(postmortem).entries()) {
    const timeline = postmortem.timelines[index];
    if (!timeline) continue;
    for (const found of reading.misplaced) {
      const { entry, against, relation, after } = found;
      if (areStartAndEnd(postmortem, entry, against)) continue;
      const goal = after ? `behind ${writtenStamp(after)}` : 'to the start';
      yield {
        range: entry.stampRange,
        message: messageOf(found, timeline),
        related: [
          {
            range: against.stampRange,
            message: `${writtenStamp(against)} stands ${relation === 'later' ? 'before' : 'behind'} it`,
          },
        ],
        fixes: [
          editsFix(`Move the entry ${goal}`, () => moveEntry(text, postmortem, entry.index), true),
          editsFix('Sort this timeline', () => sortTimeline(text, postmortem, timeline.index)),
        ],
      };
    }
  }
}

/** A range without dates that is this long (hours) once it is taken to pass midnight more likely runs backwards. */
const longestNight = 18;

function runsBackwards({ moment, end }: TimelineEntry): boolean {
  if (!end) return false;
  const seconds = moment.time && end.time ? secondsBetween(moment, end) : null;
  if (seconds === null) return moment.date !== null && end.date !== null && end.date < moment.date;
  if (seconds < 0) return moment.slack === 0 || seconds < -3600;
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
  summary: 'A timeline entry that stands behind a later one, or whose range ends before it begins.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    yield* misplaced(context);
    yield* backwards(context);
  },
});
