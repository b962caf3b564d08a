import type { Postmortem } from '../model/postmortem.ts';
import type { ProfileField } from '../profiles/profile.ts';
import { fieldsSnippet } from '../profiles/template.ts';
import type { TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A field, or a section or front matter key of that name, or the date that the title gives. */
function has({ fields, sections, date }: Postmortem, { name, label }: ProfileField): boolean {
  if (fields.some((field) => (name !== 'other' && field.name === name) || plain(field.label) === plain(label)))
    return true;
  if (name === 'date' && date !== null && date.from !== 'file name') return true;
  return sections.some(({ title }) => plain(title) === plain(label));
}

/** Behind the last header field above the first section, else below the title, else at the top. */
function placeFor({ fields, sections, title }: Postmortem, text: string): number {
  const first = sections.find(({ kind }) => kind !== null)?.range.start ?? text.length;
  const header = fields.filter(({ from, valueRange }) => from === 'body' && valueRange.end <= first);
  const at = header.at(-1)?.valueRange.end ?? title?.range.end ?? 0;
  const lineEnd = /\r|\n/.exec(text.slice(at));
  return at === 0 && !title ? 0 : lineEnd ? at + lineEnd.index : text.length;
}

/** The fields as the header writes its own: as list items, or as paragraphs. */
function insertFields(text: string, postmortem: Postmortem, missing: readonly ProfileField[]): TextEdit[] {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const at = placeFor(postmortem, text);
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1, at);
  const isItem = /^\s*[-*+]\s/.test(line);
  const isField = postmortem.fields.some(({ valueRange }) => valueRange.end === at);
  const snippet = fieldsSnippet(missing, isField && !isItem ? newline + newline : newline);
  const fields = isField && !isItem ? snippet.replace(/^- /gm, '') : snippet;
  const gap = isItem ? newline : newline + newline;
  return [{ range: { start: at, end: at }, text: at === 0 ? fields + gap : gap + fields }];
}

export const missingField = defineRule({
  name: 'missing-field',
  category: 'header',
  summary: 'A header field that the template requires is not there; one finding for a document.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem, profile }): Iterable<Report> {
    const missing = profile.fields.filter((field) => field.required && !has(postmortem, field));
    if (missing.length === 0) return;
    const labels = missing.map(({ label }) => `“${label}”`).join(', ');
    yield {
      range: postmortem.title?.range ?? postmortem.sections[0]?.titleRange ?? { start: 0, end: 0 },
      message: `The template ${profile.name} wants ${missing.length === 1 ? 'the field' : 'the fields'} ${labels} in the header.`,
      fixes: [
        {
          title: missing.length === 1 ? `Insert the field ${labels}` : 'Insert the missing fields',
          safe: false,
          preferred: true,
          snippet: true,
          edits: () => insertFields(text, postmortem, missing),
        },
      ],
    };
  },
});
