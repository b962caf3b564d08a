import { keepsActions } from '../keeps.ts';
import { type EditTarget, type Plan, verified } from '../verified.ts';
import { actionsToList, actionsToTable } from './actionsTable.ts';

/** True but for what belongs to a layout: names of columns, states of check boxes, numbers of items. */
const isContent = (word: string): boolean =>
  /\p{L}/u.test(word) && !/^(?:x|actions?|items?|tasks?|owner|due|ticket|status|open|done)$/i.test(word);

const checked = (plan: Plan<number | null>) => (target: EditTarget, section: number | null) =>
  verified(target, section, plan, { keeps: keepsActions, words: isContent });

/**
 * What can be done to the action items of a section (by its index; null before the first heading), each checked by reading the result: no action and no word is
 * lost. No edits where there is nothing to do or it cannot be done so.
 */
export const actionEdits = {
  toTable: checked(actionsToTable),
  toList: checked(actionsToList),
} as const;
