import { secondsBetween } from '../time/secondsBetween.ts';
import type { Metric, Milestone, MilestoneKind } from './postmortem.ts';

/**
 * The lengths that the field measures, each with its usual definition (Rootly, FireHydrant: from the start of impact). Where the start
 * is unknown, time to mitigate and to resolve run from detection, and the formula says so.
 */
const definitions: readonly (readonly [Metric['name'], readonly (readonly [MilestoneKind, MilestoneKind])[]])[] = [
  ['timeToDetect', [['start', 'detected']]],
  ['timeToAcknowledge', [['detected', 'acknowledged']]],
  [
    'timeToMitigate',
    [
      ['start', 'mitigated'],
      ['detected', 'mitigated'],
    ],
  ],
  [
    'timeToResolve',
    [
      ['start', 'resolved'],
      ['detected', 'resolved'],
    ],
  ],
];

/** The durations between the milestones that are known; one that would be negative is left out (a rule speaks about it). */
export function metricsOf(milestones: readonly Milestone[]): Metric[] {
  const metrics: Metric[] = [];
  for (const [name, pairs] of definitions) {
    for (const [a, b] of pairs) {
      const from = milestones.find((m) => m.kind === a);
      const to = milestones.find((m) => m.kind === b);
      const seconds = from && to ? secondsBetween(from.moment, to.moment) : null;
      if (!from || !to || seconds === null || seconds < 0) continue;
      metrics.push({ name, seconds, from, to, formula: `${b} − ${a}` });
      break;
    }
  }
  return metrics;
}
