import { proseIn } from '../search/sectionText.ts';
import { wordSearch } from '../search/wordSearch.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { together } from './util/together.ts';

const search = wordSearch(/\boutages?\b/gi, null);
const partial =
  /\b(?:[1-9]?\d(?:\.\d+)? ?%|some|partial(?:ly)?|subset|degraded|intermittent(?:ly)?|slow(?:er)?|few|minority)/i;
const total = /\b(?:100 ?%|all|every|entire|complete(?:ly)?|nobody|total(?:ly)?)\b/i;

/** The same in another word, in the number and the letters of the one that stands there; both take `an`. */
function inOtherWord(word: string): string {
  const other = /s$/i.test(word) ? 'incidents' : 'incident';
  if (word === word.toUpperCase()) return other.toUpperCase();
  return /^O/.test(word) ? `I${other.slice(1)}` : other;
}

export const outageWord = defineRule({
  name: 'outage-word',
  category: 'language',
  summary: '“Outage” for an incident that did not take everything down.',
  severity: 'hint',
  default: 'profile',
  fixable: true,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    const impact = postmortem.sections.find(({ kind }) => kind === 'impact');
    if (!impact) return;
    const said = proseIn(markdown, { start: impact.headingRange.end, end: impact.range.end }).join(' ');
    if (!partial.test(said) || total.test(said)) return;
    const found = [...search(markdown, postmortem)];
    const report = together(
      found.map(({ range }) => range),
      'An outage is when nothing works; the impact says otherwise. Write incident, degradation, or what failed.',
      {
        fixes: [
          editsFix(
            'Write “incident”',
            () => found.map(({ text, range }) => ({ range, text: inOtherWord(text) })),
            true,
          ),
        ],
      },
    );
    if (report) yield report;
  },
});
