import type { SectionKind } from '../model/postmortem.ts';
import { proseIn } from '../search/sectionText.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';

interface Part {
  readonly range: Range;
  readonly words: readonly string[];
}

function partOf({ markdown, postmortem }: RuleContext<unknown>, kind: SectionKind): Part | null {
  const section = postmortem.sections.find((one) => one.kind === kind && !one.empty);
  if (!section) return null;
  const text = proseIn(markdown, { start: section.headingRange.end, end: section.range.end }).join(' ');
  return { range: section.titleRange, words: text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] };
}

/** Share of the words of both that both have. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, new Set([...one, ...other]).size);
}

export const triggerEqualsCause = defineRule({
  name: 'trigger-equals-cause',
  category: 'header',
  summary: 'A trigger and a root cause in the same words.',
  severity: 'hint',
  default: 'strict',
  fixable: false,
  options: noOptions,
  *check(context): Iterable<Report> {
    const trigger = partOf(context, 'trigger');
    const cause = partOf(context, 'root_cause') ?? partOf(context, 'contributing_factors');
    if (!trigger || !cause || trigger.words.length < 4 || likeness(trigger.words, cause.words) < 0.8) return;
    yield {
      range: trigger.range,
      message:
        'The trigger and the root cause say the same. The trigger is what set it off; the cause is what made that harmful.',
      related: [{ range: cause.range, message: 'The cause' }],
    };
  },
});
