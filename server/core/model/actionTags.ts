import { groupBy } from '../text/grouping.ts';
import { noName } from './actionDetails.ts';
import { mostPeople, peopleIn, type Surroundings } from './people.ts';
import type { ActionItem } from './postmortem.ts';
import type { Unit } from './units.ts';

/** Lower-case words in brackets before an action: topics, logins or teams. */
export interface Tag {
  /** Index of the action. */
  readonly action: number;
  readonly unit: Unit;
  readonly words: string;
}

/** So many actions with a tag, more than half of all, show that tagging is the custom. */
const fewest = 3;

const isTeam = (part: string): boolean => / teams?$/.test(part);
const tagParts = (tag: string): string[] => tag.split(/, and | and |, ?| ?\/ ?/);

/** True for `docs`, `ui`: what would not be a name if it had capitals. */
const isTopicWord = (word: string): boolean =>
  noName.test(word.toUpperCase()) || noName.test(word.replace(/^./, (letter) => letter.toUpperCase()));

/** What a line says behind its tag. */
const behind = ({ piece }: Unit): string =>
  piece.kind === 'text' ? piece.line.text.replace(/^\W*[^\])]*[\])]/, '') : '';

/**
 * The actions with the logins and teams that most of them begin with as owners: `[kim] …`, `(ops team) …`. Topics stand so as well, so
 * that one must be a team's or somebody's who took part; beside it those are believed that the text does not speak of.
 */
export function withTags(
  actions: readonly ActionItem[],
  tags: readonly Tag[],
  around: Surroundings,
): readonly ActionItem[] {
  if (tags.length < fewest || tags.length * 2 <= actions.length) return actions;
  const own = new Set(tags.map(({ unit }) => unit));
  const elsewhere = peopleIn(
    around.units.filter((unit) => !own.has(unit)),
    around,
  );
  const parts = [...new Set(tags.flatMap(({ words }) => tagParts(words)))];
  if (parts.length > mostPeople) return actions;
  // "(docs, ops teams)": of several teams the word stands once.
  const teams = new Set(
    tags.filter(({ words }) => isTeam(words)).flatMap(({ words }) => tagParts(words.replace(/ teams?$/, ''))),
  );
  const shown = new Set(parts.filter((part) => isTeam(part) || teams.has(part) || elsewhere.knowsLogin(part)));
  if (shown.size === 0) return actions;
  const words = new Set(tags.flatMap(({ unit }) => behind(unit).match(/[\p{Ll}\d_.-]+/gu) ?? []));
  const isOne = (part: string): boolean =>
    shown.has(part) || (!isTopicWord(part) && !words.has(part) && !elsewhere.isTopic(part));
  const byAction = groupBy(tags, ({ action }) => action);
  return actions.map((action, i) => {
    const tag = byAction.get(i)?.[0]?.words;
    if (tag === undefined || action.owner !== null) return action;
    const named = tagParts(tag);
    const most = named.filter((part) => shown.has(part)).length * 2 > named.length;
    return most || named.every(isOne) ? { ...action, owner: tag } : action;
  });
}
