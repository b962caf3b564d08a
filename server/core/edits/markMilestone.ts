import type { TimelineEntry } from '../model/postmortem.ts';
import type { TextEdit } from '../text/range.ts';
import { insertAt } from '../text/sourceLines.ts';
import { textStart } from './form/entrySource.ts';

/** The words that mark an entry as a milestone, as the documentation shows them. */
export type MilestoneMark = 'Detected' | 'Resolved';

/**
 * Marks an entry as a milestone: `**Detected:** ` before its words. No edits where it has no words on its line, where the words are
 * in bold type together with the stamp, or where bold type is not shown (code, HTML).
 */
export function markMilestone(text: string, entry: TimelineEntry, mark: MilestoneMark): readonly TextEdit[] {
  if (entry.text.trim() === '' || entry.layout === 'code' || entry.layout === 'html') return [];
  if (entry.layout === 'row') return [insertAt(entry.textRange.start, `**${mark}:** `)];
  const { at, closers } = textStart(text, entry);
  return closers === '' ? [insertAt(at, `**${mark}:** `)] : [];
}
