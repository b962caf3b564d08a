import * as v from 'valibot';
import { entriesOf } from '../model/entriesOf.ts';
import { wordsIn } from '../search/sectionText.ts';
import { defineRule, type Report } from './rule.ts';
import { andMore, together } from './util/together.ts';

export const timelineLongEntry = defineRule({
  name: 'timeline-long-entry',
  category: 'timeline',
  summary: 'A timeline entry of more words than a sentence or two.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: v.strictObject({
    words: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 60),
      v.description('How many words an entry’s own line may have.'),
    ),
  }),
  *check({ postmortem, options }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      const long = entriesOf(postmortem, timeline).filter(({ text }) => wordsIn(text) > options.words);
      const [first] = long;
      if (!first) continue;
      const report = together(
        long.map(({ stampRange }) => stampRange),
        `This entry has ${wordsIn(first.text)} words.${andMore(long.length - 1, 'is', 'are', 'as long')} A sentence or two per event is enough; causes have a section of their own.`,
      );
      if (report) yield report;
    }
  },
});
