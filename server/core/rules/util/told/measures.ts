import type { Chunk, MarkdownDocument } from '../../../markdown/document.ts';
import type { Postmortem, SectionKind } from '../../../model/postmortem.ts';
import { proseOf } from '../../../search/chunkLines.ts';
import { chunksIn } from '../../../search/searchChunks.ts';
import { rememberedFor } from '../../../text/memo.ts';
import type { Range } from '../../../text/range.ts';

/** Orders that begin a measure for the future; what begins a step of the repair ("Restart", "Verify", "Run") is none of them. */
const order =
  /^\W*(?:add|adopt|alert|automate|avoid|build|create|define|document|enable|encourage|enforce|ensure|establish|implement|improve|increase|introduce|invest|limit|migrate|monitor|reduce|replace|require|restrict|review|rotate|schedule|set up|simplify|train|upgrade|use|write)\b(?! was\b| were\b)/i;

/** Where people write what is to be changed when they have no section for it. */
const holders: ReadonlySet<SectionKind> = new Set<SectionKind>(['resolution', 'lessons', 'went_wrong']);

/** From so many orders on a list is one of measures, and from so many promises on a text tells of some. */
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

/** What announces measures. */
const announced =
  /\b(?:to (?:prevent|avoid) (?:(?:it|this) (?:from )?(?:happening|occurring|recurring)|(?:an?(?:other)? |any |this |these |such |similar |future |the same )*(?:failures?|incidents?|issues?|outages?|problems?|recurrence|repeat))|(?:corrective|future|preventive|preventative|follow-up) (?:actions?|measures?|plans?|steps?|work) (?:are|include|involve|is|was|were)|improvements? (?:identified|include|planned|we)|(?:for|as) (?:future )?prevention|(?:created|filed|opened|raised) (?:[\w-]+ ){0,3}(?:cards|issues|tasks|tickets))\b|^\W*(?:action (?:items?|points?)|follow-?ups?|next steps?|to-?dos?): ?\w/i;

/** What somebody promises: "We will give the queue a limit", "We need to add an alert". */
const promised =
  /\b(?:we|i|the (?:\w+ )?team)(?:['’]ll| will| plan to|(?:['’]re| are| am) (?:(?:also |currently |now )+\w+ing|going to|looking (?:at|into)|planning|working on)|(?:['’]ve| have) (?:begun|started)| intend to| need to| want to| should)\b|\bwill be (?:re-?)?\w+(?:ed|en)\b/i;

const promises = rememberedFor((chunk: Chunk): readonly { readonly at: number; readonly announces: boolean }[] =>
  [...proseOf(chunk)].flatMap(({ line, host, quoted }) => {
    if (host === 'heading' || quoted) return [];
    const announces = announced.test(line.text);
    return announces || promised.test(line.text) ? [{ at: line.start, announces }] : [];
  }),
);

/** True where running text, outside the timeline, tells what is to be changed: it announces it, or makes several promises. English. */
export function tellsMeasures(markdown: MarkdownDocument, { sections }: Postmortem): boolean {
  const timelines = sections.flatMap(({ kind, own }) => (kind === 'timeline' ? [own] : []));
  let promise = 0;
  for (const { chunk, start } of markdown.chunks) {
    for (const { at, announces } of promises(chunk)) {
      if (timelines.some((own) => start + at >= own.start && start + at < own.end)) continue;
      if (announces) return true;
      promise++;
    }
  }
  return promise >= several;
}
