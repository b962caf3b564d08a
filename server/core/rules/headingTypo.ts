import { vocabularies } from '../model/languages/index.ts';
import { meaningOfTitle } from '../model/titles.ts';
import { remembered } from '../text/memo.ts';
import { editDistance } from '../text/nearest.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';

/** The names of sections that readers know, lower case, in every language. */
const knownTitles: readonly string[] = [...new Set(vocabularies.flatMap(({ titles }) => Object.values(titles).flat()))];

/** Shorter names are within two letters of too many others. */
const shortest = 7;

/** The known heading that a title misspells: one letter off, two in long ones. */
const meant = remembered((title: string): string | null => {
  if (title.length < shortest - 1 || meaningOfTitle(title).by === 'title') return null;
  const lower = title.toLowerCase();
  const limit = lower.length > 10 ? 2 : 1;
  let best: string | null = null;
  let least = limit + 1;
  for (const known of knownTitles) {
    // The number of a word (cause, causes) is no misspelling, nor is another first letter (detection, protection).
    if (known.length < shortest || known[0] !== lower[0] || `${known}s` === lower || known === `${lower}s`) continue;
    const distance = editDistance(lower, known, least - 1);
    if (distance > 0 && distance < least && wordByWord(lower, known)) {
      best = known;
      least = distance;
    }
  }
  return best;
});

/** True where each word is at most one letter off, or two where letters are missing or doubled: `resolving` is no `resulting`. */
function wordByWord(title: string, known: string): boolean {
  const written = title.split(/\s+/);
  const right = known.split(/\s+/);
  if (written.length !== right.length) return true;
  return written.every((word, i) => {
    const other = right[i] ?? '';
    const limit = word.length === other.length ? 1 : 2;
    return editDistance(word, other, limit) <= limit;
  });
}

/** The words of known names: a title of nothing else has another word ("preventive" for "preventative"), none misspelled. */
const knownWords: ReadonlySet<string> = new Set(knownTitles.flatMap((title) => title.split(/[^\p{L}]+/u)));

const wellSpelt = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every((word) => knownWords.has(word));

const inCaseOf = (written: string, name: string): string =>
  written === written.toUpperCase()
    ? name.toUpperCase()
    : /^\p{Lu}/u.test(written)
      ? name.replace(/(^|\s)\p{L}/gu, (letter, gap: string) =>
          gap === '' || /\s\p{Lu}/u.test(written) ? letter.toUpperCase() : letter,
        )
      : name;

export const headingTypo = defineRule({
  name: 'heading-typo',
  category: 'structure',
  summary: 'A heading that misspells the name of a section.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const { title, titleRange } of postmortem.sections) {
      const known = wellSpelt(title) ? null : meant(title);
      if (!known) continue;
      const written = text.slice(titleRange.start, titleRange.end);
      const right = inCaseOf(title, known);
      yield {
        range: titleRange,
        message: `Is “${title}” meant to be “${right}”?`,
        fixes: written.includes(title)
          ? [replaceFix(`Change to “${right}”`, titleRange, written.replace(title, right))]
          : [],
      };
    }
  },
});
