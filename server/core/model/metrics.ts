import type { Moment } from '../time/moment.ts';
import { secondsBetween } from '../time/secondsBetween.ts';
import { wholeDay } from '../time/timeline/slack.ts';
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

/**
 * How long it took from one moment to the other. A day without a time of day only stands at its noon: it is compared with no hour, and
 * with another such day where it is another one. Null where that tells no length.
 */
function length(from: Moment, to: Moment): number | null {
  const days = [from, to].filter(({ slack }) => slack >= wholeDay).length;
  if (days === 1 || (days === 2 && from.date === to.date)) return null;
  return secondsBetween(from, to);
}

/** The durations between the milestones that are known; one that would be negative is left out (a rule speaks about it). */
export function metricsOf(milestones: readonly Milestone[]): Metric[] {
  const metrics: Metric[] = [];
  for (const [name, pairs] of definitions) {
    for (const [a, b] of pairs) {
      const from = milestones.find((m) => m.kind === a);
      const to = milestones.find((m) => m.kind === b);
      const seconds = from && to ? length(from.moment, to.moment) : null;
      if (!from || !to || seconds === null || seconds < 0) continue;
      metrics.push({ name, seconds, from, to, formula: `${b} − ${a}` });
      break;
    }
  }
  return metrics;
}
