import { defineRule, noOptions, type Report } from './rule.ts';
import { actionsTogether } from './util/actions/actionGroups.ts';
import { behindLabel, withoutKey } from './util/actions/actionText.ts';

const often = '(?:regular|periodic|ongoing|continuous|frequent|constant)';

/** What goes on for ever: PagerDuty asks for actions that are bounded. Making a job or a dashboard that goes on is done once it is made. */
const endless = new RegExp(
  `^(?:(?:we|they) (?:will|should|must) |please |to )?(?:continu(?:e|ing)\\b|keep(?:ing)? (?:an eye|a close|track|\\w+ing\\b|up\\b)|always\\b|constantly\\b|(?:regular(?:ly)?|periodic(?:ally)?|ongoing|frequent(?:ly)?|continuously)\\b|(?:conduct|perform|run|do|carry out|have|hold|organi[sz]e|schedule|plan|provide)(?:ing)? (?:more )?${often}\\b)|^[^.]*\\b(?:regularly|periodically|on (?:a regular|an ongoing) basis|at all times|from now on)(?=[.;,]|$)`,
  'i',
);
const made =
  /^(?:to )?(?:add|create|set ?up|implement|establish|automate|build|write|configure|enable|install|deploy|introduce|make|define|document|develop)\b/i;

/** An end, or how often it is done. */
const bounded =
  /\b(?:until|till|for (?:the next )?\d+|by (?:\d|Q\d|end of|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|every|each|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|nightly|hourly|(?:once|twice|times) an?)\b/i;

export const actionUnbounded = defineRule({
  name: 'action-unbounded',
  category: 'actions',
  summary: 'Actions without an end: continue, keep, regularly; one finding for a section.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: noOptions,
  check: (context): Iterable<Report> =>
    actionsTogether(
      context,
      (item) => {
        const words = behindLabel(withoutKey(item.text));
        return endless.test(words) && !made.test(words) && !bounded.test(item.text);
      },
      (others) =>
        `This goes on without an end.${others('does', 'do')} Say what will be there when it is done, or how often it is done.`,
    ),
});
