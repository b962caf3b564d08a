import { sortTimeline } from '../core/edits/sortTimeline.ts';
import type { Timeline } from '../core/model/postmortem.ts';
import { holds, type TextEdit } from '../core/text/range.ts';
import type { ReadDocument } from './analyses.ts';

/** A change of a whole timeline that no finding asks for. */
interface Rewrite {
  readonly name: string;
  readonly title: string;
  /** No edits where there is nothing to change. */
  readonly edits: (read: ReadDocument, timeline: Timeline) => readonly TextEdit[];
}

const rewrites: readonly Rewrite[] = [
  {
    name: 'sort-timeline',
    title: 'Sort timeline',
    edits: ({ analysis: { markdown, postmortem } }, { index }) => sortTimeline(markdown.text, postmortem, index),
  },
];

/** The timeline around an offset: its section counts as a part of it. */
function timelineAt({ analysis }: ReadDocument, offset: number): Timeline | null {
  const { timelines, sections } = analysis.postmortem;
  const within = timelines.find(({ range }) => holds(range, offset));
  const around = timelines.find(({ section }) => section !== null && holds(sections[section]!.range, offset));
  return within ?? around ?? null;
}

/** The rewrites that would change something about the timeline around `offset`. */
export function rewritesAt(read: ReadDocument, offset: number): readonly Pick<Rewrite, 'name' | 'title'>[] {
  const timeline = timelineAt(read, offset);
  return timeline ? rewrites.filter(({ edits }) => edits(read, timeline).length > 0) : [];
}

/** The edits of a rewrite: for the timeline around an offset, or for all timelines where that is null. Null where nothing changes. */
export function rewriteEdits(read: ReadDocument, name: string, at: number | null): readonly TextEdit[] | null {
  const rewrite = rewrites.find((one) => one.name === name);
  const here = at === null ? null : timelineAt(read, at);
  const timelines = at === null ? read.analysis.postmortem.timelines : here ? [here] : [];
  const edits = rewrite ? timelines.flatMap((timeline) => rewrite.edits(read, timeline)) : [];
  return edits.length > 0 ? edits : null;
}
