import type { Postmortem } from '../../model/postmortem.ts';
import type { Profile } from '../profile.ts';
import { titleKey } from '../title.ts';
import { blanksIn } from './blanks.ts';
import { learnFields } from './fields.ts';
import { isMain, learnSections, mainLevel } from './sections.ts';
import { learnTimeline } from './timeline.ts';

/** How the learned profile is to be called. */
export interface Origin {
  /** As the configuration names it: `./our-template.md`. */
  readonly id: string;
  readonly name: string;
  /** Where it was read, for the user. */
  readonly source: string;
}

/**
 * Reads a team's own template, a Markdown file with headings and blanks, as a profile: every heading is required unless it says
 * `(optional)`; header lines are fields; the timeline's example line gives its form; what is to be filled in becomes tab stops, and is
 * listed so that leftovers are found again. `postmortem` is the model read from the same `text`, whether or not it counts as a
 * postmortem. A text without headings gives a profile without sections.
 */
export function learnProfile(text: string, postmortem: Postmortem, origin: Origin): Profile {
  const { sections } = postmortem;
  const level = mainLevel(sections);
  const main = sections.filter((section) => isMain(section, postmortem, level));
  // Bold lines before the first real heading are header fields, though they look like headings while their values are empty.
  const first = main.find(({ form }) => form === 'heading') ?? main[0];
  const headerEnd = first?.headingRange.start ?? text.length;
  const coloned = main.filter((section) =>
    /[:：]\s*$/.test(text.slice(section.headingRange.start, section.headingRange.end)),
  );
  const timeline = sections.find(({ kind }) => kind === 'timeline');
  const learned = learnSections(text, postmortem, level, headerEnd);
  return {
    id: origin.id,
    name: origin.name,
    source: origin.source,
    headingLevel: level,
    headingSuffix: coloned.length * 2 > main.length ? ':' : '',
    ordered: true,
    fields: learnFields(text.slice(0, headerEnd), postmortem),
    sections: learned,
    signature: learned.map(({ title }) => titleKey(title)),
    timeline: learnTimeline(timeline ? text.slice(timeline.own.start, timeline.range.end) : ''),
    placeholders: [...new Set(blanksIn(text.replace(/<!--[\s\S]*?-->/g, '')))],
    rules: {},
  };
}
