import { defineRule, noOptions, type Report } from './rule.ts';

/** "None, because …" is an answer. */
const answered =
  /\b(?:none|no (?:further |follow-?up |new |open )?(?:action|actions|action items|follow-?ups?|changes?)|nothing|not (?:required|needed|applicable)|n\/a)\b/i;

export const actionsNone = defineRule({
  name: 'actions-none',
  category: 'actions',
  summary: 'A section for actions with no action in it.',
  severity: 'warning',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    if (postmortem.actions.length > 0) return;
    const sections = postmortem.sections.filter(({ kind, empty }) => kind === 'action_items' && !empty);
    const [first] = sections;
    if (!first || sections.some(({ range }) => answered.test(text.slice(range.start, range.end)))) return;
    yield {
      range: first.titleRange,
      message: 'No action is listed here. List what will be changed, one item each, or write “None” and why.',
    };
  },
});
