import { groupBy } from '../text/grouping.ts';
import { type People, peopleIn, type Surroundings } from './people.ts';
import type { ActionItem } from './postmortem.ts';
import type { Unit } from './units.ts';

/** A name that stands where an owner's would, and which nothing in its line shows to be one. */
export interface Guess {
  /** Index of the action. */
  readonly action: number;
  readonly unit: Unit;
  readonly name: string;
  /** Whether it stands in brackets: `Clean the vent (Mira)`, not `Mira will clean it`. */
  readonly bracketed: boolean;
}

/** So many actions, all of them signed alike, show that signing is the custom. */
const fewest = 3;

const partsOf = (name: string): string[] => name.split(/,? (?:and|&) |, ?|\s?\/\s?/);

/** True where the text speaks of one of the names as of a thing. */
const isThing = (name: string, elsewhere: People): boolean => partsOf(name).some((part) => elsewhere.isThing(part));

/**
 * The actions with those names as owners that the document shows to be people: products "will need a replica" too, and stand in brackets.
 * Shown is somebody by what the document tells of them; else by other actions that have owners beyond doubt, by a custom of signing all of
 * them, or by a date that the action is due: then the name is believed unless the text speaks of it as of a thing.
 */
export function withNames(
  actions: readonly ActionItem[],
  guesses: readonly Guess[],
  around: Surroundings,
): readonly ActionItem[] {
  if (guesses.length === 0) return actions;
  const own = new Set(guesses.map(({ unit }) => unit));
  const elsewhere = peopleIn(
    around.units.filter((unit) => !own.has(unit)),
    around,
  );
  const owned = actions.filter(({ owner }) => owner !== null).length;
  const alike = guesses.every(({ bracketed }) => bracketed === guesses[0]?.bracketed);
  const signed = guesses.length >= fewest && guesses.length + owned === actions.length && alike;
  const byAction = groupBy(guesses, ({ action }) => action);
  return actions.map((action, i) => {
    const [guess] = byAction.get(i) ?? [];
    if (!guess || action.owner !== null) return action;
    const { name, bracketed } = guess;
    const likely = owned > 0 || signed || (bracketed && action.due !== null);
    const isOwner = partsOf(name).every(elsewhere.knows) || (likely && !isThing(name, elsewhere));
    return isOwner ? { ...action, owner: name } : action;
  });
}
