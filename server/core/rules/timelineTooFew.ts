import * as v from 'valibot';
import { defineRule, type Report } from './rule.ts';
import { timelinePlace } from './util/zoneless.ts';

export const timelineTooFew = defineRule({
  name: 'timeline-too-few',
  category: 'timeline',
  summary: 'A timeline of one or two entries.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: v.strictObject({
    fewest: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
      v.description('How many entries a timeline has at least.'),
    ),
  }),
  *check({ postmortem, options }): Iterable<Report> {
    const [timeline] = postmortem.timelines;
    const { length } = postmortem.entries;
    if (!timeline || timeline.section === null || length >= options.fewest) return;
    yield {
      range: timelinePlace(postmortem, timeline),
      message: `The timeline has ${length === 1 ? 'one entry' : `${length} entries`}. When did it start, when was it noticed, and when did it end?`,
    };
  },
});
