import { defineRule, noOptions, type Report } from './rule.ts';
import { isPrompt } from './util/leftovers.ts';
import { proseIn } from './util/sectionText.ts';

/** A figure, a share or an all-or-nothing word says how much. */
const quantity =
  /\d|%|\b(?:all|every|everyone|everybody|none|no|nobody|nothing|any|entire|entirely|whole|fully|complete(?:ly)?|totally?|half|third|quarter|majority|most|single|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|unknown|minimal|negligible|zero|both|only)\b/i;

export const impactUnquantified = defineRule({
  name: 'impact-unquantified',
  category: 'header',
  summary: 'An impact section without a figure, a share or a word such as all or none.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem, profile }): Iterable<Report> {
    if (postmortem.language !== 'en') return;
    for (const { kind, empty, title, range, titleRange } of postmortem.sections) {
      // A list of what was affected is not the place for figures.
      if (kind !== 'impact' || empty || /\b(?:system|service|component|product)s?\b/i.test(title)) continue;
      const said = proseIn(markdown, { start: titleRange.end, end: range.end });
      if (said.length === 0 || said.some((text) => quantity.test(text))) continue;
      // What a template asks for is told by the rule `placeholder`.
      if (isPrompt(said.join(' ').trim(), profile)) continue;
      yield {
        range: titleRange,
        message:
          'The impact is told without a figure. How many users, requests or customers, which share of them, and for how long?',
      };
    }
  },
});
