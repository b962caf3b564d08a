import { insertFields } from '../edits/sections/insertFields.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { ProfileField } from '../profiles/profile.ts';
import { plainWords } from '../text/plainWords.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

/** True where there is a field, or a section or front matter key of that name, or the date that the title gives. */
function has({ fields, sections, date }: Postmortem, { name, label }: ProfileField): boolean {
  if (
    fields.some((field) => (name !== 'other' && field.name === name) || plainWords(field.label) === plainWords(label))
  )
    return true;
  if (name === 'date' && date !== null && date.from !== 'file name') return true;
  return sections.some(({ title }) => plainWords(title) === plainWords(label));
}

export const missingField = defineRule({
  name: 'missing-field',
  category: 'header',
  summary: 'A header field that the template requires is not there; one finding for a document.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem, profile, guessed }): Iterable<Report> {
    const missing = profile.fields.filter((field) => field.required && !has(postmortem, field));
    if (missing.length === 0) return;
    const labels = missing.map(({ label }) => `“${label}”`).join(', ');
    yield {
      range: postmortem.title?.range ?? postmortem.sections[0]?.titleRange ?? { start: 0, end: 0 },
      message: `The template ${profile.name} wants ${missing.length === 1 ? 'the field' : 'the fields'} ${labels} in the header.`,
      // Templates share their headings; a header that another one asks for is no fault.
      ...(guessed ? { severity: 'information' as const } : {}),
      fixes: [
        snippetFix(
          missing.length === 1 ? `Insert the field ${labels}` : 'Insert the missing fields',
          () => insertFields({ text, markdown, postmortem }, missing),
          true,
        ),
      ],
    };
  },
});
