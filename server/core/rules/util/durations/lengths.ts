import { entriesOf } from '../../../model/entriesOf.ts';
import {
  type Milestone,
  type MilestoneKind,
  milestoneKinds,
  type Postmortem,
  type StatedDuration,
} from '../../../model/postmortem.ts';
import { secondsBetween } from '../../../time/secondsBetween.ts';

/** A length that the document's own moments give. */
export interface Length {
  readonly seconds: number;
  /** "end − start" */
  readonly formula: string;
  readonly from: Milestone | null;
  readonly to: Milestone | null;
}

/** All that come before the impact ends, the ones that most definitions begin with first. */
const beginnings: readonly MilestoneKind[] = [
  ...new Set<MilestoneKind>(['start', 'detected', ...milestoneKinds.slice(0, milestoneKinds.indexOf('mitigated'))]),
];

/** The milestones that some published definition measures each length between, the usual ones first. */
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
  timeToResolve: [beginnings, ['resolved', 'closed', 'mitigated']],
};

const isKnown = (milestone: Milestone, kinds: readonly MilestoneKind[]): boolean => kinds.includes(milestone.kind);

/** The milestones of these kinds, in their order. */
const ofKinds = (milestones: readonly Milestone[], kinds: readonly MilestoneKind[]): Milestone[] =>
  kinds.flatMap((kind) => milestones.filter((one) => one.kind === kind));

/** Every length between two milestones that some definition of `of` gives, the usual definition’s first. `explicit` leaves out what was inferred from words. */
export function definedLengths({ milestones }: Postmortem, of: StatedDuration['of'], explicit: boolean): Length[] {
  const [froms, tos] = definitions[of];
  const usable = milestones.filter(({ by, moment }) => (!explicit || by === 'explicit') && moment.time !== null);
  const lengths: Length[] = [];
  for (const from of ofKinds(usable, froms)) {
    for (const to of ofKinds(usable, tos)) {
      const seconds = from === to ? null : secondsBetween(from.moment, to.moment);
      if (seconds !== null && seconds > 0) lengths.push({ seconds, formula: `${to.kind} − ${from.kind}`, from, to });
    }
  }
  return lengths;
}

/** Every length between two milestones, whatever they are. */
export const lengthsBetween = ({ milestones }: Postmortem): number[] =>
  milestones.flatMap((from) =>
    milestones.flatMap((to) => {
      const seconds = secondsBetween(from.moment, to.moment);
      return seconds !== null && seconds > 0 ? [seconds] : [];
    }),
  );

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

/** What people round minutes to, in seconds, the coarsest first. */
const roundings = [1800, 900, 600, 300];

/**
 * How many seconds a stated length may be off.
 *
 * | stated in                       | may be off by                                                       |
 * |---------------------------------|---------------------------------------------------------------------|
 * | whole hours, whole days         | less than one of them                                               |
 * | a multiple of 5, 10, 15, 30 min | a tenth, at most half the multiple: nobody writes 4h 45m for 4h 20m |
 * | other minutes, seconds          | a minute                                                            |
 * | any, approximately              | at least a quarter                                                  |
 */
function tolerance({ seconds, unit, approx }: Pick<StatedDuration, 'seconds' | 'unit' | 'approx'>): number {
  const step = roundings.find((one) => seconds % one === 0);
  const rounded = unit >= 3600 ? unit - 1 : step ? Math.max(60, Math.min(seconds / 10, step / 2)) : Math.max(60, unit);
  return approx ? Math.max(rounded, seconds / 4) : rounded;
}

/** True where a stated length may be that of `seconds`. */
export const agrees = (stated: StatedDuration, seconds: number): boolean =>
  Math.abs(stated.seconds - seconds) <= tolerance(stated);
