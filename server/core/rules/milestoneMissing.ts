import type { MilestoneKind } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { timelinePlace } from './util/zoneless.ts';

const wanted: readonly MilestoneKind[] = ['introduced', 'start', 'detected', 'mitigated', 'resolved', 'closed'];

export const milestoneMissing = defineRule({
  name: 'milestone-missing',
  category: 'timeline',
  summary: 'A timeline from which nobody can tell when it started, was detected or ended.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    const [timeline] = postmortem.timelines;
    if (!timeline || postmortem.language !== 'en' || postmortem.entries.length < 3) return;
    if (postmortem.milestones.some(({ kind }) => wanted.includes(kind))) return;
    yield {
      range: timelinePlace(postmortem, timeline),
      message:
        'The timeline does not say when the incident started, was detected, or ended. Mark those entries, for example “**Detected:** …” and “**Resolved:** …”.',
    };
  },
});
