import { insertFields } from '../edits/sections/insertFields.ts';
import { isFinished } from '../model/reportStatus.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

const reviewers = /^(?:peer )?review(?:ers?|ed by)\b|^approv(?:ers?|ed by)\b/i;

/** The same on a line or in a table that no field was read from. */
const written = /^[\s>|*_-]*(?:peer )?(?:review(?:ers?|ed by)|approv(?:ers?|ed by))\b[\s*_]*[:|]/im;

const reviewersField = { name: 'other', label: 'Reviewers', required: true } as const;

export const reviewersMissing = defineRule({
  name: 'reviewers-missing',
  category: 'header',
  summary: 'A finished report that names no reviewer.',
  severity: 'hint',
  default: 'strict',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    const { status, fields, sections } = postmortem;
    if (!isFinished(status)) return;
    if (fields.some(({ label }) => reviewers.test(label.trim())) || sections.some(({ title }) => reviewers.test(title)))
      return;
    if (written.test(text)) return;
    const field = fields.find(({ name }) => name === 'status');
    if (!field) return;
    yield {
      range: field.valueRange,
      message: `The status says ${status}, and nobody is named who reviewed it. An unreviewed postmortem might as well not exist.`,
      fixes: [
        snippetFix(
          'Insert the field “Reviewers”',
          () => insertFields({ text, markdown, postmortem }, [reviewersField]),
          true,
        ),
      ],
    };
  },
});
