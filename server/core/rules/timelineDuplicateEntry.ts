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

function alike(one: string, other: string): boolean {
  if (one.length < 8) return false;
  const limit = Math.floor(one.length / 20);
  return one === other || editDistance(one, other, limit) <= limit;
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
        const before = same.slice(-reach).find((other) => alike(wordsOf(other), wordsOf(own)))?.entry;
        if (!before) {
          same.push(own);
          continue;
        }
        yield {
          range: entry.stampRange,
          message: 'This entry says the same as one above it, at the same time.',
          related: [{ range: before.stampRange, message: 'The first one' }],
          fixes: [{ title: 'Delete this entry', safe: false, preferred: true, edits: () => removeEntry(text, entry) }],
        };
      }
    }
  },
});
