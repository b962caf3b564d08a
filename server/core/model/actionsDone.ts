import type { ActionItem, Section } from './postmortem.ts';
import type { Unit } from './units.ts';

/** Headings over what is done already: "Completed", "Immediate (done)", "What changed after the incident". */
const doneTitle =
  /^\W*(?:already )?(?:completed?|done|finished|implemented|shipped)(?: (?:actions?|items?|tasks|fixes|work|already|so far|during the incident))?\W*$|^\W*what (?:has |we(?: have)? )?changed\b|[([](?:all )?(?:completed?|done|finished|implemented)[)\]]\W*$/i;

/** The actions with those under a heading that says so marked as done, unless they say otherwise themselves. */
export function withDone(
  actions: readonly ActionItem[],
  units: readonly Unit[],
  sections: readonly Section[],
): ActionItem[] {
  const headed = new Set(
    units.flatMap(({ piece, base }) =>
      piece.kind === 'heading' && doneTitle.test(piece.line.text) ? [base + piece.start] : [],
    ),
  );
  if (headed.size === 0) return [...actions];
  const isDone = (section: number): boolean => {
    const { headingRange, parent } = sections[section] ?? { headingRange: { start: -1 }, parent: null };
    return headed.has(headingRange.start) || (parent !== null && isDone(parent));
  };
  return actions.map((action) =>
    action.state === null && isDone(action.section) ? { ...action, state: 'done' } : action,
  );
}
