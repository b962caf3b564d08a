import { insertSection } from '../edits/sections/insertSection.ts';
import type { Fix } from '../findings.ts';
import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import { meaningOfTitle } from '../model/titles.ts';
import type { Aligned } from '../profiles/align.ts';
import { isTitle } from '../search/sections.ts';
import { proseIn, wordsIn } from '../search/sectionText.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { tellsByClock, tellsTimes } from './util/told/chronology.ts';
import { listsMeasures, tellsMeasures } from './util/told/measures.ts';
import { isNoReport, pointsToReport } from './util/told/noReport.ts';
import { namesCause, tellsWhy } from './util/told/why.ts';

/** Where the document itself is meant: its title, else its first heading, else its first character. */
function documentRange({ title, sections }: Postmortem): Range {
  return title?.range ?? sections[0]?.titleRange ?? { start: 0, end: 0 };
}

/** Words that make a sentence or two. */
const paragraph = 15;
/** From when to when it lasted: a shorter lead that says so is a summary. */
const fromTo = /\b\d{1,2}:\d{2}\b.{1,40}\b\d{1,2}:\d{2}\b/;

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
  const lead = proseIn(markdown, { start, end: first?.range.start ?? text.length }).join(' ');
  return wordsIn(lead) >= paragraph || fromTo.test(lead);
}

/** "What went wrong" beside no "What went well": the cause is told there. */
const tellsWhatBroke = ({ sections }: Postmortem): boolean =>
  sections.some(({ kind, empty }) => kind === 'went_wrong' && !empty) &&
  !sections.some(({ kind }) => kind === 'went_well');

/** What every template has. */
const core: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'summary',
  'timeline',
  'root_cause',
  'contributing_factors',
  'action_items',
]);

/** Where running text does what a section is for: plainly, so that it lacks a heading alone, or among something else, in passing. */
type Told = 'plainly' | 'in passing' | null;

function toldInText({ text, markdown, postmortem }: RuleContext<unknown>, { wanted }: Aligned): Told {
  if (wanted.kind === 'timeline')
    return tellsByClock(markdown, text.length) || tellsTimes(markdown) ? 'in passing' : null;
  if (wanted.kind === 'action_items')
    return listsMeasures(markdown, postmortem) || tellsMeasures(markdown, postmortem) ? 'in passing' : null;
  if (wanted.kind !== 'root_cause') return null;
  if (namesCause(markdown, postmortem, text.length)) return 'plainly';
  return tellsWhy(markdown, postmortem, text.length) ? 'in passing' : null;
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

/** Sections that a story without headings does not tell either: one finding names them. */
function* ofStory(context: RuleContext<unknown>, missing: readonly Aligned[]): Iterable<Report> {
  const untold = missing.filter((pair) => toldInText(context, pair) === null);
  const [first, ...others] = untold;
  if (!first) return;
  const titles = untold.map(({ wanted }) => `“${wanted.title}”`).join(', ');
  yield {
    range: documentRange(context.postmortem),
    message:
      others.length > 0
        ? `A postmortem needs sections of its own for ${titles}. This one tells its story without them.`
        : `A postmortem needs a section ${titles}. ${first.wanted.guidance}`,
    severity: 'information',
    fixes: untold.map((pair) => fixOf(context, pair, others.length === 0)),
  };
}

export const missingSection = defineRule({
  name: 'missing-section',
  category: 'structure',
  summary: 'A section that the template requires is not there.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem, profile, alignment, guessed } = context;
    if (isNoReport(context)) return;
    const unheaded = alignment.pairs.filter(({ wanted, missing }) => wanted.required && missing);
    const missing = unheaded.filter((pair) => !saidElsewhere(context, pair));
    const generic = profile.id === 'generic';
    if (generic && missing.length >= narrative.missing) {
      yield* ofStory(context, missing);
      return;
    }
    const narrates = generic && unheaded.length >= narrative.unheaded;
    for (const pair of missing) {
      const { wanted } = pair;
      const told = toldInText(context, pair);
      const isCause = wanted.kind === 'root_cause';
      const named = generic || guessed ? null : profile.name;
      if (named === null && told === 'plainly') continue;
      // There are more ways to tell a cause than a program knows.
      const isMinor =
        (named === null && isCause) ||
        narrates ||
        told !== null ||
        (guessed && !core.has(wanted.kind)) ||
        pointsToReport(context.markdown);
      const why = named === null && isCause && told !== null;
      yield {
        range: documentRange(postmortem),
        ...(why ? { severity: 'hint' } : isMinor ? { severity: 'information' } : {}),
        message: why
          ? `Readers look for the cause under a heading: give what this report says about why it happened a section “${wanted.title}”.`
          : `${generic ? 'A postmortem' : `The template ${profile.name}`} needs a section “${wanted.title}”. ${wanted.guidance}`,
        fixes: [fixOf(context, pair, true)],
      };
    }
  },
});
