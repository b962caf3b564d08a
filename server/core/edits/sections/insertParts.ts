import type { Section } from '../../model/postmortem.ts';
import { spacingAt } from '../../profiles/place.ts';
import { joinSnippets, sectionSnippet } from '../../profiles/template.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertAt, lineEnding } from '../../text/sourceLines.ts';

/** One of the sub-sections that a section is to have, in their order. */
export interface Part {
  readonly title: string;
  /** A VS Code snippet. */
  readonly body: string;
  /** The section that serves, null where it is missing. */
  readonly there: Section | null;
}

/** Behind the part before it, else before the one after it, else at the end of the section that holds them. */
function placeOf(parts: readonly Part[], at: number, holder: Section): number {
  const before = parts.slice(0, at).findLast(({ there }) => there !== null)?.there;
  const after = parts.slice(at + 1).find(({ there }) => there !== null)?.there;
  return before?.range.end ?? after?.range.start ?? holder.range.end;
}

/** Inserts the parts of a section that are missing, each with a heading like those of the parts that are there, as snippets. */
export function insertParts(text: string, holder: Section, parts: readonly Part[]): readonly TextEdit[] {
  const model = parts.find(({ there }) => there !== null)?.there ?? null;
  const heading = text.slice((model ?? holder).headingRange.start, (model ?? holder).headingRange.end);
  const style = {
    level: model?.level ?? holder.level + 1,
    suffix: /[:：][\s*_]*$/.test(heading) ? ':' : '',
  };
  const isBold = model?.form === 'pseudo' && /^\s*\*\*/.test(heading);
  const written = ({ title, body }: Part): string =>
    isBold
      ? `**${title}${style.suffix}**\n\n${body}`
      : sectionSnippet({ kind: null, title, body, required: false, guidance: '' }, style);
  const byPlace = new Map<number, Part[]>();
  for (const [at, part] of parts.entries()) {
    if (part.there !== null) continue;
    const offset = placeOf(parts, at, holder);
    byPlace.set(offset, [...(byPlace.get(offset) ?? []), part]);
  }
  const eol = lineEnding(text, holder.headingRange.start);
  let next = 1;
  return [...byPlace].map(([offset, missing]) => {
    const block = joinSnippets(missing.map(written), '\n\n', next);
    next = block.last + 1;
    const { before, after } = spacingAt(text, offset);
    return insertAt(offset, before + block.text.replace(/\n/g, eol) + after);
  });
}
