import type { Piece, TextPiece } from '../markdown/pieces.ts';
import { fieldBelow } from './fieldBelow.ts';
import type { SectionKind } from './postmortem.ts';
import { meaningOfTitle, type TitleMeaning } from './titles.ts';
import type { Unit } from './units.ts';

/** How a line without `#` acts as a heading. */
export interface PseudoHeading {
  readonly kind: SectionKind;
  readonly title: string;
  /** Inside a list item that holds the section's content: the section ends with the item. */
  readonly item: boolean;
}

/** Names so common in prose or lists that only a colon or bold type makes a heading of them. */
const plainNames: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'impact',
  'timeline',
  'root_cause',
  'contributing_factors',
  'detection',
  'resolution',
  'lessons',
  'went_well',
  'went_wrong',
  'lucky',
  'action_items',
]);

/** True where bold or italic type covers all of the line's words, a colon or full stop behind them aside. */
function emphasised(piece: TextPiece): boolean {
  const { text, marks } = piece.line;
  const from = text.search(/[\p{L}\p{N}]/u);
  const to = text.replace(/[\s:.]+$/, '').length;
  return from >= 0 && marks.some((m) => (m.kind === 'strong' || m.kind === 'emphasis') && m.from <= from && m.to >= to);
}

/** An emoji before a section's name dresses the line up as a heading. */
const emoji = /^\s*\p{Extended_Pictographic}/u;

/** "The root cause of the problem": a section's name, and what it is about. */
const about =
  / (?:of|behind|for) (?:the|this|our) (?:\p{L}+ )?(?:incident|issue|outage|problem|failure|error|bug|disruption|downtime|event|crash)(?=\W*$)/iu;

/** What the line means where it is named after its incident. */
function meaningOf({ piece, reading }: Unit): TitleMeaning | null {
  const { title } = reading;
  if (piece.kind !== 'text' || title === null || title.by === 'title' || !about.test(piece.line.text)) return title;
  const named = meaningOfTitle(piece.line.text.replace(about, ''));
  return named.by === 'title' ? { ...named, title: title.title } : title;
}

/** True on the first line of a block; a line that holds only a line break (`<br>`) separates as a blank one does. */
function startsBlock(units: readonly Unit[], unit: Unit): boolean {
  if (unit.piece.kind !== 'text') return false;
  if (unit.piece.first) return true;
  const before = units[unit.index - 1];
  return before !== undefined && unit.base + unit.piece.start - (before.base + before.piece.end) > 2;
}

/** True for a line at the left margin, right behind a list item: Markdown takes it for the item's, its writer for the next heading. */
const leavesItem = (before: Piece | undefined, piece: TextPiece): boolean =>
  piece.host === 'paragraph' && before !== undefined && piece.start - before.end <= '\r\n'.length;

/**
 * True for a bare section name on a line of its own inside a paragraph, as people leave it who write no blank lines: the line before ends a
 * sentence or is itself short, or the next one is a line of text; text follows.
 */
function insideParagraph(units: readonly Unit[], unit: Unit, colon: boolean): boolean {
  const { piece, index } = unit;
  const title = meaningOf(unit);
  const before = units[index - 1]?.piece;
  const after = units[index + 1]?.piece;
  if (piece.kind !== 'text' || title?.by !== 'title') return false;
  if (piece.item !== null && !(colon && leavesItem(before, piece))) return false;
  if (before?.kind !== 'text' || after?.kind !== 'text' || title.kind === null) return false;
  if (!plainNames.has(title.kind) || !/^\P{L}*\p{Lu}/u.test(piece.line.text) || /[.,;]\s*$/.test(piece.line.text))
    return false;
  if (colon || headsText(units, unit)) return true;
  return /[.!?:)\]"”]\s*$/.test(before.line.text) || before.line.text.trim().split(/\s+/).length <= 8;
}

/** Words that make a line of text: a shorter one may be the next bare name. */
const textLine = 6;

/** Behind it, in the same paragraph, text begins: no writer breaks a line after one or two words, so it is a name. */
function headsText(units: readonly Unit[], { index }: Unit): boolean {
  const after = units[index + 1]?.piece;
  if (after?.kind !== 'text' || after.first || after.host !== 'paragraph') return false;
  const { text } = after.line;
  return /^\P{L}*\p{Lu}/u.test(text) && text.trim().split(/\s+/).length >= textLine;
}

/** True right below a time that stands alone in its line, in the same paragraph: what its entry tells begins there. */
function tellsEntry(units: readonly Unit[], { piece, index }: Unit): boolean {
  const before = units[index - 1];
  if (piece.kind !== 'text' || piece.first || before?.piece.kind !== 'text') return false;
  const { stamp } = before.reading;
  // A label or an end makes a header's fact of it, and the next line another one.
  return (
    stamp?.time != null &&
    stamp.label === null &&
    stamp.end === null &&
    before.piece.line.text.slice(stamp.textFrom).trim() === ''
  );
}

