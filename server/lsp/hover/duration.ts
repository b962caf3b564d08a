import type { Metric, StatedDuration } from '../../core/model/postmortem.ts';
import { holds } from '../../core/text/range.ts';
import { formatDuration } from '../../core/time/duration.ts';
import type { ReadDocument } from '../analyses.ts';
import { metricLabel, metricLines } from '../outline/milestones.ts';
import type { Explained } from './types.ts';

/** The outage's length is also told as the time to resolve or to mitigate. */
const answers = (metric: Metric, stated: StatedDuration): boolean =>
  metric.name === stated.of ||
  (stated.of === 'duration' && (metric.name === 'timeToResolve' || metric.name === 'timeToMitigate'));

/** Over a stated duration: what the timeline gives for it, with formula and both lines. */
export function durationHover(read: ReadDocument, offset: number): Explained | null {
  const { stated, metrics } = read.analysis.postmortem;
  const here = stated.find(({ range }) => holds(range, offset));
  const computed = here ? metrics.filter((metric) => answers(metric, here)) : [];
  if (!here || computed.length === 0) return null;
  return {
    range: here.range,
    lines: computed.map((metric) =>
      [
        `**${metricLabel(metric.name)}** by the timeline: ${formatDuration(metric.seconds)}`,
        '',
        ...metricLines(read, metric),
      ].join('\n'),
    ),
  };
}
