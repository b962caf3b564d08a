import type { Item } from '../markdown/pieces.ts';
import { actionDetails } from './actionDetails.ts';
import type { Unit } from './units.ts';

/** How the items of lists of actions are nested. */
export interface Nesting {
  /** Of items that hold further items below them. */
  readonly parents: ReadonlySet<string>;
  /** Of those that hold items with a box to tick right below them. */
  readonly overBoxes: ReadonlySet<string>;
  /** Of those right below which an item has an owner, a due date or a ticket of its own. */
  readonly overTracked: ReadonlySet<string>;
  /** Of those right below which half of the items or more are labelled as details of one action: `Owner: …`, `Jira: …`. */
  readonly overDetails: ReadonlySet<string>;
}

const detail =
  /^\W*(?:owners?|assignee|assigned to|responsible|dri|due(?: date)?|deadline|eta|status|priority|tickets?|tracking)\s*[:：]\s*\S/iu;
/** Where a ticket is kept: a detail where one is named, else as often what an action is about. */
const tracker = /^\W*(?:issue|jira|linear|github|gitlab|pr)\s*[:：]/iu;

/** Bullets that Markdown does not know. */
export const strayBullet = /^\s*[–—•‣◦●▪*-]\s*(?=\S)/u;

/** A key of an item, unique in its document: `base` is its chunk's offset. */
export const itemKey = (base: number, item: Item): string => `${base + item.start}`;

/** Which items among `units` hold others. */
export function nestingOf(units: readonly Unit[]): Nesting {
  const parents = new Set<string>();
  const overBoxes = new Set<string>();
  const overTracked = new Set<string>();
  const children = new Map<string, { all: number; details: number }>();
  for (const { piece, base } of units) {
    if (piece.kind !== 'text' || !piece.item) continue;
    if (piece.host === 'item' && piece.item.parent) {
      parents.add(itemKey(base, piece.item.parent));
      const { all, details } = children.get(itemKey(base, piece.item.parent)) ?? { all: 0, details: 0 };
      const { owner, guess, due, ticket } = actionDetails(piece.line);
      const { text } = piece.line;
      const more = detail.test(text) || (tracker.test(text) && ticket !== null) ? 1 : 0;
      children.set(itemKey(base, piece.item.parent), { all: all + 1, details: details + more });
      if (piece.item.checked !== null) overBoxes.add(itemKey(base, piece.item.parent));
      if (owner !== null || guess !== null || due !== null || ticket !== null)
        overTracked.add(itemKey(base, piece.item.parent));
    } else if (piece.host === 'paragraph' && strayBullet.test(piece.line.text)) parents.add(itemKey(base, piece.item));
  }
  const overDetails = new Set([...children].flatMap(([key, of]) => (of.details * 2 >= of.all ? [key] : [])));
  return { parents, overBoxes, overTracked, overDetails };
}

/** True for a line that only names its group: `**Monitoring**`, `Short term:`, `In future, when the API changes:`. */
const namesGroup = (text: string): boolean => /[:：]\s*$/.test(text) || text.trim().split(/\s+/).length <= 4;

/** True for a sentence that its list ends: `Mira to come up with a doc with:`. Below it are the parts of one action. */
const endsInList = (text: string): boolean =>
  (/\b(?:with|including|containing|covering|such as|to|(?:one|any|either|all) of(?: the following| these)?)\s*[:：]\s*$/i.test(
    text,
  ) &&
    text.trim().split(/\s+/).length > 4) ||
  // A sentence and the begin of another one are no name of a group.
  /\S[。！][^。：:]+[:：]\s*$/u.test(text);

/** True where a list of another kind follows the item without being nested in it: `* Tasks:` and then `1. …` at the margin. */
function beginsList({ piece }: Unit, next: Unit | undefined): boolean {
  const follower = next?.piece;
  if (piece.kind !== 'text' || follower?.kind !== 'text' || follower.host !== 'item') return false;
  return follower.item?.level === piece.item?.level && follower.item?.marker.at(-1) !== piece.item?.marker.at(-1);
}

/**
 * True where an item with the words `text` groups the actions below it (or behind it) and is none itself. An item with a box to tick
 * groups only items that have one, too: else what is below tells of it.
 */
export function groupsActions(unit: Unit, text: string, nesting: Nesting, next: Unit | undefined): boolean {
  const { piece, base } = unit;
  const item = piece.kind === 'text' ? piece.item : null;
  if (!item || !namesGroup(text)) return false;
  const key = itemKey(base, item);
  if (endsInList(text) && !nesting.overBoxes.has(key) && !nesting.overTracked.has(key)) return false;
  if (nesting.overDetails.has(key) && !nesting.overBoxes.has(key)) return false;
  if (nesting.parents.has(key)) return item.checked === null || nesting.overBoxes.has(key);
  return /[:：]\s*$/.test(text) && beginsList(unit, next);
}
