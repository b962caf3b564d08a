import type { Chunk, MarkdownDocument } from '../../../markdown/document.ts';
import type { Postmortem, SectionKind } from '../../../model/postmortem.ts';
import { proseOf } from '../../../search/chunkLines.ts';
import { chunksIn } from '../../../search/searchChunks.ts';
import { isTitle } from '../../../search/sections.ts';
import { proseIn, wordsIn } from '../../../search/sectionText.ts';
import { rememberedFor } from '../../../text/memo.ts';
import type { Range } from '../../../text/range.ts';

/** What goes wrong in software and its set-up, by name. */
const fault = '(?:bug|defect|fault|flaw|misconfiguration|mistake|regression|typo|vulnerability)';

const incident = '(?:outage|incident|issues?|problems?|errors?|failures?|disruption|downtime|this|these|it)';

/** Sentences that say what the cause was. */
const causes: readonly string[] = [
  '(?:root |main |underlying |actual |ultimate |real |primary )cause(?: (?:of|for|behind) (?:\\S+ ){0,8})? ?(?:was|is|were|turned out|lies|lay)',
  '(?:root |main |underlying |actual |ultimate |real |primary )cause(?: (?:of|for|behind) [^.:]{1,60})?: ?\\w+',
  `(?:was|were|is|are) (?:probably |likely |also )?(?:the|a|one|our) (?:\\w+ )?causes? (?:of|for|behind)`,
  `${incident}(?: (?:in|of|with) [^.,:]{1,40})? (?:was|were|is|are) caused by`,
  `(?:change|deploy(?:ment)?|incident|leak|outage|release|update|upgrade|${fault})(?: [\\w-]+){0,3} caused (?!by\\b|no\\b)`,
  '(?:contributed to|(?:one |a )?part of) (?:the|this) (?:problem|outage|incident|issue|failure)',
  `as a result of (?:an? |the )(?:\\S+ ){0,3}(?:change|error|failure|${fault})`,
  `(?:in (?:short|summary|brief|essence)|in a nutshell)\\b[^.]{0,40}\\b${fault}`,
  `(?:had|was|is) an? (?:\\w+ ){0,3}${fault} (?:in|that|which)`,
  '(?:we|they|investigation|analysis) (?:\\w+ )?(?:determined|found(?: out)?|discovered|figured out|concluded|established) that',
  'the (?:core |real |actual |underlying |main )?(?:issue|problem) (?:is|was|stems?|stemmed|lay|came|comes)',
  'conditions? (?:that )?(?:\\w+ ){0,4}(?:led to|create[ds]?|caused)',
  '(?:not|never) (?:been )?(?:caught|detected|found|noticed|seen) (?:by|in|during) (?:\\w+ )?(?:ci|reviews?|staging|testing|tests)\\b[^.]{0,20} because',
  '(?:not|still) (?:sure|clear|known)(?: exactly)? (?:what|why)(?: exactly)? (?:it |this |the \\w+ )?(?:caused|failed|happened|led to)',
];
const cause = new RegExp(`\\b(?:${causes.join('|')})\\b`, 'i');

/** What ties a consequence to its cause, or tells what was not there; each may be about a detail. */
const ties =
  /\b(?:because|due to|caus(?:ed|ing)|result(?:ed|ing) (?:in|from)|as a result|led to|leading to|meant that|thanks to|triggered by|owing to|had no|lack(?:ed|ing)?|did(?: not|n['’]t) have)\b/i;
/** From so many lines on that tie consequences to causes, the text explains the incident. */
const explaining = 2;

/** Sections that tell what happened or what is to be done, not why. */
const noWhy: ReadonlySet<SectionKind> = new Set<SectionKind>(['timeline', 'action_items', 'supporting', 'glossary']);

/** `start` is relative to the line's chunk. */
interface Reason {
  readonly start: number;
  readonly isCause: boolean;
}

/** The lines that name the cause, or tie a consequence to one. */
const reasonsOf = rememberedFor((chunk: Chunk): readonly Reason[] =>
  [...proseOf(chunk)].flatMap(({ line, host }) => {
    if (host === 'heading') return [];
    const isCause = cause.test(line.text);
    return isCause || ties.test(line.text) ? [{ start: line.start, isCause }] : [];
  }),
);

function reasonsIn(markdown: MarkdownDocument, range: Range): Reason[] {
  const found: Reason[] = [];
  for (const { chunk, start } of chunksIn(markdown, range)) {
    for (const reason of reasonsOf(chunk)) {
      const at = start + reason.start;
      if (at >= range.start && at < range.end) found.push(reason);
    }
  }
  return found;
}

/** What a document of `length` characters says of causes where causes may be told. */
function reasonsOutside(markdown: MarkdownDocument, { sections }: Postmortem, length: number): Reason[] {
  const opening = { start: 0, end: sections[0]?.headingRange.start ?? length };
  const under = sections.flatMap(({ kind, own }) => (kind !== null && noWhy.has(kind) ? [] : [own]));
  return [opening, ...under].flatMap((range) => reasonsIn(markdown, range));
}

/** So many words tell how things came to be as they were. */
const explained = 30;

const explains = (markdown: MarkdownDocument, range: Range): boolean =>
  wordsIn(proseIn(markdown, range).join(' ')) >= explained;

const faulty = new RegExp(`\\b${fault}s?\\b|\\b(?:attack|exploit) (?:chain|flow|path|vector)\\b`, 'i');

/**
 * True where the text names the cause, whatever section that stands in: in a sentence ("The outage was caused by …"), or at length under
 * a heading that names a fault ("The bug in the cache"). Sentences are English; one that a line break parts is not seen.
 */
export const namesCause = (markdown: MarkdownDocument, postmortem: Postmortem, length: number): boolean =>
  reasonsOutside(markdown, postmortem, length).some(({ isCause }) => isCause) ||
  postmortem.sections.some(
    (section) =>
      section.kind === null &&
      faulty.test(section.title) &&
      !isTitle(postmortem, section) &&
      explains(markdown, section.own),
  );

/**
 * True where the text may tell why it happened, among something else: several sentences tie what happened to what led to it, or a
 * section about the background has some length.
 */
export const tellsWhy = (markdown: MarkdownDocument, postmortem: Postmortem, length: number): boolean =>
  reasonsOutside(markdown, postmortem, length).length >= explaining ||
  postmortem.sections.some(({ kind, own }) => kind === 'background' && explains(markdown, own));
