import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';

export const singleRootCause = defineRule({
  name: 'single-root-cause',
  category: 'language',
  summary: 'A heading “Root cause”, as if there were one.',
  severity: 'hint',
  default: 'profile',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const { kind, title, titleRange } of postmortem.sections) {
      if (kind !== 'root_cause' || !/^(?:the )?root cause$/i.test(title)) continue;
      const written = text.slice(titleRange.start, titleRange.end);
      const renamed = written.replace(/root cause/i, 'Contributing factors');
      yield {
        range: titleRange,
        message:
          'Incidents have several causes, and one heading for one of them ends the search early. Call it “Contributing factors”.',
        fixes: [replaceFix('Rename to “Contributing factors”', titleRange, renamed)],
      };
    }
  },
});
