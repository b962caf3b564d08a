import { actionEdits } from '../core/edits/actions/actionEdits.ts';
import { actionFromLesson } from '../core/edits/actions/actionFromLesson.ts';
import { inTurn } from '../core/edits/inTurn.ts';
import { zoneOf } from '../core/edits/timeline/entryClock.ts';
import { timelineEdits } from '../core/edits/timelineEdits.ts';
import type { EditTarget, PlanTarget } from '../core/edits/verified.ts';
import type { Timeline } from '../core/model/postmortem.ts';
import { holds, type Range, type TextEdit } from '../core/text/range.ts';
import type { ReadDocument } from './analyses.ts';

/** A change that no finding asks for. */
export interface Rewrite {
  readonly name: string;
  /** For a menu, in the imperative. */
  readonly title: string;
  /** Whether a menu is to offer it: quick to say, so of a whole timeline it is the plan, which `edits` may find to lose something. */
  readonly planned: () => boolean;
  /**
   * Of the document, or of what other rewrites have made of it. None where there is nothing to change, or where it cannot be done without
   * loss: the document that they give was read to know.
   */
  readonly edits: (target: EditTarget) => readonly TextEdit[];
}

/** A document as edits that are checked want it. */
export const targetOf = ({ analysis: { markdown, postmortem, reread } }: ReadDocument): EditTarget => ({
  text: markdown.text,
  postmortem,
  reread,
});

/** A rewrite that is checked at once, for a menu too. */
const quick = (read: ReadDocument, name: string, title: string, edits: Rewrite['edits']): Rewrite => ({
  name,
  title,
  planned: () => edits(targetOf(read)).length > 0,
  edits,
});

/** What can be done to a whole timeline; `wanted` is a zone to tell it in. */
function ofTimeline(read: ReadDocument, timeline: Timeline, wanted: string): Rewrite[] {
  const target = targetOf(read);
  const at = timeline.index;
  const zone = zoneOf(read.analysis.postmortem, timeline) ?? read.settings.timezone;
  const { sort, toZone, toClock, absolute, normalise, stateZone, toLayout, reverse } = timelineEdits;
  const whole = (name: string, title: string, edits: (target: PlanTarget) => readonly TextEdit[]): Rewrite => ({
    name,
    title,
    planned: () => edits({ ...target, reread: null }).length > 0,
    edits,
  });
  return [
    whole('sort-timeline', 'Sort timeline', (doc) => sort(doc, at)),
    whole('to-utc', 'Convert timeline to UTC', (doc) => toZone(doc, at, 'UTC')),
    whole('to-zone', `Convert timeline to ${wanted}`, (doc) => (wanted ? toZone(doc, at, wanted) : [])),
    whole('to-12-hour', 'Convert timeline to the 12-hour clock', (doc) => toClock(doc, at, 12)),
    whole('to-24-hour', 'Convert timeline to the 24-hour clock', (doc) => toClock(doc, at, 24)),
    whole('to-clock-times', 'Write times since the start (T+15m) as clock times', (doc) => absolute(doc, at)),
    whole('normalise', 'Write all times of the timeline alike', (doc) => normalise(doc, at)),
    whole('state-zone', `State the time zone: all times in ${zone}`, (doc) => (zone ? stateZone(doc, at, zone) : [])),
    whole('to-list', 'Write timeline as a list', (doc) => toLayout(doc, at, 'item')),
    whole('to-table', 'Write timeline as a table', (doc) => toLayout(doc, at, 'row')),
    whole('to-headings', 'Write timeline as headings', (doc) => toLayout(doc, at, 'heading')),
    whole('reverse', `Write timeline ${timeline.direction === 'ascending' ? 'newest' : 'oldest'} first`, (doc) =>
      reverse(doc, at),
    ),
  ];
}

/** What can be done to the action items of one section, or to those before the first heading. */
function ofActions(read: ReadDocument, section: number | null): Rewrite[] {
  return [
    quick(read, 'actions-to-table', 'Write action items as a table', (doc) => actionEdits.toTable(doc, section)),
    quick(read, 'actions-to-list', 'Write action items as a list', (doc) => actionEdits.toList(doc, section)),
  ];
}

/** What can be done with the line at an offset. */
const ofLine = (read: ReadDocument, offset: number): Rewrite[] => [
  quick(read, 'action-from-lesson', 'Add an action item for this lesson', (doc) => actionFromLesson(doc, offset)),
];

/** The timeline around an offset: its section counts as a part of it. */
function timelineAt({ analysis }: ReadDocument, offset: number): Timeline | null {
  const { timelines, sections } = analysis.postmortem;
  const within = timelines.find(({ range }) => holds(range, offset));
  const around = timelines.find(({ section }) => section !== null && holds(sections[section]!.range, offset));
  return within ?? around ?? null;
}

/** The timeline around `offset`, or all of them where that is null. */
export function timelinesFor(read: ReadDocument, offset: number | null): readonly Timeline[] {
  if (offset === null) return read.analysis.postmortem.timelines;
  const here = timelineAt(read, offset);
  return here ? [here] : [];
}

/** The rewrites of what stands around `offset`, or of the whole document where that is null. `zone` is the one that `to-zone` is for. */
export function rewritesAt(read: ReadDocument, offset: number | null, zone = ''): Rewrite[] {
  const { actions, sections } = read.analysis.postmortem;
  const chosen = timelinesFor(read, offset);
  const before: Range = { start: 0, end: sections[0]?.headingRange.start ?? read.analysis.markdown.text.length };
  const rangeOf = (section: number | null): Range => (section === null ? before : (sections[section]?.range ?? before));
  const actionSections = [...new Set(actions.map(({ section }) => section))].filter(
    (section) => offset === null || holds(rangeOf(section), offset),
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
  const named = rewritesAt(read, at, zone).filter((one) => one.name === name);
  const edits = inTurn(
    targetOf(read),
    named.map((one) => one.edits),
  );
  return edits.length > 0 ? edits : null;
}
