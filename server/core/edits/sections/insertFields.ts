import type { MarkdownDocument } from '../../markdown/document.ts';
import type { Field, Postmortem } from '../../model/postmortem.ts';
import { escapeSnippet } from '../../profiles/bodies.ts';
import type { ProfileField } from '../../profiles/profile.ts';
import { fieldsSnippet, fieldValue, joinSnippets } from '../../profiles/template.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertAt, isBlank, lineEnd, lineEnding, lineStart, nextLine } from '../../text/sourceLines.ts';
import { delimiterRow } from '../../text/tableRow.ts';

interface Header {
  readonly text: string;
  readonly markdown: Pick<MarkdownDocument, 'frontMatter'>;
  readonly postmortem: Postmortem;
}

/** What stands around label and value on a header line: `- **`, `:** `, nothing; `| `, ` | `, ` |`. */
interface Form {
  readonly lead: string;
  readonly between: string;
  readonly tail: string;
}

/** The form of a field's line; null where label and value do not stand on one line, or more than marks stands around them. */
function formOf(text: string, { labelRange, valueRange }: Field): Form | null {
  const start = lineStart(text, labelRange.start);
  const end = lineEnd(text, valueRange.end);
  if (lineEnd(text, labelRange.start) !== end || valueRange.start < labelRange.end) return null;
  const form = {
    lead: text.slice(start, labelRange.start),
    between: text.slice(labelRange.end, valueRange.start),
    tail: text.slice(valueRange.end, end),
  };
  return Object.values(form).some((part) => /[\p{L}\p{N}]/u.test(part)) ? null : form;
}

/** True for an item of a list, or a row. */
const isListed = ({ lead }: Pick<Form, 'lead'>): boolean => /^\s*(?:[-*+]\s|\||\d+[.)]\s)/.test(lead);

/** True where the fields are paragraphs of their own, which nothing but a blank line parts. */
function areParagraphs(text: string, { lead, tail }: Form, at: number): boolean {
  if (isListed({ lead }) || /(?: {2}|\\)$/.test(tail)) return false;
  const above = lineStart(text, at);
  return above === 0 || isBlank(text, { start: lineStart(text, above - 1), end: above });
}

/** Behind the field's line; where that is a table's head, behind the row of dashes below it. */
function behind(text: string, { valueRange }: Field): number {
  const end = lineEnd(text, valueRange.end);
  const below = nextLine(text, end);
  const delimiter = text[lineStart(text, end)] === '|' && below > end ? delimiterRow(text, below) : null;
  return delimiter?.start === below ? delimiter.end : end;
}

/** The header fields that stand in the body above its first section. */
function headerOf({ fields, sections }: Postmortem): readonly Field[] {
  const first = sections.find(({ kind }) => kind !== null)?.range.start ?? Number.POSITIVE_INFINITY;
  return fields.filter(({ from, valueRange }) => from === 'body' && valueRange.end <= first);
}

/**
 * Puts header fields behind the last one that the document has, in its form (list item, row, bold line); without any as a list below
 * the title, else at the top. The values are tab stops of a VS Code snippet.
 */
export function insertFields(
  { text, markdown, postmortem }: Header,
  missing: readonly ProfileField[],
): readonly TextEdit[] {
  const header = headerOf(postmortem);
  const last = header.at(-1);
  const form = last ? formOf(text, last) : null;
  const { title } = postmortem;
  const at = last ? behind(text, last) : lineEnd(text, Math.max(title?.range.end ?? 0, markdown.frontMatter?.end ?? 0));
  const eol = lineEnding(text, at);
  if (form) {
    const isBroken = header.some(({ valueRange }) => / {2}$/.test(text.slice(0, lineEnd(text, valueRange.end))));
    const soft = isBroken && !/(?: {2}|\\)$/.test(form.tail) ? '  ' : '';
    const between = areParagraphs(text, form, at) ? eol + eol : isListed(form) ? eol : soft + eol;
    const lines = missing.map(
      (field) => escapeSnippet(form.lead + field.label + form.between) + fieldValue(field) + escapeSnippet(form.tail),
    );
    return [insertAt(at, between + joinSnippets(lines, between).text)];
  }
  const list = fieldsSnippet(missing, eol);
  const gap = eol + eol;
  if (!last && !title && !markdown.frontMatter) return [insertAt(text.charCodeAt(0) === 0xfeff ? 1 : 0, list + gap)];
  const isBelow =
    nextLine(text, at) < text.length && !isBlank(text, { start: at, end: lineEnd(text, nextLine(text, at)) });
  return [insertAt(at, gap + list + (isBelow ? eol : ''))];
}
