import type { Milestone, Postmortem } from '../../../model/postmortem.ts';
import type { Range } from '../../../text/range.ts';

/** True for a milestone that a label names: a header field, or an entry such as `Resolved: 14:05`. */
export const isLabelled = ({ entries }: Postmortem, { by, entry }: Milestone): boolean =>
  by === 'explicit' && (entry === null || (entries[entry]?.stamp.label ?? null) !== null);

/** Where its time is written. */
export const writtenAt = ({ entries }: Postmortem, { entry, range }: Milestone): Range =>
  entry === null ? range : (entries[entry]?.stampRange ?? range);