/** True for a bare section name with its colon on a line of indented code. */
const indented = ({ piece, reading }: Unit): boolean =>
  piece.kind === 'text' &&
  piece.item === null &&
  reading.title?.by === 'title' &&
  reading.title.kind !== null &&
  plainNames.has(reading.title.kind) &&
  /^\s*\p{Lu}[^:]*:\s*$/u.test(piece.line.text);

/** True for `CAUSE AND ITS RESOLUTION`: nothing but capitals, more than one word. */
const inCapitals = (text: string): boolean => /^[^\p{Ll}]+$/u.test(text) && /\p{Lu}{2,}\P{L}+\p{Lu}{2,}/u.test(text);

/** True for `Root Cause Analysis and Details`: each word of four letters or more begins with a capital; more than one does. */
const inTitleCase = (text: string): boolean =>
  !/(?<!\p{L})\p{Ll}\p{L}{3,}/u.test(text) && /(?<!\p{L})\p{Lu}.*\s\p{Lu}/u.test(text);

/** True where the next line is no item of the same list: a numbered line that stands alone heads what follows. */
function standsAlone(units: readonly Unit[], { piece, index }: Unit): boolean {
  const next = units[index + 1]?.piece;
  return piece.kind === 'text' && next?.kind === 'text' && next.host !== 'item' && next.item === null;
}

/** True where the line after this one continues its list item. */
function holdsContent(units: readonly Unit[], unit: Unit): boolean {
  const { piece } = unit;
  const next = units[unit.index + 1];
  if (piece.kind !== 'text' || piece.item === null || next === undefined) return false;
  return next.base + next.piece.start < unit.base + piece.item.end;
}

/**
 * Reads a line that acts as a heading: `**Timeline**` or `Timeline:` alone in its line, or a list item of that kind with the content
 * nested below. A field with its text on the same line (`**Impact:** all users`) is none, nor is one with a short fact on the next line.
 */
export function pseudoHeading(units: readonly Unit[], unit: Unit): PseudoHeading | null {
  const { piece, reading } = unit;
  const meaning = meaningOf(unit);
  if (piece.kind !== 'text' || piece.quoted || meaning === null || meaning.kind === null) return null;
  if (reading.stamp?.time != null || tellsEntry(units, unit) || fieldBelow(units, unit) !== null) return null;
  if (piece.host === 'fence') return null;
  const { text, marks } = piece.line;
  // In a report that is indented by four spaces all is code to Markdown.
  if (piece.host === 'code') return indented(unit) ? { kind: meaning.kind, title: meaning.title, item: false } : null;
  if (marks.some((m) => m.kind === 'link' || m.kind === 'code' || m.kind === 'image')) return null;
  // `Root cause: [what caused it]` is a field whose value is still to be filled in.
  if (/[:：]\s*[[<{(]/.test(text)) return null;
  const colon = /[:：]\s*$/.test(text);
  // "**Lesson learned.**" ends what stands above it.
  const bold = emphasised(piece) && !(meaning.by === 'words' && /[.。]\s*$/.test(text));
  const words = text.trim().split(/\s+/).length;
  const named =
    meaning.by === 'title' ||
    (bold && (colon ? words <= 8 : words <= 4)) ||
    (words <= 7 && colon && !/[,.]/.test(text.trim())) ||
    (words <= 7 && inCapitals(text));
  if (!named) return null;
  const found = { kind: meaning.kind, title: meaning.title };
  if (piece.host === 'item') {
    // The steps of a numbered list ("2. **Escalation and monitoring:**") mention what a section would be called.
    if (piece.item?.ordered && meaning.by !== 'title') return null;
    if ((colon || bold) && holdsContent(units, unit)) return { ...found, item: true };
    if (colon && meaning.by === 'title' && piece.item?.ordered && standsAlone(units, unit))
      return { ...found, item: false };
    return null;
  }
  if (bold && (meaning.by === 'title' || piece.alone || (piece.first && words <= (colon ? 5 : 4)))) {
    return { ...found, item: piece.item !== null };
  }
  if (!startsBlock(units, unit)) return insideParagraph(units, unit, colon) ? { ...found, item: false } : null;
  if (emoji.test(text) && meaning.by !== null && piece.item === null) return { ...found, item: false };
  if (colon && meaning.by === 'title') return { ...found, item: piece.item !== null };
  if (piece.item === null && ((colon && inTitleCase(text)) || inCapitals(text))) return { ...found, item: false };
  const capital = /^\P{L}*\p{Lu}|^\P{L}*\p{Lo}/u.test(text);
  if (
    piece.item === null &&
    capital &&
    meaning.by === 'title' &&
    (plainNames.has(meaning.kind) || (meaning.kind === 'response' && headsText(units, unit))) &&
    !/[.,;]\s*$/.test(text)
  ) {
    return { ...found, item: false };
  }
  return null;
}
