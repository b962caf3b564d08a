import { isPrompt } from '../blanks/leftovers.ts';
import { appendBlock } from '../edits/sections/appendBlock.ts';
import { lines, prompt, table } from '../profiles/bodies.ts';
import { proseIn } from '../search/sectionText.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

/** A figure, a share or an all-or-nothing word says how much. */
const quantity =
  /\d|%|\b(?:all|every|everyone|everybody|none|no|nobody|nothing|any|entire|entirely|whole|fully|complete(?:ly)?|totally?|half|third|quarter|majority|most|single|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|unknown|minimal|negligible|zero|both|only)\b/i;

const plainName = /\bimpact/i;

const figures = lines(
  table(['Measure', 'Figure'], ['Users affected', prompt(1, 'insert how many, and which share of all')]),
  `| Requests failed | ${prompt(2, 'insert how many, and which share of all')} |`,
  `| Duration | ${prompt(3, 'insert how long, from when to when')} |`,
);

/** What would have come of it, or what an attacker could do with it: it did not happen, so that nothing can be counted. */
const conditional =
  /\bwould(?: (?:not|also|even|potentially))? have\b|\b(?:attackers?|adversar(?:y|ies)|intruders?|malicious \w+)\b.*\b(?:would|could|might|may|can)\b/i;

/** True where every sentence tells only what could have been. */
const isHypothetical = (said: string): boolean =>
  said.split(/(?<=[.!?])\s+(?=\p{Lu})/u).every((sentence) => conditional.test(sentence));

export const impactUnquantified = defineRule({
  name: 'impact-unquantified',
  category: 'header',
  summary: 'An impact section without a figure, a share or a word such as all or none.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem, profile }): Iterable<Report> {
    if (postmortem.language !== 'en') return;
    const headed = postmortem.sections.some(({ kind, form }) => kind === 'impact' && form === 'heading');
    const named = postmortem.sections.some(
      ({ kind, form, title }) => kind === 'impact' && form === 'heading' && plainName.test(title),
    );
    for (const section of postmortem.sections) {
      const { kind, empty, form, title, range, titleRange } = section;
      // Beside a section of its own, a label "Impact" tells of one part of the story.
      if (headed && form === 'pseudo') continue;
      // A list of what was affected is not the place for figures.
      // So does what stands beside a section of just that name: symptoms, consequences.
      if (named && !plainName.test(title)) continue;
      if (kind !== 'impact' || empty || /\b(?:system|service|component|product)s?\b/i.test(title)) continue;
      const said = proseIn(markdown, { start: titleRange.end, end: range.end });
      if (said.length === 0 || said.some((line) => quantity.test(line))) continue;
      if (isHypothetical(said.join(' ').trim())) continue;
      // What a template asks for is told by the rule `placeholder`.
      if (isPrompt(said.join(' ').trim(), profile)) continue;
      yield {
        range: titleRange,
        message:
          'The impact has no figure. How many users, requests or customers, which share of them, and for how long?',
        fixes: [snippetFix('Insert a table for the figures', () => appendBlock(text, section, figures), true)],
      };
    }
  },
});
