import { insertSection } from '../edits/sections/insertSection.ts';
import type { Fix } from '../findings.ts';
import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import { meaningOfTitle } from '../model/titles.ts';
import type { Aligned } from '../profiles/align.ts';
import { linesOf } from '../search/chunkLines.ts';
import { isTitle } from '../search/sections.ts';
import { proseIn, wordsIn } from '../search/sectionText.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { explainsBackground, listsMeasures, tellsByClock, tellsWhy } from './util/told.ts';

/** Where the document itself is meant: its title, else its first heading, else its first character. */
function documentRange({ title, sections }: Postmortem): Range {
  return title?.range ?? sections[0]?.titleRange ?? { start: 0, end: 0 };
}

/** Words that make a sentence or two. */
const paragraph = 15;

/**
 * The text says it without a heading of its own: the first heading, which is taken for the title, names it; a chronology stands
 * under another heading; a table elsewhere holds the actions; what went wrong is the cause; or paragraphs open the document before its
 * first section of a known kind, which readers take for the summary.
 */
function saidElsewhere({ text, markdown, postmortem }: RuleContext<unknown>, { wanted }: Aligned): boolean {
  const titled = postmortem.title && meaningOfTitle(postmortem.title.text);
  if (titled?.kind && titled.by === 'words' && titled.kind === wanted.kind) return wanted.kind !== 'summary';
  if (wanted.kind === 'timeline') return postmortem.timelines.length > 0;
  if (wanted.kind === 'action_items') return postmortem.actions.length > 0;
  if (wanted.kind === 'root_cause') return tellsWhatBroke(postmortem);
  if (wanted.kind !== 'summary') return false;
  const { title, sections } = postmortem;
  const first = sections.find((section) => section.kind !== null && !isTitle(postmortem, section));
  const start = title?.range.end ?? markdown.frontMatter?.end ?? 0;
  return wordsIn(proseIn(markdown, { start, end: first?.range.start ?? text.length }).join(' ')) >= paragraph;
}

/** "What went wrong" beside no "What went well": the cause is told there. */
const tellsWhatBroke = ({ sections }: Postmortem): boolean =>
  sections.some(({ kind, empty }) => kind === 'went_wrong' && !empty) &&
  !sections.some(({ kind }) => kind === 'went_well');

const reportFile = /^(?![a-z]+:|\/\/|#)[^?#]*post-?_?mortem[^/?#]*\.(?:md|pdf|docx?|html?)$/i;

const linksReport = rememberedFor((chunk: Chunk): boolean =>
  linesOf(chunk).some(({ marks }) => marks.some(({ kind, url }) => kind === 'link' && reportFile.test(url ?? ''))),
);

/** True where the text sends its readers to a file beside it for the report: a page about it, or a copy of its beginning. */
const sendsToReport = ({ chunks }: MarkdownDocument): boolean => chunks.some(({ chunk }) => linksReport(chunk));

/** What every template has. */
const core: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'summary',
  'timeline',
  'root_cause',
  'contributing_factors',
  'action_items',
]);

/**
 * The text has what the section is for, among something else, or only a template that nobody named asks for it: it would be better, no
 * more.
 */
function isMinor({ text, markdown, postmortem, guessed }: RuleContext<unknown>, { wanted }: Aligned): boolean {
  if ((guessed && !core.has(wanted.kind)) || sendsToReport(markdown)) return true;
  if (wanted.kind === 'timeline') return tellsByClock(markdown, text.length);
  if (wanted.kind === 'action_items') return listsMeasures(markdown, postmortem);
  return (
    wanted.kind === 'root_cause' &&
    (tellsWhy(markdown, postmortem, text.length) || explainsBackground(markdown, postmortem))
  );
}

function fixOf(context: RuleContext<unknown>, { wanted }: Aligned, preferred: boolean): Fix {
  const { text, postmortem, profile, alignment } = context;
  return {
    title: `Insert the section “${wanted.title}”`,
    safe: false,
    preferred,
    snippet: true,
    edits: () => insertSection(text, postmortem, profile, alignment, wanted).edits,
  };
}

/**
 * A document without this many of the generic profile's four sections, or with headings for none but one of them, follows no template,
 * which is one cause.
 */
const narrative = { missing: 2, unheaded: 3 } as const;

export const missingSection = defineRule({
  name: 'missing-section',
  category: 'structure',
  summary: 'A section that the template requires is not there.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem, profile, alignment } = context;
    const unheaded = alignment.pairs.filter(({ wanted, missing }) => wanted.required && missing);
    const missing = unheaded.filter((pair) => !saidElsewhere(context, pair));
    const narrates = profile.id === 'generic' && unheaded.length >= narrative.unheaded;
    const template = profile.id === 'generic' ? 'A postmortem' : `The template ${profile.name}`;
    const range = documentRange(postmortem);
    if (profile.id === 'generic' && missing.length >= narrative.missing) {
      const titles = missing.map(({ wanted }) => `“${wanted.title}”`).join(', ');
      yield {
        range,
        message: `${template} needs sections of its own for ${titles}. This one tells its story without them.`,
        severity: 'information',
        fixes: missing.map((pair) => fixOf(context, pair, false)),
      };
      return;
    }
    for (const pair of missing) {
      yield {
        range,
        ...(narrates || isMinor(context, pair) ? { severity: 'information' as const } : {}),
        message: `${template} needs a section “${pair.wanted.title}”. ${pair.wanted.guidance}`,
        fixes: [fixOf(context, pair, true)],
      };
    }
  },
});
