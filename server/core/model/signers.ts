import { shapeOf } from './actionLabels.ts';
import { deeds, type People } from './people.ts';
import type { Unit } from './units.ts';

/** Those who sign the entries of a timeline: `10:04 AC: no requests arrive`, `10:05 RL I put it back`. */
export interface Signers {
  /** True for initials that sign entries, and for a full name that has such initials. */
  readonly signs: (name: string) => boolean;
  /** True for what heads an entry and is no thing, whether or not anybody is shown to sign. */
  readonly heads: (name: string) => boolean;
  /** True for a name where somebody signs with a name or initials of that first letter, for initials where somebody does with such a name. */
  readonly mayBe: (name: string) => boolean;
}

/** What an entry says, or may say: things head entries as well (`ES red again`). */
const head = /^\W{0,4}(\p{Lu}\p{Ll}?\p{Lu}\p{L}?(?![\p{L}\p{N}_/-])|\p{Lu}\p{Ll}{1,11}(?=:))(?::|\s)(.*)/u;

/** Only somebody speaks of themselves, or does what only people do. */
const speaks = new RegExp(`(?<![\\p{L}\\p{N}/])I(?:['’](?:m|ve|d|ll)\\b|(?=\\s))|^\\s*${deeds}`, 'u');

const said = (unit: Unit): readonly string[] => {
  const { piece, reading } = unit;
  if (piece.kind === 'row') return piece.cells.map(({ text }) => text);
  if (piece.kind !== 'text' && piece.kind !== 'heading') return [];
  const stamp = reading.stamp ?? reading.compact;
  return [piece.line.text.slice(stamp?.textFrom ?? 0)];
};

const letterOf = (name: string): string => name.slice(0, 1);
const firstLetters = (name: string): string => name.replace(/(?:^|\s)(\p{L})\S*/gu, '$1');

/**
 * Who signs the entries among `entries`: nobody, unless one of those who head entries shows to be somebody. Three capitals are as often
 * the name of a thing: they must show it themselves.
 */
export function signersOf(entries: readonly Unit[], elsewhere: People): Signers {
  const speaking = new Set<string>();
  const heading = new Set<string>();
  for (const text of entries.flatMap(said)) {
    const [, name = '', words = ''] = head.exec(text) ?? [];
    if (name === '' || shapeOf(name) === null) continue;
    heading.add(name);
    if (speaks.test(words)) speaking.add(name);
  }
  const signers = [...heading].filter(
    (name) => speaking.has(name) || (!/^\p{Lu}{3,}$/u.test(name) && !elsewhere.isThing(name)),
  );
  const known = new Set(speaking.size > 0 ? signers : []);
  const letters = new Set([...known].map(letterOf));
  const named = new Set([...known].filter((name) => shapeOf(name) === 'first name').map(letterOf));
  return {
    signs: (name) => known.has(name) || (name.includes(' ') && known.has(firstLetters(name))),
    heads: (name) => signers.includes(name),
    mayBe: (name) => (shapeOf(name) === 'initials' ? named : letters).has(letterOf(name)),
  };
}
