import type { Chunk, MarkdownDocument } from '../../../markdown/document.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { meaningOfTitle } from '../../../model/titles.ts';
import { linesOf, proseOf } from '../../../search/chunkLines.ts';
import { rememberedFor } from '../../../text/memo.ts';
import type { RuleContext } from '../../rule.ts';

const reportFile = /^(?![a-z]+:|\/\/|#)[^?#]*post-?_?mortem[^/?#]*\.(?:md|pdf|docx?|html?)$/i;

const linksReport = rememberedFor((chunk: Chunk): boolean =>
  linesOf(chunk).some(({ marks }) => marks.some(({ kind, url }) => kind === 'link' && reportFile.test(url ?? ''))),
);

/** True where the text sends its readers to a file beside it for the report: a page about it, or a copy of its beginning. */
const sendsToReport = ({ chunks }: MarkdownDocument): boolean => chunks.some(({ chunk }) => linksReport(chunk));

const report = '(?:post-?mortem|incident report|root cause analysis)';
/** "A full post-mortem will follow", "We are preparing an extensive post-mortem". */
const announces = new RegExp(
  `(?<!\\b(?:this|our|every|each) )\\b${report}\\b(?! (?:template|process|checklist|meeting|review))[^.]{0,60}\\b(?:will (?:be (?:available|posted|published|shared)|follow)|is being (?:prepared|written)|to follow)\\b|\\b(?:will (?:post|publish|share|write)|(?:are|am) (?:preparing|writing)) (?!this |our )(?:\\w+ ){0,3}${report}(?! (?:for every|for each|template|process|checklist))`,
  'i',
);

const announcesReport = rememberedFor((chunk: Chunk): boolean =>
  [...proseOf(chunk)].some(({ line, quoted }) => !quoted && announces.test(line.text)),
);

/** True where the text promises the report for later: a notice about the incident. */
const promisesReport = ({ chunks }: MarkdownDocument): boolean => chunks.some(({ chunk }) => announcesReport(chunk));

/** True for `timeline.md`, `2024-05-02-action-items.md` with a heading like its name alone: a page of a report that is written in several. */
function isPage({ fileName, postmortem: { sections } }: RuleContext<unknown>): boolean {
  const [only, ...others] = sections;
  if (only?.kind == null || others.length > 0) return false;
  const words = fileName?.replace(/\.\w+$/, '').split(/[-_\s]+/) ?? [];
  return [1, 2].some((count) => meaningOfTitle(words.slice(-count).join(' ')).kind === only.kind);
}

/** "Are our clients affected?", "Affected versions": a security advisory tells readers what to do, not what happened. */
const advisory = /^(?:am|are|is) .{1,40}\baffected\??$|^affected versions?$|\bsecurity advisory\b/i;
const advises = ({ sections, timelines }: Postmortem): boolean =>
  timelines.length === 0 && sections.some(({ title }) => advisory.test(title));

/** A few paragraphs under a front matter that says where they are from: an abstract of a report. */
const isAbstract = ({ sections, fields }: Postmortem): boolean =>
  sections.length === 0 &&
  fields.some(
    ({ from, label, value }) =>
      from === 'front matter' &&
      /^(?:url|(?:archive|original|source)_?(?:url)?)$/i.test(label) &&
      /^https?:/.test(value),
  );

/** What front matter says of an entry of a status page (Jekyll's `layout: status`, cstate's `section: issue`) or of an advisory. */
const saysNoReport = ({ fields }: Postmortem): boolean =>
  fields.some(
    ({ from, label, value }) =>
      from === 'front matter' &&
      /^(?:layout: ?(?:status|incident)|section: ?issue|(?:category|layout|type): ?(?:security[ -])?advisory)$/i.test(
        `${label}: ${value}`,
      ),
  );

const namesAnother = (markdown: MarkdownDocument): boolean => sendsToReport(markdown) || promisesReport(markdown);

/** So few known sections has a page that is about a report; who writes one links to others. */
const few = 1;
const isShort = ({ sections }: Postmortem): boolean =>
  sections.filter(({ kind, empty }) => kind !== null && !empty).length <= few;

const isReadme = ({ fileName }: RuleContext<unknown>): boolean => /^readme\.\w+$/i.test(fileName ?? '');

/**
 * True where the document is about an incident and yet not the report that a template is for: a page about a report, a page of one, an
 * abstract, a notice before it, an entry of a status page, a security advisory.
 */
export const isNoReport = (context: RuleContext<unknown>): boolean =>
  ((isShort(context.postmortem) || isReadme(context)) && namesAnother(context.markdown)) ||
  isPage(context) ||
  isAbstract(context.postmortem) ||
  saysNoReport(context.postmortem) ||
  advises(context.postmortem);

/** "The postmortem of the client's team can be found [here](…)": a link in a sentence about a report. */
const pointsTo = new RegExp(
  `\\b${report}\\b[^.]{0,60}\\b(?:found|read|available|here)\\b|\\b(?:here is|see|read|find) [^.]{0,40}\\b${report}\\b`,
  'i',
);

const pointsElsewhere = rememberedFor((chunk: Chunk): boolean =>
  [...proseOf(chunk)].some(
    ({ line, quoted }) => !quoted && pointsTo.test(line.text) && line.marks.some(({ kind }) => kind === 'link'),
  ),
);

/** True where less is to be expected than of a report: the text points to one elsewhere, or promises one. */
export const pointsToReport = (markdown: MarkdownDocument): boolean =>
  namesAnother(markdown) || markdown.chunks.some(({ chunk }) => pointsElsewhere(chunk));
