import type { LineAction, TextUnit } from './actionLines.ts';
import { asksForSomething } from './orders.ts';
import type { Section } from './postmortem.ts';
import type { Unit } from './units.ts';

/** `Action point: …`, `Action item: …`: whatever stands behind it is to be done. */
const point = /^\W*action (?:point|item)(?: \d{1,2})?\s*[:：]\s*/i;
/** `Follow-up: …`: as often what came of it. */
const followUp = /^\W*follow-?up(?: (?:action|item|task))?\s*[:：]\s*/i;

/** What a line says behind such a label; null where it has none, or asks for nothing. */
function wordsBehind(text: string): string | null {
  if (point.test(text)) {
    const words = text.replace(point, '').trim();
    return words.split(/\s+/).length >= 3 ? words : null;
  }
  const words = followUp.test(text) ? text.replace(followUp, '').trim() : '';
  return words !== '' && asksForSomething(words) ? words : null;
}

function isTimeline(sections: readonly Section[], section: number): boolean {
  for (let s: number | null = section; s !== null; s = sections[s]?.parent ?? null)
    if (sections[s]?.kind === 'timeline') return true;
  return false;
}

/** A line end, and two blanks before it: a hard break. */
const blanks = '  \r\n'.length;

/** The lines of the paragraph behind its first one, and the items of a list right below it. */
function below(units: readonly Unit[], first: TextUnit): TextUnit[] {
  const found: TextUnit[] = [];
  for (let at = first.index + 1; ; at++) {
    const unit = units[at];
    const before = found.at(-1) ?? first;
    if (unit?.piece.kind !== 'text' || unit.piece.quoted) return found;
    const { piece } = unit;
    const start = unit.base + (piece.item?.start ?? piece.start);
    const isOn = before.piece.item !== null || start - (before.base + before.piece.end) <= blanks;
    const isFurther = piece.host === 'paragraph' && !piece.first && piece.item === null && before.piece.item === null;
    if (!isFurther && !(piece.item !== null && isOn)) return found;
    found.push({ ...unit, piece });
  }
}

/** The paragraphs that call themselves an action, in any section but the timeline: "Action point: sweep the kiln", and what is below each. */
export function actionPoints(
  units: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  isEntry: (unit: Unit) => boolean,
): LineAction[] {
  return units.flatMap((unit) => {
    const { piece, index } = unit;
    if (piece.kind !== 'text' || piece.host !== 'paragraph' || !piece.first || piece.item || piece.quoted) return [];
    const text = wordsBehind(piece.line.text);
    if (text === null || isEntry(unit) || isTimeline(sections, sectionOf[index] ?? -1)) return [];
    const own: TextUnit = { ...unit, piece };
    return [{ unit: own, text, below: below(units, own) }];
  });
}
