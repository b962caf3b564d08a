import { groupBy } from '../text/grouping.ts';
import { actionDetails } from './actionDetails.ts';
import type { TextUnit } from './actionLines.ts';
import { sendsToTicket } from './actionTickets.ts';
import type { ActionItem, Section } from './postmortem.ts';
import type { Unit } from './units.ts';

/**
 * The paragraphs that are actions without being items: each is all that a part of a section of actions holds, has a ticket, and other
 * parts beside it hold `actions`. Each as its lines.
 */
export function paragraphActions(
  mine: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  actions: readonly ActionItem[],
): TextUnit[][] {
  const parentOf = (section: number | null): number | null =>
    section === null ? null : (sections[section]?.parent ?? null);
  const holders = new Set(actions.map(({ section }) => section));
  const parents = new Set(actions.map(({ section }) => parentOf(section)));
  const mayHold = ({ piece, index }: Unit): boolean => {
    const section = sectionOf[index] ?? -1;
    const parent = parentOf(section);
    return piece.kind !== 'heading' && parent !== null && !holders.has(section) && parents.has(parent);
  };
  const bodies = groupBy(mine.filter(mayHold), ({ index }) => sectionOf[index] ?? -1);
  return [...bodies.values()].flatMap((body) => {
    const lines = body.filter(isLine);
    if (lines.length < body.length || lines.filter(({ piece }) => piece.first).length !== 1) return [];
    const tracked = lines.some(({ piece }) => actionDetails(piece.line).ticket !== null);
    return tracked && !lines.some(({ piece }) => sendsToTicket(piece.line)) ? [lines] : [];
  });
}

/** True for a line of a paragraph in no item and no quotation. */
const isLine = (unit: Unit): unit is TextUnit =>
  unit.piece.kind === 'text' && unit.piece.host === 'paragraph' && unit.piece.item === null && !unit.piece.quoted;
