import { defineRule, noOptions, type Report } from './rule.ts';
import { proseIn } from './util/sectionText.ts';

const isMessage =
  /\b(?:external|public|customer|internal\/external) (?:message|messaging|communication|statement)s?\b/i;

const parts: readonly (readonly [string, RegExp])[] = [
  ['Summary', /\bsummary\b/i],
  ['What Happened', /\bwhat happened\b/i],
  ['What Are We Doing About This', /\bwhat (?:are we|we are|we['’]re) doing\b/i],
];

export const externalMessage = defineRule({
  name: 'external-message',
  category: 'structure',
  summary: 'A message to customers without its summary, what happened, or what is done about it.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    const { sections } = postmortem;
    const message = sections.find(({ title, empty }) => isMessage.test(title) && !empty);
    if (!message) return;
    const inside = sections.filter(({ range }) => range.start > message.range.start && range.start < message.range.end);
    const said = [...inside.map(({ title }) => title), ...proseIn(markdown, message.range)];
    const missing = parts.filter(([, pattern]) => !said.some((line) => pattern.test(line)));
    if (missing.length === 0) return;
    yield {
      range: message.titleRange,
      message: `The message lacks ${missing.map(([name]) => `“${name}”`).join(', ')}.`,
    };
  },
});
