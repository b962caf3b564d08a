import * as v from 'valibot';
import type { Chunk } from '../markdown/document.ts';
import type { Item, TextPiece } from '../markdown/pieces.ts';
import { isFinished } from '../model/reportStatus.ts';
import { foundAt } from '../search/chunkLines.ts';
import { type Found, searchChunks } from '../search/searchChunks.ts';
import { sectionAt } from '../search/sections.ts';
import { covers, type Range } from '../text/range.ts';
import { defineRule, type Report, type RuleContext } from './rule.ts';
import { together } from './util/together.ts';

interface Bullet extends Found {
  /** It ends with a question mark; anything behind the mark is taken for the answer. */
  readonly asks: boolean;
  readonly nested: boolean;
  /** How many characters of the item stand behind its first line. */
  readonly more: number;
}

const none = /^\W*(?:none|n\/?a|nothing|no open questions|tbd)\W*$/i;

/** True where the author crossed the item out or ticked it. */
const isSettled = ({ item, line }: TextPiece): boolean =>
  item?.checked === true || line.marks.some(({ kind, from }) => kind === 'strike' && from === 0);

/** The list items of a chunk that nothing is nested in, since what is nested answers. */
function bulletsIn({ pieces }: Chunk): Bullet[] {
  const lines = new Map<Item, TextPiece[]>();
  const answered = new Set<Item>();
  for (const piece of pieces) {
    if (piece.kind === 'row' || piece.kind === 'text')
      for (let up = piece.item?.parent; up; up = up.parent) answered.add(up);
    if (piece.kind !== 'text' || !piece.item || piece.quoted) continue;
    if (piece.host === 'fence' || piece.host === 'code') answered.add(piece.item);
    else lines.set(piece.item, [...(lines.get(piece.item) ?? []), piece]);
  }
  return [...lines].flatMap(([item, all]) => {
    const [first] = all;
    if (!first || answered.has(item) || all.some(isSettled)) return [];
    const said = all.map(({ line }) => line.text.trim()).join(' ');
    if (said === '' || none.test(said)) return [];
    const found = foundAt(first.line, 0, first.line.text.trimEnd().length);
    const asks = /[?？][\s*_]*$/u.test(said);
    return [{ ...found, asks, nested: item.parent !== null, more: Math.max(0, item.end - found.end) }];
  });
}

const bullets = searchChunks(bulletsIn);

const openSection = /\b(?:open|unanswered|unresolved|outstanding|remaining) (?:questions|points)\b/i;

/** True where text follows behind the list item's end that is neither an item of the list nor the next section. */
function isAnsweredBelow(text: string, end: number): boolean {
  const below = text.indexOf('\n', end);
  const next = below < 0 ? '' : (/\S.*/.exec(text.slice(below))?.[0] ?? '');
  return /^(?:[-*+]\s+|\d+[.)]\s+)?\W*(?:A|Answer)\b\W*[:.]/i.test(next) || !/^(?:[-*+•]|\d+[.)]|#|\||<|$)/.test(next);
}

/** What is still asked outside the timeline, where questions belong to what happened. */
function openQuestions({ text, markdown, postmortem }: RuleContext<unknown>): Range[] {
  return [...bullets(markdown)].flatMap(({ found, range }) => {
    const section = sectionAt(postmortem.sections, range.start);
    const isListed = section !== null && openSection.test(section.title);
    if (!found.asks && (!isListed || found.nested || /[?？]/u.test(text.slice(range.start, range.end)))) return [];
    if (section?.kind === 'timeline' || postmortem.entries.some((one) => covers(one.range, range.start))) return [];
    return isAnsweredBelow(text, range.end + found.more) ? [] : [range];
  });
}

export const openQuestion = defineRule({
  name: 'open-question',
  category: 'hygiene',
  summary: 'Questions that are still open in a finished report; one finding for a document.',
  severity: 'information',
  default: 'strict',
  fixable: false,
  options: v.strictObject({
    anyStatus: v.pipe(
      v.optional(v.boolean(), false),
      v.description('Report open questions whatever the status says, or where none is stated.'),
    ),
  }),
  *check(context): Iterable<Report> {
    const { status } = context.postmortem;
    const finished = isFinished(status);
    if (!finished && !context.options.anyStatus) return;
    const open = openQuestions(context);
    const many = open.length > 1;
    const what = many ? `${open.length} questions are open` : 'this question is open';
    const report = together(
      open,
      `${finished ? `The status says ${status}, and ${what}` : what.replace(/^t/, 'T')}. ${many ? 'Answer them, or make each an action' : 'Answer it, or make it an action'} with an owner.`,
      { also: 'This one as well' },
    );
    if (report) yield report;
  },
});
