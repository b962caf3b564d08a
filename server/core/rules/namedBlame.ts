import type { Fix } from '../findings.ts';
import { kindsAt } from '../search/sections.ts';
import { wordSearch } from '../search/wordSearch.ts';
import { covers, type Range } from '../text/range.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { replaceFix } from './util/fix.ts';
import { isGroup, isPerson } from './util/personal/people.ts';

const word = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}+(?:-?\\p{Lu}\\p{Ll}+)?";
const name = `(?:(?<![\\w@./-])@[A-Za-z][\\w-]*(?![\\w./@-]*[/@])|${word}(?: ${word})?)`;
const byMistake =
  '(?:accidentally|mistakenly|inadvertently|erroneously|incorrectly|wrongly|unintentionally|unknowingly|carelessly)';
const deed = `(?:(?:had|has|then|also|just|simply|again|apparently|probably|unfortunately) )*(?:caused|broke|broken|forgot(?:ten)?|neglected|ignored|overlooked|messed up|screwed up|botched|bungled|fat-fingered|misconfigured|mistyped|misread|misjudged|mishandled|failed to|did(?:n['’]t| not) (?:bother|check|notice|test|think|read)|took down|${byMistake} \\p{Ll}+)`;

/** Where a subject can begin: at the head of a clause. In "the change that Mara reviewed broke" it was the change. */
const clause =
  '(?:^|(?<=[.!?;:,(–—] ?)|(?<=\\b(?:[Aa]nd|[Bb]ut|or|[Ww]hen|[Bb]ecause|[Ww]hile|[Aa]s|that|then|[Aa]fter|[Ss]ince|where|so|[Ii]f|although|[Bb]efore|until|which) ))';

const search = wordSearch(
  new RegExp(
    `(?=[@\\p{Lu}])${clause}${name} ${deed}\\b|(?<![\\p{L}@])${name}['’]s (?:mistake|error|fault|oversight|carelessness|negligence|blunder)\\b(?! (?:message|rate|page|log|code))|\\b(?:caused|broken|misconfigured|(?:deleted|removed|changed|dropped|disabled|applied|merged|deployed|pushed) ${byMistake}|${byMistake} \\p{Ll}+) by ${name}(?![\\w'’])`,
    'gu',
  ),
  null,
);

const named = new RegExp(name, 'gu');

interface Named {
  readonly who: string;
  readonly range: Range;
}

/** The person in what was found; null where it is none that the document shows to be one. */
function personIn({ markdown, postmortem }: RuleContext<unknown>, text: string, at: Range): Named | null {
  for (const match of text.matchAll(named)) {
    // "Yesterday Mara": the last word may be the name.
    const last = match[0].split(' ').at(-1) ?? '';
    for (const who of new Set([match[0], last])) {
      const known = who.startsWith('@') ? !isGroup(who.slice(1)) : isPerson(markdown, postmortem, who);
      const start = at.start + match.index + match[0].length - who.length;
      if (known) return { who, range: { start, end: start + who.length } };
    }
  }
  return null;
}

const causes = new Set(['root_cause', 'contributing_factors', 'trigger']);

/** True in a section or a header field about causes; what people did is part of a timeline. */
function tellsCause({ postmortem }: RuleContext<unknown>, { start }: Range): boolean {
  const kinds = kindsAt(postmortem, start);
  if (kinds.includes('timeline') || postmortem.entries.some(({ range }) => covers(range, start))) return false;
  return (
    kinds.some((kind) => causes.has(kind)) ||
    postmortem.fields.some(({ name: field, valueRange }) => field === 'root_cause' && covers(valueRange, start))
  );
}

/** Offered only where the name stands in the source as it reads. */
function roleFixes(text: string, { who, range }: Named): Fix[] {
  if (text.slice(range.start, range.end) !== who) return [];
  const opens = /(?:^|[.!?:]\s|[-*+|]\s|\d[.)]\s)\s*$/.test(
    text
      .slice(Math.max(0, range.start - 20), range.start)
      .split('\n')
      .at(-1) ?? '',
  );
  const role = opens ? 'An engineer' : 'an engineer';
  return [replaceFix(`Replace the name by “${role}”`, range, role)];
}

export const namedBlame = defineRule({
  name: 'named-blame',
  category: 'language',
  summary: 'A cause that is put down to a person by name.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    for (const { text, range } of search(context.markdown, context.postmortem)) {
      const person = tellsCause(context, range) ? personIn(context, text, range) : null;
      if (!person) continue;
      yield {
        range,
        message: `“${text}” puts the cause down to one person. Name the role at most, and say what let it happen: it can happen to the next person too.`,
        fixes: roleFixes(context.text, person),
      };
    }
  },
});
