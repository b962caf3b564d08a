import { entriesOf } from '../model/entriesOf.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { timelinePlace } from './util/timeline/zoneless.ts';

/** A link, a picture, code or a figure with a unit shows where an entry was taken from. */
const evidence = /https?:\/\/|\]\(|!\[|`|\d\s?(?:%|percent|ms|s\b|errors?|requests?|rps|GB|MB)/i;

export const entryWithoutEvidence = defineRule({
  name: 'entry-without-evidence',
  category: 'timeline',
  summary: 'Timeline entries without a link or a figure; one finding for a timeline.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      const entries = entriesOf(postmortem, timeline);
      const bare = entries.filter(({ range }) => !evidence.test(text.slice(range.start, range.end)));
      if (bare.length === 0) continue;
      yield {
        range: timelinePlace(postmortem, timeline),
        message: `${bare.length} of ${entries.length} entries show no evidence. Link the graph, the alert, the message or the commit from which each was taken.`,
      };
    }
  },
});
