import { type Phrases, phrasesOf } from '../written/tokens.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { TimeNames } from './names.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** English first: where two languages share a word, its meaning stands. */
const languages: readonly TimeNames[] = [english, german, spanish, french, portuguese, japanese];

const numbered = (pick: (names: TimeNames) => readonly (readonly string[])[]): Phrases<number> => {
  const numbers = new Map<string, number>();
  for (const language of languages)
    pick(language).forEach((words, index) => {
      for (const word of words) if (!numbers.has(word)) numbers.set(word, index + 1);
    });
  return phrasesOf(numbers);
};

const words = (pick: (names: TimeNames) => readonly string[]): Phrases<string> =>
  phrasesOf(new Map(languages.flatMap(pick).map((word) => [word, word])));

/** 1–12. */
export const months = numbered((names) => names.months);
/** 1 (Monday) – 7. */
export const weekdays = numbered((names) => names.weekdays);
export const leadWords = words((names) => names.lead);
export const approxWords = words((names) => names.approx);
export const vagueWords = words((names) => names.vague);
export const approxBehindWords = words((names) => names.approxBehind);
export const untilWords = words((names) => names.until);
export const joinerWords = words((names) => names.joiners);
export const partsOfDay = words((names) => names.partsOfDay);
export const noonWords = words((names) => names.noon);
export const midnightWords = words((names) => names.midnight);
export const laterWords = words((names) => names.later);
export const afterWords = words((names) => names.after);
export const nextDayWords = words((names) => names.nextDay);
export const previousDayWords = words((names) => names.previousDay);
export const clockWords = words((names) => names.clockWords);

/** Seconds of each unit word. */
export const unitSeconds: Phrases<number> = phrasesOf(
  new Map(
    languages.flatMap(({ units }) => [
      ...units.second.map((word): [string, number] => [word, 1]),
      ...units.minute.map((word): [string, number] => [word, 60]),
      ...units.hour.map((word): [string, number] => [word, 3600]),
      ...units.day.map((word): [string, number] => [word, 86_400]),
      ...units.week.map((word): [string, number] => [word, 604_800]),
    ]),
  ),
);
