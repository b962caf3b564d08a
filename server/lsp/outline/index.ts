import { onlyBlanks } from '../../core/blanks/blankLines.ts';
import { blanksOf } from '../../core/blanks/blankPlaces.ts';
import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import type { Outline, OutlineAction } from '../protocol.ts';
import { outlineDurations, outlineMilestones } from './milestones.ts';
import { outlineSections } from './sections.ts';
import { outlineTimelines } from './timelines.ts';
import type { Unfilled } from './types.ts';

/** The outline of a postmortem; null for any other document. */
export function outlineOf(read: ReadDocument): Outline | null {
  const { document, analysis, configuration } = read;
  const { markdown, postmortem, profile } = analysis;
  if (!postmortem.isPostmortem) return null;
  const blanks = blanksOf(markdown, postmortem, profile);
  const isUnfilled: Unfilled = (range) => onlyBlanks(markdown.text, range, blanks);
  return {
    version: document.version,
    title: postmortem.title?.text ?? null,
    titleRange: postmortem.title ? toLspRange(document, postmortem.title.range) : null,
    profile: { id: profile.id, name: profile.name },
    configuration,
    sections: outlineSections(read, isUnfilled),
    timelines: outlineTimelines(read, isUnfilled),
    milestones: outlineMilestones(read),
    durations: outlineDurations(read),
    actions: postmortem.actions
      .filter(({ range }) => !isUnfilled(range))
      .map(
        ({ text, owner, due, ticket, state, range }): OutlineAction => ({
          text,
          owner,
          due,
          ticket,
          state,
          range: toLspRange(document, range),
        }),
      ),
  };
}
