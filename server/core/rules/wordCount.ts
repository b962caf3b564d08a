import * as v from 'valibot';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { proseIn, wordsIn } from '../search/sectionText.ts';
import { defineRule, type Report } from './rule.ts';

const words = (initial: number, what: string) =>
  v.pipe(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), initial), v.description(what));

/** From so many words on, a line that is indented by four spaces is text that Markdown takes for code by mistake. */
const textLine = 5;

const indented = ({ chunks }: MarkdownDocument, end: number): string[] =>
  chunks
    .filter(({ start }) => start < end)
    .flatMap(({ chunk }) =>
      chunk.pieces.flatMap((piece) =>
        piece.kind === 'text' && piece.host === 'code' && wordsIn(piece.line.text) >= textLine ? [piece.line.text] : [],
      ),
    );

/** So many words of a title are not repeated by chance. */
const titleWords = 3;

/** Where the report is told once more: under a heading of the title's level that begins with the title's words. Else the text's end. */
function endOfFirst({ title, sections }: Postmortem, length: number): number {
  const words = title?.text.trim().toLowerCase() ?? '';
  const own = sections.find(({ titleRange }) => titleRange.start === title?.range.start);
  if (!own || wordsIn(words) < titleWords) return length;
  const again = sections.find(
    (one) =>
      one !== own && one.form === 'heading' && one.level === own.level && one.title.toLowerCase().startsWith(words),
  );
  return again?.headingRange.start ?? length;
}

export const wordCount = defineRule({
  name: 'word-count',
  category: 'structure',
  summary: 'A report shorter or longer than the template asks for.',
  severity: 'information',
  default: 'profile',
  fixable: false,
  options: v.strictObject({
    least: words(400, 'How many words a report has at least.'),
    most: words(600, 'How many words it has at most.'),
  }),
  *check({ text, markdown, postmortem, options }): Iterable<Report> {
    const { least, most } = options;
    const end = endOfFirst(postmortem, text.length);
    const said = [...proseIn(markdown, { start: 0, end }), ...indented(markdown, end)];
    const number = said.reduce((sum, line) => sum + wordsIn(line), 0);
    if (number >= least && number <= most) return;
    yield {
      range: postmortem.title?.range ?? postmortem.sections[0]?.titleRange ?? { start: 0, end: 0 },
      message: `The report has ${number} words; ${least} to ${most} are asked for.`,
    };
  },
});
