import type { Milestone, MilestoneKind, Postmortem } from '../model/postmortem.ts';
import { readOrder } from '../order/readOrder.ts';
import { secondsBetween } from '../time/secondsBetween.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { isLabelled, writtenAt } from './util/timeline/milestones.ts';

/** What has to come before what. Declaring, acknowledging and escalating may come in any order among themselves. */
const before: readonly (readonly [MilestoneKind, MilestoneKind])[] = [
  ['start', 'detected'],
  ['start', 'mitigated'],
  ['start', 'resolved'],
  ['detected', 'mitigated'],
  ['detected', 'resolved'],
  ['acknowledged', 'resolved'],
  ['declared', 'resolved'],
  ['identified', 'resolved'],
  ['mitigated', 'resolved'],
  ['resolved', 'closed'],
];

const names: Readonly<Record<MilestoneKind, string>> = {
  introduced: 'the fault was introduced',
  start: 'the incident started',
  detected: 'it was detected',
  acknowledged: 'it was acknowledged',
  declared: 'it was declared',
  escalated: 'it was escalated',
  identified: 'its cause was identified',
  mitigated: 'it was mitigated',
  resolved: 'it was resolved',
  closed: 'it was closed',
};

/** Entries that the rules about the timeline's order speak about already. */
function toldElsewhere(postmortem: Postmortem): Set<number> {
  const told = new Set<number>();
  for (const { misplaced, typos } of readOrder(postmortem)) {
    for (const { entry, against } of misplaced) told.add(entry.index).add(against.index);
    for (const { range } of typos) {
      for (const { index, stampRange } of postmortem.entries) if (stampRange.start === range.start) told.add(index);
    }
  }
  return told;
}

const show = ({ moment }: Milestone): string => [moment.date, moment.time].filter(Boolean).join(' ');

export const milestoneOrder = defineRule({
  name: 'milestone-order',
  category: 'timeline',
  summary: 'Milestones in an impossible order: resolved before it was detected.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    const told = toldElsewhere(postmortem);
    const usable = postmortem.milestones.filter(
      ({ by, entry, moment }) => by === 'explicit' && moment.time !== null && (entry === null || !told.has(entry)),
    );
    const spoken = new Set<MilestoneKind>();
    const comesAgain = (kind: MilestoneKind): boolean =>
      postmortem.entries.filter(({ milestone }) => milestone?.kind === kind && milestone.by === 'explicit').length > 1;
    for (const [first, second] of before) {
      const a = usable.find(({ kind }) => kind === first);
      const b = usable.find(({ kind }) => kind === second);
      if (!a || !b || spoken.has(second)) continue;
      // What ends several times has several beginnings: which belong together is not said.
      if (second === 'resolved' && comesAgain(second)) continue;
      const seconds = secondsBetween(a.moment, b.moment);
      if (seconds === null || seconds / 60 >= -Math.max(a.moment.slack, b.moment.slack)) continue;
      // A labelled start and end are end-before-start's to tell.
      if (first === 'start' && second === 'resolved' && [a, b].every((one) => isLabelled(postmortem, one))) continue;
      spoken.add(second);
      yield {
        range: writtenAt(postmortem, b),
        message: `This says that ${names[second]} at ${show(b)}, before ${names[first]} at ${show(a)}.`,
        related: [{ range: writtenAt(postmortem, a), message: `Says when ${names[first]}` }],
        ...(first === 'start' ? { severity: 'error' as const } : {}),
      };
    }
  },
});
