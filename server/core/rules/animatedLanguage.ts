import { defineRule, noOptions, type Report } from './rule.ts';
import { together } from './util/together.ts';
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
    const found = [...search(markdown, postmortem)];
    const [first] = found;
    if (!first) return;
    const others = found.length > 1 ? ` There are ${found.length - 1} more such places.` : '';
    const report = together(
      found.map(({ range }) => range),
      `“${first.text}” stirs more than it tells. Figures say how bad it was.${others}`,
    );
    if (report) yield report;
  },
});
