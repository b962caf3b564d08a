import type { Metric, Milestone } from '../../core/model/postmortem.ts';
import { formatDuration } from '../../core/time/duration.ts';
import type { ReadDocument } from '../analyses.ts';
import { lineOf, toLspRange } from '../places.ts';
import type { OutlineDuration, OutlineMilestone } from '../protocol.ts';

const labels: Readonly<Record<Metric['name'], string>> = {
  timeToDetect: 'Time to detect',
  timeToAcknowledge: 'Time to acknowledge',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
  duration: 'Duration',
};

/** `Time to detect` */
export const metricLabel = (name: Metric['name']): string => labels[name];

const milestoneLabel = ({ kind }: Milestone): string => kind[0]?.toUpperCase() + kind.slice(1);

/** `line 12: 14:05 PST` */
function placeText({ document }: ReadDocument, { range, moment }: Milestone): string {
  const time = [moment.date, moment.time, moment.zone].filter((part) => part !== null).join(' ');
  return `line ${lineOf(document, range)}: ${time || 'time unknown'}`;
}

/** How a duration is computed, with both lines: for hover and tooltip. */
export const metricLines = (read: ReadDocument, { formula, from, to }: Metric): string[] => [
  `${formula}`,
  `- ${to.kind}${to.by === 'inferred' ? ' (inferred)' : ''}: ${placeText(read, to)}`,
  `- ${from.kind}${from.by === 'inferred' ? ' (inferred)' : ''}: ${placeText(read, from)}`,
];

/** The milestones with the entry that each one is taken from; those without a time are left out. */
export function outlineMilestones(read: ReadDocument): OutlineMilestone[] {
  const { document, analysis } = read;
  // A template's lines (`HH:MM Detected: …`) tell of no moment yet.
  const told = analysis.postmortem.milestones.filter(({ moment }) => moment.time !== null || moment.minutes !== null);
  return told.map((milestone) => ({
    kind: milestone.kind,
    label: milestoneLabel(milestone),
    by: milestone.by,
    time: milestone.moment.time?.slice(0, 5) ?? '',
    explanation: `${placeText(read, milestone)}${milestone.by === 'inferred' ? '\n\nInferred from the words of the entry.' : ''}`,
    range: toLspRange(document, milestone.range),
  }));
}

/** The lengths of time between milestones, with how each one comes about. */
export function outlineDurations(read: ReadDocument): OutlineDuration[] {
  const { document, analysis } = read;
  return analysis.postmortem.metrics.map((metric) => ({
    name: metric.name,
    label: metricLabel(metric.name),
    seconds: metric.seconds,
    text: formatDuration(metric.seconds),
    formula: metric.formula,
    explanation: metricLines(read, metric).join('\n'),
    range: toLspRange(document, metric.to.range),
  }));
}
