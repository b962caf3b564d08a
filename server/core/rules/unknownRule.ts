import { nearest } from '../text/nearest.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { readSuppressions } from './suppress.ts';
import { replaceFix } from './util/fix.ts';

export const unknownRule = defineRule({
  name: 'unknown-rule',
  category: 'configuration',
  summary: 'A comment or the front matter disables a rule that does not exist.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ markdown, postmortem, ruleNames }): Iterable<Report> {
    const known = new Set([...ruleNames, 'all']);
    for (const { name, range } of readSuppressions(markdown, postmortem.sections).named) {
      if (known.has(name)) continue;
      const meant = nearest(name, ruleNames);
      const ask = meant ? ` Did you mean ${meant}?` : '';
      yield {
        range,
        message: `There is no rule ${name}, so nothing is disabled.${ask}`,
        fixes: meant ? [replaceFix(`Change to ${meant}`, range, meant)] : [],
      };
    }
  },
});
