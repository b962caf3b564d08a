import { actionEdits } from '../core/edits/actionEdits.ts';
import { actionFromLesson } from '../core/edits/actionFromLesson.ts';
import { zoneOf } from '../core/edits/entryClock.ts';
import { timelineEdits } from '../core/edits/timelineEdits.ts';
import type { Timeline } from '../core/model/postmortem.ts';
import { holds, type TextEdit } from '../core/text/range.ts';
import type { ReadDocument } from './analyses.ts';

/** A change that no finding asks for. */
export interface Rewrite {
  readonly name: string;
  /** For a menu, in the imperative. */
  readonly title: string;
  /** None where there is nothing to change, or where it cannot be done without loss. */
  readonly edits: () => readonly TextEdit[];
}

/** What can be done to a whole timeline; `wanted` is a zone to tell it in. */
function ofTimeline({ analysis, settings }: ReadDocument, timeline: Timeline, wanted: string): Rewrite[] {
  const { markdown, postmortem, reread } = analysis;
  const target = { text: markdown.text, postmortem, reread };
  const at = timeline.index;
  const zone = zoneOf(postmortem, timeline) ?? settings.timezone;
  return [
    { name: 'sort-timeline', title: 'Sort timeline', edits: () => timelineEdits.sort(target, at) },
    { name: 'to-utc', title: 'Convert timeline to UTC', edits: () => timelineEdits.toZone(target, at, 'UTC') },
    {
      name: 'to-zone',
      title: `Convert timeline to ${wanted}`,
      edits: () => (wanted ? timelineEdits.toZone(target, at, wanted) : []),
    },
    {
      name: 'to-12-hour',
      title: 'Convert timeline to the 12-hour clock',
      edits: () => timelineEdits.toClock(target, at, 12),
    },
    {
      name: 'to-24-hour',
      title: 'Convert timeline to the 24-hour clock',
      edits: () => timelineEdits.toClock(target, at, 24),
    },
    { name: 'to-clock-times', title: 'Write T+… as clock times', edits: () => timelineEdits.absolute(target, at) },
    { name: 'normalise', title: 'Write all times alike', edits: () => timelineEdits.normalise(target, at) },
    {
      name: 'state-zone',
      title: `State the time zone: all times in ${zone}`,
      edits: () => (zone ? timelineEdits.stateZone(target, at, zone) : []),
    },
    { name: 'to-list', title: 'Write timeline as a list', edits: () => timelineEdits.toLayout(target, at, 'item') },
    { name: 'to-table', title: 'Write timeline as a table', edits: () => timelineEdits.toLayout(target, at, 'row') },
    {
      name: 'to-headings',
      title: 'Write timeline as headings',
      edits: () => timelineEdits.toLayout(target, at, 'heading'),
    },
    { name: 'reverse', title: 'Reverse timeline', edits: () => timelineEdits.reverse(target, at) },
  ];
}

/** What can be done to the action items of one section. */
function ofActions({ analysis }: ReadDocument, section: number): Rewrite[] {
  const { markdown, postmortem, reread } = analysis;
  const target = { text: markdown.text, postmortem, reread };
  return [
    {
      name: 'actions-to-table',
      title: 'Write action items as a table',
      edits: () => actionEdits.toTable(target, section),
    },
    {
      name: 'actions-to-list',
      title: 'Write action items as a list',
      edits: () => actionEdits.toList(target, section),
    },
  ];
}

/** What can be done with the line at an offset. */
const ofLine = ({ analysis: { markdown, postmortem, reread } }: ReadDocument, offset: number): Rewrite[] => [
  {
    name: 'action-from-lesson',
    title: 'Add an action item for this lesson',
    edits: () => actionFromLesson({ text: markdown.text, postmortem, reread }, offset),
  },
];

/** The timeline around an offset: its section counts as a part of it. */
function timelineAt({ analysis }: ReadDocument, offset: number): Timeline | null {
  const { timelines, sections } = analysis.postmortem;
  const within = timelines.find(({ range }) => holds(range, offset));
  const around = timelines.find(({ section }) => section !== null && holds(sections[section]!.range, offset));
  return within ?? around ?? null;
}

/** The rewrites of what stands around `offset`, or of the whole document where that is null. `zone` is the one that `to-zone` is for. */
export function rewritesAt(read: ReadDocument, offset: number | null, zone = ''): Rewrite[] {
  const { timelines, actions, sections } = read.analysis.postmortem;
  const here = offset === null ? null : timelineAt(read, offset);
  const chosen = offset === null ? timelines : here ? [here] : [];
  const actionSections = [...new Set(actions.map(({ section }) => section))].filter(
    (section) => offset === null || holds(sections[section]!.range, offset),
  );
  return [
    ...chosen.flatMap((timeline) => ofTimeline(read, timeline, zone)),
    ...actionSections.flatMap((section) => ofActions(read, section)),
    ...(offset === null ? [] : ofLine(read, offset)),
  ];
}

/** The edits of a rewrite: of what stands around an offset, or of all there is in the document where that is null. Null where nothing changes. */
export function rewriteEdits(
  read: ReadDocument,
  name: string,
  at: number | null,
  zone?: string,
): readonly TextEdit[] | null {
  const edits = rewritesAt(read, at, zone)
    .filter((one) => one.name === name)
    .flatMap((one) => one.edits());
  return edits.length > 0 ? edits : null;
}
