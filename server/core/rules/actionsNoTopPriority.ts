import { proseIn } from '../search/sectionText.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { actionGroups } from './util/actions/actionGroups.ts';

/** P0 and P1, and what stands at the top of scales in words. */
const top = /^\W*(?:(?:p|prio(?:rity)?|sev)?[ -]?[01]\b|critical|urgent|highest|high\b|blocker|must\b|asap)/i;
const scale =
  /^\W*(?:(?:p|prio(?:rity)?|sev)?[ -]?[0-5]\b|critical|urgent|highest|high|medium|normal|minor|low|lowest|blocker|must|should|could)\b/i;

const grave = /^\W*(?:(?:sev(?:erity)?|p|s)?[ -]?[01]\b|critical|major|high)/i;
const people = /\b(?:users?|customers?|visitors?|clients?|shoppers|players|readers|subscribers)\b/i;
const spared = /\b(?:no|without|zero|not|none)\b/i;

/** True where the severity is of the gravest, or a sentence of the impact names users and no "no". */
function hurtUsers({ markdown, postmortem }: RuleContext<unknown>): boolean {
  if (postmortem.fields.some(({ name, value }) => name === 'severity' && grave.test(value))) return true;
  const impact = postmortem.sections.find(({ kind, empty }) => kind === 'impact' && !empty);
  if (!impact) return false;
  return proseIn(markdown, { start: impact.headingRange.end, end: impact.range.end }).some((line) =>
    line.split(/[.!?]\s/).some((sentence) => people.test(sentence) && !spared.test(sentence)),
  );
}

export const actionsNoTopPriority = defineRule({
  name: 'actions-no-top-priority',
  category: 'actions',
  summary: 'An incident that users felt, and no action of the highest priorities.',
  severity: 'information',
  default: 'off',
  fixable: false,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem } = context;
    const given = postmortem.actions.flatMap(({ priority }) => (priority && scale.test(priority) ? [priority] : []));
    const [group] = actionGroups(postmortem);
    if (!group || given.length === 0 || given.some((priority) => top.test(priority)) || !hurtUsers(context)) return;
    yield {
      range: group.place,
      message: 'Users felt this, and no action is P0, P1, high or urgent. What of this must not wait?',
    };
  },
});
