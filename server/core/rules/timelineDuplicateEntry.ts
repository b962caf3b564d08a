import { entriesOf } from '../model/entriesOf.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { editDistance } from '../text/nearest.ts';
import { plainWords } from '../text/plainWords.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { removeEntry } from './util/timeline/removeEntry.ts';

/** An entry with its words, which are looked at only where another one has the same time. */
interface Said {
  readonly entry: TimelineEntry;
  said: string | null;
}

function wordsOf(one: Said): string {
  one.said ??= plainWords(one.entry.text);
  return one.said;
}

/** True for a word that may be written with a slip of the pen: figures are right as they stand, and in a short word a letter makes another word. */
const mayBeMistyped = (word: string): boolean => /^\p{L}{5,40}$/u.test(word);

/** True where two texts say the same word for word, but for one slip of the pen in twenty letters. */
function alike(one: string, other: string): boolean {
  if (one.length < 8) return false;
  if (one === other) return true;
  const words = one.split(' ');
  const others = other.split(' ');
  if (words.length !== others.length) return false;
  let slips = Math.floor(one.length / 20);
  for (const [i, word] of words.entries()) {
    const same = others[i] ?? '';
    if (word === same) continue;
    if (slips-- === 0 || !mayBeMistyped(word) || !mayBeMistyped(same) || editDistance(word, same, 1) > 1) return false;
  }
  return true;
}

/** With how many entries of the same minute one is compared at most: in a pasted log there are thousands. */
const reach = 20;

export const timelineDuplicateEntry = defineRule({
  name: 'timeline-duplicate-entry',
  category: 'timeline',
  summary: 'Two entries with the same time and the same words.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      const seen = new Map<number, Said[]>();
      for (const entry of entriesOf(postmortem, timeline)) {
        const { minutes } = entry.moment;
        if (minutes === null) continue;
        const same = seen.get(minutes) ?? [];
        seen.set(minutes, same);
        const own: Said = { entry, said: null };
        const before = same.slice(-reach).find((other) => alike(wordsOf(other), wordsOf(own)));
        if (!before) {
          same.push(own);
          continue;
        }
        const preferred = wordsOf(before) === wordsOf(own);
        yield {
          range: entry.stampRange,
          message: `This entry says ${preferred ? 'the same as' : 'nearly the same as'} one above it, at the same time.`,
          related: [{ range: before.entry.stampRange, message: 'The first one' }],
          fixes: [{ title: 'Delete this entry', safe: false, preferred, edits: () => removeEntry(text, entry) }],
        };
      }
    }
  },
});
