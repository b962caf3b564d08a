import { appendBlock } from '../edits/sections/appendBlock.ts';
import { insertParts } from '../edits/sections/insertParts.ts';
import type { Section } from '../model/postmortem.ts';
import { prompt } from '../profiles/bodies.ts';
import { proseIn } from '../search/sectionText.ts';
import type { TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

const isMessage =
  /\b(?:external|public|customer|internal\/external) (?:message|messaging|communication|statement)s?\b/i;

const parts: readonly (readonly [string, RegExp, string])[] = [
  ['Summary', /\bsummary\b/i, 'insert what was affected, and when'],
  ['What Happened', /\bwhat happened\b/i, 'insert the cause, in the words of a customer'],
  ['What Are We Doing About This', /\bwhat (?:are we|we are|we['’]re) doing\b/i, 'insert what will be different'],
];

type Named = (typeof parts)[number];

/** A sub-section for each missing part, among those that the message has. */
const underHeadings = (
  text: string,
  message: Section,
  inside: readonly Section[],
  missing: readonly Named[],
): readonly TextEdit[] =>
  insertParts(
    text,
    message,
    parts.flatMap((part) => {
      const [title, pattern, asked] = part;
      const there = inside.find((section) => pattern.test(section.title)) ?? null;
      return there || missing.includes(part) ? [{ title, body: prompt(1, asked), there }] : [];
    }),
  );

const inBold = (text: string, message: Section, missing: readonly Named[]): readonly TextEdit[] =>
  appendBlock(
    text,
    message,
    missing.map(([title, , asked], at) => `**${title}:** ${prompt(at + 1, asked)}`).join('\n\n'),
  );

export const externalMessage = defineRule({
  name: 'external-message',
  category: 'structure',
  summary: 'A message to customers without its summary, what happened, or what is done about it.',
  severity: 'hint',
  default: 'profile',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
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
      fixes: [
        snippetFix(
          missing.length === 1 ? `Insert “${missing[0]?.[0]}”` : 'Insert what is missing',
          () => (inside.length > 0 ? underHeadings(text, message, inside, missing) : inBold(text, message, missing)),
          true,
        ),
      ],
    };
  },
});
