import { partsOf as listed, mayBeName, shapeOf } from './actionLabels.ts';
import { tablesOf } from './columns.ts';
import { asksForSomething, beginsAsOrder } from './orders.ts';
import { mostPeople, type People, peopleIn, type Surroundings } from './people.ts';
import type { ActionItem } from './postmortem.ts';
import { signersOf } from './signers.ts';
import type { Unit } from './units.ts';

/** Words and a colon before what an action asks for: `Mira: mend the lid`, `Kiln team: …`, and as often `Monitoring: …`. */
export interface Prefix {
  /** Index of the action. */
  readonly action: number;
  readonly unit: Unit;
  readonly words: string;
}

const prefixed = /^\P{L}{0,3}((?:the )?\p{Lu}[^:：.!?()]{1,48}?)\s?[:：]\s+(\S.*)/u;

/** The words before the colon of an action that asks for something behind it; null where there are none. */
export function prefixOf(text: string): string | null {
  const [, words = '', behind = ''] = prefixed.exec(text) ?? [];
  return words !== '' && asksForSomething(behind.trim()) ? words : null;
}

/** `Mira & Rolf`, `Mira with Rolf`. */
const partsOf = (people: string): string[] => listed(people.replace(/ with (?=\p{Lu})/u, ' & '));

/** `Kiln team`, `Lamp squad`: a team by its name, and not what is to be done with one. */
const isTeam = (part: string): boolean =>
  /^(?:the )?\p{L}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,2} (?:team|squad|crew)$/iu.test(part) &&
  !/\s(?:an?|the|our|your|its|their|for|of|to|with|in|by)\s/i.test(part) &&
  !beginsAsOrder(part);

const actorColumn = /^(?:actors?|who|by(?: whom)?|persons?|people|participants?|responders?|authors?|reporters?)$/i;

/** Whom the timeline's tables name in a column for those who act. */
function actorsOf(units: readonly Unit[], isEntry: (unit: Unit) => boolean): ReadonlySet<string> {
  return new Set(
    tablesOf(units).flatMap(({ header, rows }) => {
      const piece = header?.piece;
      const at = piece?.kind === 'row' ? piece.cells.findIndex(({ text }) => actorColumn.test(text.trim())) : -1;
      if (at < 0 || !rows.some(isEntry)) return [];
      return rows.flatMap((row) => (row.piece.kind === 'row' ? partsOf(row.piece.cells[at]?.text.trim() ?? '') : []));
    }),
  );
}

/**
 * The actions with those as owners whose names stand before them: teams by their names, and whom the document shows to be people, by what
 * it tells of them or in a timeline's column for those who act. Else it is a topic. `isEntry` knows the lines of timelines.
 */
export function withPrefixes(
  actions: readonly ActionItem[],
  prefixes: readonly Prefix[],
  around: Surroundings,
  isEntry: (unit: Unit) => boolean,
): readonly ActionItem[] {
  const parts = new Set(prefixes.flatMap(({ words }) => partsOf(words)));
  if (parts.size === 0 || parts.size > mostPeople) return actions;
  const own = new Set(prefixes.map(({ unit }) => unit));
  const elsewhere: People = peopleIn(
    around.units.filter((unit) => !own.has(unit)),
    around,
  );
  const actors = actorsOf(around.units, isEntry);
  const signers = signersOf(around.units.filter(isEntry), elsewhere);
  const isOne = (part: string): boolean => {
    if (isTeam(part)) return true;
    const shape = shapeOf(part);
    if (shape === null || shape === 'everybody' || shape === 'together') return false;
    if (shape === 'first name' && !mayBeName(part)) return false;
    return (actors.has(part) || signers.signs(part) || elsewhere.knows(part)) && !elsewhere.isThing(part);
  };
  const people = new Set([...parts].filter(isOne));
  const named = new Map(prefixes.map(({ action, words }) => [action, words] as const));
  return actions.map((action, i) => {
    const words = named.get(i);
    const isOwner = words !== undefined && action.owner === null && partsOf(words).every((part) => people.has(part));
    return isOwner ? { ...action, owner: words } : action;
  });
}
