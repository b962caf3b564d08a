import type { Fix } from '../findings.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import type { Moment } from '../time/moment.ts';
import { secondsBetween } from '../time/secondsBetween.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { isLabelled, writtenAt } from './util/timeline/milestones.ts';

/** A range without dates that has to pass midnight to be one, and is this long (hours) then, was more likely mistyped. */
const longest = 18;

/** What is wrong with a range: it runs backwards, or it makes sense only as nearly a whole day. */
function wrong(start: Moment, end: Moment): 'backwards' | 'nearly a day' | null {
  const seconds = secondsBetween(start, end);
  if (seconds === null) return null;
  if (seconds < 0) return 'backwards';
  return end.dateFrom === 'past midnight' && seconds > longest * 3600 ? 'nearly a day' : null;
}

const show = ({ date, time }: Moment): string => [date, time].filter(Boolean).join(' ');

const messageOf = (what: 'backwards' | 'nearly a day', start: Moment, end: Moment): string =>
  what === 'backwards'
    ? `The end (${show(end)}) is before the start (${show(start)}).`
    : `The end (${end.time}) is before the start (${start.time}), unless it took until the next day. Write the dates if it did.`;

function swap(text: string, start: Range, end: Range): Fix {
  return {
    title: 'Swap the start and the end',
    safe: false,
    preferred: true,
    edits: () => [
      { range: start, text: text.slice(end.start, end.end) },
      { range: end, text: text.slice(start.start, start.end) },
    ],
  };
}

/** The labelled start and end, of the header or of a list of key events. */
function* fields(text: string, postmortem: Postmortem): Iterable<Report> {
  const labelled = postmortem.milestones.filter((one) => isLabelled(postmortem, one));
  const start = labelled.find(({ kind }) => kind === 'start');
  const end = labelled.find(({ kind }) => kind === 'resolved');
  const what = start && end ? wrong(start.moment, end.moment) : null;
  if (!start || !end || !what) return;
  yield {
    range: writtenAt(postmortem, end),
    message: messageOf(what, start.moment, end.moment),
    related: [{ range: writtenAt(postmortem, start), message: 'The start' }],
    fixes: [swap(text, writtenAt(postmortem, start), writtenAt(postmortem, end))],
    ...(what === 'backwards' ? {} : { severity: 'warning' as const }),
  };
}

export const endBeforeStart = defineRule({
  name: 'end-before-start',
  category: 'header',
  summary: 'An incident that ends before it begins.',
  severity: 'error',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    yield* fields(text, postmortem);
    for (const { start, end, range } of postmortem.stated) {
      const what = start && end ? wrong(start, end) : null;
      if (!start || !end || !what) continue;
      const message = messageOf(what, start, end);
      yield what === 'backwards' ? { range, message } : { range, message, severity: 'warning' };
    }
  },
});
