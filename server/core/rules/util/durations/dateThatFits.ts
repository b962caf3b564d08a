import type { Milestone, Postmortem, StatedDuration } from '../../../model/postmortem.ts';
import type { Range } from '../../../text/range.ts';
import { dayNumber, partsOf } from '../../../time/calendar.ts';
import { secondsBetween } from '../../../time/secondsBetween.ts';
import { rangeOf } from '../place.ts';

/** A milestone's written date that contradicts a stated length, and the one that agrees with it. */
export interface DateThatFits {
  /** Of the date as written. */
  readonly range: Range;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** What a length ends with in its own name; where others are meant, nothing follows from it. */
const ends: Readonly<Partial<Record<StatedDuration['of'], Milestone['kind']>>> = {
  timeToMitigate: 'mitigated',
  timeToResolve: 'resolved',
};

const day = 86_400;
/** Shorter spans happen: an incident may be resolved some days after it began. */
const farApart = 20;

const isOnePart = (a: string, b: string): boolean =>
  (['year', 'month', 'day'] as const).filter((part) => partsOf(a)[part] !== partsOf(b)[part]).length === 1;

/**
 * The date of the milestone that a stated length ends with, where it is weeks away from the incident's beginning and the length comes out
 * to the minute with the beginning's own year, month or day in it. Null otherwise, and where the length is rounded.
 */
export function dateThatFits({ milestones, entries }: Postmortem, stated: StatedDuration): DateThatFits | null {
  if (stated.approx || stated.unit > 60) return null;
  const marked = milestones.filter(({ by, moment }) => by === 'explicit' && moment.date !== null);
  for (const end of marked.filter(({ kind }) => kind === ends[stated.of])) {
    const entry = end.entry === null ? undefined : entries[end.entry];
    const from = end.moment.date;
    if (!entry?.stamp.date || from === null) continue;
    for (const { moment } of marked) {
      const to = moment.date;
      if (to === null || !isOnePart(from, to) || Math.abs(dayNumber(from) - dayNumber(to)) < farApart) continue;
      const seconds = secondsBetween(moment, end.moment);
      const mended = seconds === null ? null : seconds + (dayNumber(to) - dayNumber(from)) * day;
      if (mended === stated.seconds) return { range: rangeOf(entry.place, entry.stamp.date.span), from, to };
    }
  }
  return null;
}
