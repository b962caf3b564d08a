import type { WrittenZone } from '../stamp.ts';
import { placeZone, shortName, withItsOffset } from '../zones.ts';
import { ambiguousZones, areas, fixedZones, genericZones, worded } from '../zoneTable.ts';
import { digitsAt, isMark, numberAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

const initials = ['PT', 'MT', 'CT', 'ET'];
/** Abbreviations that are also English words or names count in capitals only. */
const wordLike = ['eat', 'art', 'cat', 'west', 'wet', 'pet', 'est', 'mt', 'pt', 'ct', 'et', 'ast', 'cot', 'met', 'z'];

const isAbbreviation = (upper: string): boolean =>
  Object.hasOwn(fixedZones, upper) ||
  Object.hasOwn(ambiguousZones, upper) ||
  (Object.hasOwn(genericZones, upper) && !upper.includes('/'));

/** `9:02 AM Pacific`: the name alone, behind am or pm or at the end. */
function named(tokens: readonly Token[], i: number, meridiem: boolean): number | null {
  const { text } = tokenAt(tokens, i);
  if (!['Pacific', 'Mountain', 'Central', 'Eastern'].includes(text)) return null;
  return meridiem || ends(tokens, i + 1) ? i + 1 : null;
}

/** True where the stamp ends at `i`, or something else than the entry's words goes on. */
const ends = (tokens: readonly Token[], i: number): boolean => {
  const at = skipSpace(tokens, i);
  const { kind, key } = tokenAt(tokens, at);
  return key === '' || kind === 'mark' || kind === 'number';
};

/** `+05:30`, `-0700`, `+2` at `i`: the index behind it. */
function behindOffset(tokens: readonly Token[], i: number): number | null {
  if (!isMark(tokens, i, '+-–')) return null;
  const at = skipSpace(tokens, i + 1);
  const digits = digitsAt(tokens, at);
  const hours = digits === 4 ? Math.floor(numberAt(tokens, at) / 100) : numberAt(tokens, at);
  const colon = digits <= 2 && isMark(tokens, at + 1, ':') && digitsAt(tokens, at + 2) === 2;
  const minutes = digits === 4 ? numberAt(tokens, at) % 100 : colon ? numberAt(tokens, at + 2) : 0;
  const next = colon ? at + 3 : at + 1;
  // `+10m` is a length, `-00:35:40` the end of a range.
  const ended = tokenAt(tokens, next).kind !== 'word' && !(isMark(tokens, next, ':') && digitsAt(tokens, next + 1) > 0);
  return at <= i + 2 && [1, 2, 4].includes(digits) && hours <= 14 && minutes < 60 && ended ? next : null;
}

/** True where the tokens from `i` on, up to `to`, stand in brackets, or behind a word of them: `(PST - 8)`, `(times in PST - 8)`. */
function inBrackets(tokens: readonly Token[], i: number, to: number): boolean {
  if (!isMark(tokens, skipSpace(tokens, to), ')]')) return false;
  let before = i - 1;
  while (tokenAt(tokens, before).kind === 'space') before--;
  return isMark(tokens, before, '([') || tokenAt(tokens, before).kind === 'word';
}

/** UTC, UTC+2, GMT-05:00. A dash that begins a range or the entry's words (`UTC - 5 nodes`) is no offset. */
function universal(tokens: readonly Token[], i: number): number | null {
  const { key } = tokenAt(tokens, i);
  if (key !== 'utc' && key !== 'gmt' && key !== 'z') return null;
  if (key === 'z') return tokenAt(tokens, i).text === 'Z' || tokens[i - 1]?.kind === 'number' ? i + 1 : null;
  const at = skipSpace(tokens, i + 1);
  const behind = behindOffset(tokens, at);
  if (behind === null) return i + 1;
  const clock = isMark(tokens, behind, ':.') && digitsAt(tokens, behind + 1) > 0;
  const spaced = at > i + 1 && tokenAt(tokens, at + 1).kind === 'space';
  const farther = isMark(tokens, behind, ':') && digitsAt(tokens, behind + 1) > 0;
  // `17:11 UTC-17:26 UTC` is a range: hours past 14 are no offset, and neither is a time with a zone or am/pm of its own.
  const own = ['utc', 'gmt', 'am', 'pm', 'h', 'hrs'].includes(tokenAt(tokens, skipSpace(tokens, behind)).key);
  const dash = spaced && tokenAt(tokens, at).key !== '+' && !inBrackets(tokens, i, behind);
  return clock || farther || own || dash || (at > i + 1 && !ends(tokens, behind)) ? i + 1 : behind;
}

/** Europe/Berlin, US/Pacific, America/Argentina/Buenos_Aires. */
function iana(tokens: readonly Token[], i: number): number | null {
  if (!(areas as readonly string[]).includes(tokenAt(tokens, i).key) || tokenAt(tokens, i + 1).key !== '/') return null;
  let at = i + 1;
  while (tokenAt(tokens, at).key === '/' && tokenAt(tokens, at + 1).kind === 'word') {
    at += 2;
    while (isMark(tokens, at, '_-') && tokenAt(tokens, at + 1).kind === 'word') at += 2;
  }
  return at > i + 1 ? at : null;
}

/** Pacific Time, Central European Summer Time, Nairobi time, local time: words that end in "time". */
function inWords(tokens: readonly Token[], i: number): number | null {
  let at = i;
  let words = '';
  for (let count = 0; count < 6; count++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word') return null;
    if (['time', 'timezone'].includes(token.key)) {
      const zone = skipSpace(tokens, at + 1);
      const next = tokenAt(tokens, zone).key === 'zone' ? zone + 1 : at + 1;
      const known = words === 'local' || Object.hasOwn(worded, words);
      return known || (count > 0 && isPlaceTime(tokens, i, at, words, next)) ? next : null;
    }
    words += words === '' ? token.key : ` ${token.key}`;
    at = skipSpace(tokens, at + 1);
  }
  return null;
}

/** Words that before "time" name a kind of time, and others that begin a title. */
const noPlace = new Set(
  (
    'a actual add all an and approx approximate approximated are as at build by cycle date dates day days delay detection down each elapsed end ' +
    'estimated event every exact execution expected final finish first for from game half hour hours idle impact in incident initial is it its last ' +
    'lead load local long lunch mean midnight most my no of off on one or our outage over part peak prime processing real recovery repair resolution ' +
    'response restart restore run same second set some start standard summer that the their then this time timeline times timestamp timestamps to ' +
    'total up utc wait was we what which winter work your'
  ).split(' '),
);

/** Words that stand between a place and "time". */
const kinds = ['local', 'standard', 'summer', 'daylight', 'winter'];

/** The kind of time that the tokens from `i` up to "time" at `at` name for a place: `Rwanda local time`, or just `Rwanda time`; null for none. */
function placeAndKind(tokens: readonly Token[], i: number, at: number): 'said' | 'unsaid' | null {
  const words = tokens.slice(i, at).filter(({ kind }) => kind === 'word');
  const said = kinds.includes(words.at(-1)?.key ?? '');
  const place = said ? words.slice(0, -1) : words;
  if (place.length === 0 || place.some(({ text, key }) => !/^\p{Lu}/u.test(text) || noPlace.has(key))) return null;
  return said ? 'said' : 'unsaid';
}

/** True where the tokens from `i` to `next` stand in brackets behind a clock time. */
function behindClock(tokens: readonly Token[], i: number, next: number): boolean {
  const before = tokens.slice(0, i).filter(({ kind }) => kind !== 'space');
  const [clock, bracket] = before.slice(-2);
  const timed = clock?.kind === 'number' || ['am', 'pm', 'm', '.'].includes(clock?.key ?? '');
  return timed && bracket?.key === '(' && isMark(tokens, skipSpace(tokens, next), ')');
}

/**
 * True where the words from `i` up to "time" at `at` name a place's time: that of a city that the zone database has; else, though nobody
 * knows which one it is, `Rwanda local time`, and `(Rwanda time)` in brackets behind a clock time.
 */
function isPlaceTime(tokens: readonly Token[], i: number, at: number, words: string, next: number): boolean {
  if (!ends(tokens, next)) return false;
  if (/^\p{Lu}/u.test(tokenAt(tokens, i).text) && placeZone(words) !== null) return true;
  const told = placeAndKind(tokens, i, at);
  return told === 'said' || (told === 'unsaid' && behindClock(tokens, i, next));
}

/**
 * A zone's name that nobody knows at `i`, where a zone is asked for: `Rwanda time`, `UC/Pacific`. The index behind it, or null.
 */
export function unknownZone(tokens: readonly Token[], i: number): number | null {
  const [area, place] = [tokenAt(tokens, i), tokenAt(tokens, i + 2)];
  const capitals = /^\p{Lu}/u.test(area.text) && /^\p{Lu}/u.test(place.text);
  if (capitals && isMark(tokens, i + 1, '/')) {
    return Object.hasOwn(worded, place.key) || placeZone(place.key) !== null ? i + 3 : null;
  }
  // Up to four words.
  const at = tokens.findIndex(({ key }, k) => k > i && k <= i + 8 && key === 'time');
  const between = tokens.slice(i, Math.max(i, at));
  return between.length > 0 &&
    between.every(({ kind }) => kind === 'word' || kind === 'space') &&
    placeAndKind(tokens, i, at)
    ? at + 1
    : null;
}

/**
 * `EAT + 3`, `PST-8`: the zone at `i` with its offset from UTC. Null where the offset is none that the zone has, or where a dash may begin
 * something else.
 */
function withOffset(tokens: readonly Token[], i: number): { readonly name: string; readonly next: number } | null {
  const { text } = tokenAt(tokens, i);
  const at = skipSpace(tokens, i + 1);
  const next = isAbbreviation(text) ? behindOffset(tokens, at) : null;
  if (next === null || (isMark(tokens, next, '.') && digitsAt(tokens, next + 1) > 0)) return null;
  const joined = at === i + 1 && tokenAt(tokens, at + 1).kind === 'number';
  if (!joined && (!ends(tokens, next) || (!isMark(tokens, at, '+') && !inBrackets(tokens, i, next)))) return null;
  const offset = tokens.slice(at, next).map((token) => token.text);
  const name = withItsOffset(text, offset.join('').replace(/\s/g, ''));
  return name === null ? null : { name, next };
}

function abbreviation(tokens: readonly Token[], i: number, meridiem: boolean): number | null {
  const token = tokenAt(tokens, i);
  if (token.kind !== 'word') return null;
  const upper = token.text.toUpperCase();
  const joined = tokenAt(tokens, i + 1).text + tokenAt(tokens, i + 2).text;
  if (Object.hasOwn(genericZones, upper + joined.toUpperCase()) && digitsAt(tokens, i + 1) === 1) return i + 3;
  if (!isAbbreviation(upper) || digitsAt(tokens, i + 1) > 0) return null;
  if (token.text !== upper && (wordLike.includes(token.key) || !ends(tokens, i + 1))) return null;
  // People are named by initials too: `14:02 MT joins`.
  if (initials.includes(upper) && !meridiem && !ends(tokens, i + 1)) {
    const behind = tokenAt(tokens, skipSpace(tokens, i + 1)).text.charAt(0);
    if (behind === behind.toLowerCase()) return null;
  }
  return i + 1;
}

/**
 * Reads the zone at token `i`, spaces before it skipped: abbreviations of the tables, `UTC+2`, `+0530`, IANA names, `Pacific Time`,
 * `UTC time`. Any other capitalised word is none. `meridiem`: am or pm stands before it; `offsets`: a bare `+02:00` counts.
 */
export function readZone(
  tokens: readonly Token[],
  i: number,
  { meridiem = false, offsets = false }: { readonly meridiem?: boolean; readonly offsets?: boolean } = {},
): Read<WrittenZone> | null {
  const at = skipSpace(tokens, i);
  const offset = withOffset(tokens, at);
  const next =
    offset?.next ??
    universal(tokens, at) ??
    iana(tokens, at) ??
    inWords(tokens, at) ??
    abbreviation(tokens, at, meridiem) ??
    named(tokens, at, meridiem) ??
    (offsets && at === i ? behindOffset(tokens, at) : null);
  if (next === null) return null;
  const from = tokenAt(tokens, at).from;
  const to = tokenAt(tokens, next - 1).to;
  const name = tokens
    .slice(at, next)
    .map((token) => token.text)
    .join('');
  // `UTC time` reads on behind the word.
  const word = skipSpace(tokens, next);
  const behind = tokenAt(tokens, word).key === 'time' && ends(tokens, word + 1) ? word + 1 : next;
  return { value: { name: offset?.name ?? shortName(name), span: { from, to } }, next: behind };
}
