import { defineRule, noOptions, type Report } from './rule.ts';

const evidence = /https?:\/\/|\]\(|!\[|^\s*\[[^\]]+\]:|<img\b/im;

export const noEvidence = defineRule({
  name: 'no-evidence',
  category: 'structure',
  summary: 'A report without a single link or picture.',
  severity: 'hint',
  default: 'strict',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    if (evidence.test(text)) return;
    yield {
      range: postmortem.title?.range ?? postmortem.sections[0]?.titleRange ?? { start: 0, end: 0 },
      message: 'Nothing in this report can be looked up. Link the graphs, the alert, the change and the tickets.',
    };
  },
});
