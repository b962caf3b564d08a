import { defineRule, noOptions, type Report } from './rule.ts';
import { kindsAt } from './util/sections.ts';
import { andMore, together } from './util/together.ts';
import { wordSearch } from './util/wordSearch.ts';

const search = wordSearch(
  /!{2,}|\b(?:can(?:not|['’]t) believe|insane(?:ly)?|crazy|horrible|horribly|terrible|terribly|nightmare|catastroph(?:e|ically)|WTF|OMG|all hell broke loose|total disaster)\b/gi,
  null,
);

export const animatedLanguage = defineRule({
  name: 'animated-language',
  category: 'language',
  summary: 'Words that stir rather than inform: “!!!”, nightmare, insane.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    // Timelines quote what people wrote at the time.
    const found = [...search(markdown, postmortem)].filter(
      ({ range }) => !kindsAt(postmortem, range.start).includes('timeline'),
    );
    const [first] = found;
    if (!first) return;
    const others = andMore(found.length - 1, 'does', 'do', 'in this document');
    const report = together(
      found.map(({ range }) => range),
      `“${first.text}” stirs more than it tells.${others} Figures say how bad it was.`,
    );
    if (report) yield report;
  },
});
