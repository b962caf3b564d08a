import type { Alignment } from '../../profiles/align.ts';
import type { Profile } from '../../profiles/profile.ts';
import { applyEdits } from '../../text/range.ts';
import type { EditTarget } from '../verified.ts';
import { insertEntry } from './insertEntry.ts';

/**
 * The zone that the document states for the timeline that a first entry will make: found by reading it with such an entry. Null where
 * nothing states one.
 */
export function zoneOfFirst(
  { text, postmortem, reread }: EditTarget,
  profile: Profile,
  alignment: Alignment,
): string | null {
  const sample = { date: null, time: '00:00', zone: null, text: 'x', near: null };
  const { edits } = insertEntry(text, postmortem, profile, alignment, sample);
  const [timeline] = reread(applyEdits(text, edits)).timelines;
  return timeline?.zone?.name ?? null;
}
