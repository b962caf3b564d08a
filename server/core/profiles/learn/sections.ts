import type { Postmortem, Section } from '../../model/postmortem.ts';
import { prose } from '../bodies.ts';
import type { ProfileSection } from '../profile.ts';
import { guidanceFor } from '../section.ts';
import { onlyBlank, snippetOf, withoutBlanks } from './blanks.ts';

const optional =
  /\s*[([]\s*(?:optional|if (?:any|applicable|needed)|as (?:needed|required))\s*[)\]]|\s+(?:if applicable|as (?:needed|required))\s*$/i;

/** The heading as the team writes it, without markup, number signs, closing colon and the remark that it may be left out. */
const writtenTitle = (raw: string): string =>
  withoutBlanks(raw.replace(optional, ''))
    .replace(/[*_`]/g, '')
    .replace(/^[\s#>-]+|[\s#:：]+$/g, '')
    .trim();

const comment = /<!--([\s\S]*?)-->/g;

/** The first two sentences of what the template says about a section: in a comment, else in its first paragraph of prose. */
function guidanceOf(text: string, section: Section): string {
  const comments = [...text.matchAll(comment)].map((match) => match[1] ?? '');
  const paragraphs = text
    .replace(comment, '')
    .split(/\n\s*\n/)
    .filter((part) => !/^\s*(?:[|#>]|[-*+]\s|\d+[.)]\s)/.test(part));
  for (const source of [...comments, ...paragraphs]) {
    const words = source
      .replace(/[*_`>{}[\]$]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (words.split(' ').length < 4) continue;
    return /^.{0,300}?[.!?](?=\s|$)(?:.{0,200}?[.!?](?=\s|$))?/.exec(words)?.[0] ?? words.slice(0, 300);
  }
  return section.kind ? guidanceFor(section.kind) : 'What the template of the team has here.';
}

/** Where the template's sections begin: the highest level that at least two sections of a known kind share, else the commonest. */
export function mainLevel(sections: readonly Section[]): number {
  const levels = [1, 2, 3, 4, 5, 6];
  const at = (level: number) => sections.filter((section) => section.level === level);
  return (
    levels.find((level) => at(level).filter(({ kind }) => kind !== null).length >= 2) ??
    [...levels].sort((a, b) => at(b).length - at(a).length)[0] ??
    2
  );
}

/** True for a section of the template itself, not for a title of the document above the main level. */
export const isMain = (section: Section, postmortem: Postmortem, level: number): boolean =>
  section.level >= level && section.titleRange.start !== postmortem.title?.range.start;

/**
 * A template's sections, nested as they are written. Headings above the main level are document titles; headings that hold
 * nothing but a blank, and those below a timeline, show what an entry looks like. Sub-sections of the actions are examples of themes.
 * What stands before the offset `from` is the header.
 */
export function learnSections(text: string, postmortem: Postmortem, level: number, from: number): ProfileSection[] {
  const { sections } = postmortem;
  const isTitle = (section: Section): boolean =>
    !isMain(section, postmortem, level) || section.headingRange.start < from;
  const under = (holder: number | null): ProfileSection[] =>
    sections.flatMap((section, index) => {
      if (isTitle(section) || onlyBlank(text.slice(section.titleRange.start, section.titleRange.end))) return [];
      const parent = section.parent !== null && isTitle(sections[section.parent]!) ? null : section.parent;
      return parent === holder ? [learn(section, index)] : [];
    });

  const learn = (section: Section, index: number): ProfileSection => {
    const heading = text.slice(section.headingRange.start, section.headingRange.end);
    const isTimeline = section.kind === 'timeline';
    const own = text.slice(section.own.start, isTimeline ? section.range.end : section.own.end);
    const content = own.replace(comment, '').replace(/\r\n?/g, '\n').trim();
    const guidance = guidanceOf(own, section);
    const inner = isTimeline ? [] : under(index);
    const title = writtenTitle(text.slice(section.titleRange.start, section.titleRange.end)) || section.title;
    const examples = section.kind === 'action_items';
    return {
      kind: section.kind,
      title,
      ...(title !== section.title && { also: [section.title] }),
      required: !/\boptional\b/i.test(heading) && !optional.test(heading),
      guidance,
      body: content === '' ? (inner.length > 0 ? '' : prose(guidance)) : snippetOf(content),
      ...(inner.length > 0 && { sections: examples ? inner.map((one) => ({ ...one, required: false })) : inner }),
    };
  };
  return under(null);
}
