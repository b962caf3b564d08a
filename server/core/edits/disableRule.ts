import type { MarkdownDocument } from '../markdown/document.ts';
import type { Section } from '../model/postmortem.ts';
import type { TextEdit } from '../text/range.ts';
import { insertAt, lineEnding, nextLine } from '../text/sourceLines.ts';

/** A comment that is there already, with the offset behind its last rule (before a reason, where it gives one). */
const comment = (scope: string): RegExp =>
  new RegExp(`^\\s*<!--[ \\t]*postmortem-disable${scope}(?=\\s)[^\\n]*?(?=[ \\t]+--(?:[ \\t]|>)|[ \\t]*-->)`);

/**
 * Turns a rule off for the section around `offset`: a comment under its heading, or one more name in the comment that stands
 * there. Comments change lists and tables, so they are never put anywhere else; where no heading stands above, the comment goes
 * to the document's first line.
 */
export function disableInSection(
  { text, frontMatter }: MarkdownDocument,
  sections: readonly Section[],
  offset: number,
  rule: string,
): readonly TextEdit[] {
  const around = sections.findLast(
    ({ form, range }) => form === 'heading' && range.start <= offset && offset < Math.max(range.end, range.start + 1),
  );
  if (!around) return add(text, frontMatter?.end ?? 0, '', rule);
  return add(text, around.headingRange.end, '', rule);
}

/** Turns a rule off for the whole document: a comment on its first line, behind the front matter. */
export const disableInFile = ({ text, frontMatter }: MarkdownDocument, rule: string): readonly TextEdit[] =>
  add(text, frontMatter?.end ?? 0, '-file', rule);

/** Puts the comment on the line below `after` (at the very start where that is 0). */
function add(text: string, after: number, scope: string, rule: string): readonly TextEdit[] {
  const eol = lineEnding(text, after);
  const body = `<!-- postmortem-disable${scope} ${rule} -->`;
  if (after === 0) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return extended(text, start, scope, rule) ?? [insertAt(start, body + eol)];
  }
  const below = nextLine(text, after);
  const broken = below > after && /[\r\n]/.test(text[below - 1] ?? '');
  return extended(text, below, scope, rule) ?? [insertAt(below, broken ? body + eol : eol + body)];
}

/** One more name in the comment that is the next thing behind `at`; null where there is none. */
function extended(text: string, at: number, scope: string, rule: string): readonly TextEdit[] | null {
  const found = comment(scope).exec(text.slice(at, at + 1000));
  return found ? [insertAt(at + found[0].length, `, ${rule}`)] : null;
}
