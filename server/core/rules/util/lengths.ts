import { entriesOf } from '../../model/entriesOf.ts';
import {
  type Milestone,
  type MilestoneKind,
  milestoneKinds,
  type Postmortem,
  type StatedDuration,
} from '../../model/postmortem.ts';
import { secondsBetween } from '../../time/secondsBetween.ts';

/** A length that the document's own moments give. */
export interface Length {
  readonly seconds: number;
  /** "end − start" */
  readonly formula: string;
  readonly from: Milestone | null;
  readonly to: Milestone | null;
}

/** All that come before the impact ends. */
const beginnings: readonly MilestoneKind[] = milestoneKinds.slice(0, milestoneKinds.indexOf('mitigated'));

/** The milestones that some published definition measures each length between; the start of impact goes first. */
const definitions: Readonly<
  Record<StatedDuration['of'], readonly [readonly MilestoneKind[], readonly MilestoneKind[]]>
> = {
  duration: [beginnings, ['mitigated', 'resolved', 'closed']],
  timeToDetect: [
    ['start', 'introduced', 'detected'],
    ['detected', 'acknowledged', 'declared', 'identified'],
  ],
  timeToAcknowledge: [
    ['start', 'detected'],
    ['acknowledged', 'declared', 'identified'],
  ],
  timeToMitigate: [beginnings, ['mitigated', 'resolved', 'closed']],
  timeToResolve: [beginnings, ['mitigated', 'resolved', 'closed']],
};

const isKnown = (milestone: Milestone, kinds: readonly MilestoneKind[]): boolean => kinds.includes(milestone.kind);

/** Every length between two milestones that some definition of `of` gives. `explicit` leaves out what was inferred from words. */
export function definedLengths({ milestones }: Postmortem, of: StatedDuration['of'], explicit: boolean): Length[] {
  const [froms, tos] = definitions[of];
  const usable = milestones.filter(({ by, moment }) => (!explicit || by === 'explicit') && moment.time !== null);
  const lengths: Length[] = [];
  for (const from of usable.filter((one) => isKnown(one, froms))) {
    for (const to of usable.filter((one) => isKnown(one, tos))) {
      const seconds = from === to ? null : secondsBetween(from.moment, to.moment);
      if (seconds !== null && seconds > 0) lengths.push({ seconds, formula: `${to.kind} − ${from.kind}`, from, to });
    }
  }
  return lengths;
}

/** Every length from an entry of the timeline, whatever it is about, to a milestone that can end a length of this kind. */
export function lengthsToEnds({ milestones, entries }: Postmortem, of: StatedDuration['of']): number[] {
  const ends = milestones.filter((one) => isKnown(one, definitions[of][1]));
  return entries.flatMap(({ moment }) => ends.flatMap((end) => secondsBetween(moment, end.moment) ?? []));
}

/** Every length that the timelines themselves give, between any two of their entries that could be a beginning and an end. */
export function timelineSpans(postmortem: Postmortem): number[] {
  return postmortem.timelines.flatMap((timeline) => {
    const moments = entriesOf(postmortem, timeline).flatMap(({ moment, end }) =>
      moment.minutes === null ? [] : [moment, ...(end ? [end] : [])],
    );
    const [first] = moments;
    const last = moments.at(-1);
    const seconds = first && last ? secondsBetween(first, last) : null;
    return seconds === null ? [] : [Math.abs(seconds)];
  });
}

/**
 * How many seconds a stated length may be off: an hour where it is said in whole hours, a day in whole days; a quarter where it is
 * approximate; else a minute, or a tenth where it is a round number of minutes (5, 10, …), as people round.
 */
function tolerance({ seconds, unit, approx }: Pick<StatedDuration, 'seconds' | 'unit' | 'approx'>): number {
  const rounded = unit >= 3600 ? unit - 1 : seconds % 300 === 0 ? Math.max(60, seconds / 10) : Math.max(60, unit);
  return approx ? Math.max(rounded, seconds / 4) : rounded;
}

export const agrees = (stated: StatedDuration, seconds: number): boolean =>
  Math.abs(stated.seconds - seconds) <= tolerance(stated);
