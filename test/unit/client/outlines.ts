import type { Outline, OutlineEntry, OutlineMilestone, OutlineTimeline } from '../../../server/lsp/protocol.ts';

export const lines = (start: number, end = start) => ({
  start: { line: start, character: 0 },
  end: { line: end, character: 9 },
});

/** An entry in a line of its own, with what a test leaves out. */
export const entryOf = (line: number, part: Partial<OutlineEntry> = {}): OutlineEntry => ({
  time: part.stamp ?? '09:00',
  stamp: '09:00',
  date: null,
  zone: 'UTC',
  text: `entry ${line}`,
  since: null,
  until: null,
  slack: 0,
  doubts: [],
  milestone: null,
  inferred: false,
  explanation: '',
  range: lines(line),
  ...part,
});

/** A timeline that begins at nine. */
export const timelineOf = (entries: readonly OutlineEntry[], part: Partial<OutlineTimeline> = {}): OutlineTimeline => ({
  title: 'Timeline',
  entries,
  newestFirst: false,
  stated: [],
  startsAt: 540,
  clock: 24,
  ...part,
});

export const milestoneOf = (kind: string, line: number): OutlineMilestone => ({
  kind,
  label: kind,
  by: 'explicit',
  time: '',
  explanation: '',
  range: lines(line),
});

/** An outline with nothing in it but what a test gives. */
export const outlineOf = (part: Partial<Outline> = {}): Outline => ({
  version: 1,
  title: 'x',
  titleRange: lines(0),
  profile: { id: 'generic', name: 'Generic' },
  configuration: null,
  sections: [],
  timelines: [],
  milestones: [],
  durations: [],
  actions: [],
  ...part,
});
