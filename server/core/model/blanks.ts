import type { Piece } from '../markdown/pieces.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Unit } from './units.ts';

/** What stands for a time, a date or anything else in a form. Square and angle brackets say nothing: reports have them, too. */
const forms =
  /(?<![\w-])(?:HH?[:.]MM|X{2}[:.]X{2}|--:--)(?!\w)|\b(?:YYYY|AAAA|JJJJ)[-/.]MM\b|\b(?:DD|TT|JJ)[-/.]MM[-/.](?:YYYY|AAAA|JJJJ)\b|\{\{[^{}\n]+\}\}|_{4,}/giu;

/** `2026-02-03 HH:MM`: a time that nobody knows any more, beside a date that somebody wrote. */
const dated = /\b(?:19|20)\d\d\b/;

const isCode = (piece: Piece): boolean => piece.kind === 'text' && (piece.host === 'fence' || piece.host === 'code');

const wordsOf = (piece: Piece): readonly string[] =>
  piece.kind === 'row' ? piece.cells.map((cell) => cell.text) : piece.kind === 'text' ? [piece.line.text] : [];

const isEmpty = (piece: Piece): boolean =>
  (piece.kind === 'row' || (piece.kind === 'text' && piece.host === 'item')) &&
  wordsOf(piece).every((words) => /^\s*(?:\[ \])?\s*$/.test(words));

/** The blanks that a line, an item or a row of a table shows by itself. */
const blanksIn = rememberedFor((piece: Piece): number => {
  if (isEmpty(piece)) return 1;
  const text = isCode(piece) ? '' : wordsOf(piece).join(' | ');
  return dated.test(text) ? 0 : (text.match(forms)?.length ?? 0);
});

/** `**Owner:**` and nothing behind it. */
const isLabel = (piece: Piece | undefined): boolean =>
  piece?.kind === 'text' && piece.line.marks[0]?.kind === 'strong' && /^[^:：]{2,50}[:：]\s*$/.test(piece.line.text);

/** Whether a label's value can not stand in `next`: another label, an empty item, a heading, the end. */
const endsLabel = (next: Piece | undefined): boolean =>
  next === undefined || next.kind === 'heading' || next.kind === 'break' || isEmpty(next) || isLabel(next);

/** How many places of the document are still to be filled in. */
export function countBlanks(units: readonly Unit[]): number {
  let count = 0;
  for (const [i, { piece }] of units.entries()) {
    count += isLabel(piece) && endsLabel(units[i + 1]?.piece) ? 1 : blanksIn(piece);
  }
  return count;
}
