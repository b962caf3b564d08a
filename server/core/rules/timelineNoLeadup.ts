import { entriesOf } from '../model/entriesOf.ts';
import type { MilestoneKind, Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';

const alarm: ReadonlySet<MilestoneKind> = new Set(['detected', 'acknowledged', 'declared']);
const before: ReadonlySet<MilestoneKind> = new Set(['introduced', 'start']);

/** The earliest entry: the first, or the last of a timeline that runs backwards. */
function firstOf(postmortem: Postmortem, timeline: Timeline): TimelineEntry | undefined {
  const entries = entriesOf(postmortem, timeline);
  return timeline.direction === 'descending' ? entries.at(-1) : entries[0];
}

export const timelineNoLeadup = defineRule({
  name: 'timeline-no-leadup',
  category: 'timeline',
  summary: 'A timeline that begins with the alert.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    const { sections, milestones, timelines } = postmortem;
    const [timeline] = timelines;
    if (!timeline || timelines.length > 1 || timeline.entries.length < 3) return;
    if (sections.some(({ kind, empty }) => kind === 'background' && !empty)) return;
    const first = firstOf(postmortem, timeline);
    if (!first?.milestone || !alarm.has(first.milestone.kind) || (first.stamp.relative?.seconds ?? 0) < 0) return;
    if (milestones.some(({ kind, entry }) => before.has(kind) && (entry === null || entry === first.index))) return;
    yield {
      range: first.stampRange,
      message:
        'The timeline begins with the alert. What came before: the change that set it off, the first error, the first user who felt it?',
    };
  },
});
