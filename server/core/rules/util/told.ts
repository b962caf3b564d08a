import type { Chunk, MarkdownDocument } from '../../markdown/document.ts';
import type { Postmortem, SectionKind } from '../../model/postmortem.ts';
import { proseOf } from '../../search/chunkLines.ts';
import { chunksIn } from '../../search/searchChunks.ts';
import { proseIn, wordsIn } from '../../search/sectionText.ts';
import { rememberedFor } from '../../text/memo.ts';
import type { Range } from '../../text/range.ts';

/** Orders that begin a measure for the future; what begins a step of the repair ("Restart", "Verify", "Run") is none of them. */
const order =
  /^\W*(?:add|adopt|alert|automate|avoid|build|create|define|document|enable|encourage|enforce|ensure|establish|implement|improve|increase|introduce|invest|limit|migrate|monitor|reduce|replace|require|restrict|review|rotate|schedule|set up|simplify|train|upgrade|use|write)\b(?! was\b| were\b)/i;

/** Where people write what is to be changed when they have no section for it. */
const holders: ReadonlySet<SectionKind> = new Set<SectionKind>(['resolution', 'lessons', 'went_wrong']);

/** From so many orders on a list is one of measures. */
const several = 2;

/** The items of lists between two offsets, as their first lines read. */
function itemsIn(markdown: MarkdownDocument, range: Range): string[] {
  const found: string[] = [];
  for (const { chunk, start } of chunksIn(markdown, range)) {
    for (const { line, host } of proseOf(chunk)) {
      const at = start + line.start;
      if (host === 'item' && at >= range.start && at < range.end) found.push(line.text);
    }
  }
  return found;
}

/** True where a section that is about something else holds a list of measures: most of its items are orders. */
export const listsMeasures = (markdown: MarkdownDocument, { sections }: Postmortem): boolean =>
  sections.some(({ kind, own }) => {
    if (kind === null || !holders.has(kind)) return false;
    const items = itemsIn(markdown, own);
    const orders = items.filter((text) => order.test(text)).length;
    return orders >= several && orders * 2 >= items.length;
  });

/** A sentence that says what the cause was. */
const cause =
  /\b(?:root |main |underlying |actual |ultimate |real |primary )cause(?: (?:of|for|behind) (?:\S+ ){0,8})? ?(?:was|is|were|turned out)\b|\b(?:outage|incident|issue|problem|error|failure|disruption|downtime|this|it) (?:was|were|is) caused by\b|\b(?:contributed to|(?:one |a )?part of) (?:the|this) (?:problem|outage|incident|issue|failure)\b|\bas a result of (?:an? |the )(?:\S+ ){0,3}(?:bug|fault|defect|change|error|failure|misconfiguration)\b|\b(?:we|they|investigation|analysis) (?:\w+ )?(?:determined|found(?: out)?|discovered|figured out|concluded|established) that\b|\bthe (?:core |real |actual |underlying |main )?(?:issue|problem) (?:is|was|stems?|stemmed|lay|came|comes)\b|\bconditions? (?:that )?(?:\w+ ){0,4}(?:led to|create[ds]?|caused)\b/i;
/** What ties a consequence to its cause; each may be about a detail. */
const ties =
  /\b(?:because|due to|caus(?:ed|ing)|result(?:ed|ing) (?:in|from)|as a result|led to|leading to|meant that|thanks to|triggered by|owing to)\b/i;
/** From so many lines on that tie consequences to causes, the text explains the incident. */
const explaining = 2;

/** Sections that tell what happened or what is to be done, not why. */
const noWhy: ReadonlySet<SectionKind> = new Set<SectionKind>(['timeline', 'action_items', 'supporting', 'glossary']);

/**
 * True where the text says why it happened, whatever section it stands in: a sentence names the cause, or several tie what happened to
 * what led to it. Sentences are English; one that a line break parts is not seen.
 */
export function tellsWhy(markdown: MarkdownDocument, { sections }: Postmortem, length: number): boolean {
  const opening = { start: 0, end: sections[0]?.headingRange.start ?? length };
  const under = sections.flatMap(({ kind, own }) => (kind !== null && noWhy.has(kind) ? [] : [own]));
  const found = [opening, ...under].flatMap((range) => reasonsIn(markdown, range));
  return found.some(({ isCause }) => isCause) || found.length >= explaining;
}

/** A line that names the cause, or ties a consequence to one; `start` is relative to its chunk. */
interface Reason {
  readonly start: number;
  readonly isCause: boolean;
}

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

/** So many words of background tell how things came to be as they were. */
const explained = 30;

/** True where a section about the background, not empty of words, tells what led to the incident. */
export const explainsBackground = (markdown: MarkdownDocument, { sections }: Postmortem): boolean =>
  sections.some(({ kind, own }) => kind === 'background' && wordsIn(proseIn(markdown, own).join(' ')) >= explained);

const clocked = /^\W*\d{1,2}(?:[:.]\d{2}|h\d{2}|\s?[ap]m)\b/i;

/** From so many lines on that begin with a time of day, the text has a chronology, whatever it is set in. */
const chronology = 3;

/** True where lines that begin with a time tell what happened, though they are read as no timeline: in quotations, for one. */
export const tellsByClock = (markdown: MarkdownDocument, length: number): boolean =>
  proseIn(markdown, { start: 0, end: length }).filter((line) => clocked.test(line)).length >= chronology;
