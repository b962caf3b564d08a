import type { Span } from '../text/range.ts';
import { readClock } from './written/clocks.ts';
import { digitsAt, isMark, type Read, skipSpace, type Token, tokenAt, tokenize } from './written/tokens.ts';
import { readZone, unknownZone } from './written/writtenZone.ts';
import { shortName } from './zones.ts';
import { worded } from './zoneTable.ts';

export interface ZoneStatementReading {
  /** As written. */
  readonly name: string;
  /** Of the name. */
  readonly span: Span;
}

/** A zone at `i`, also in words without "time": `West Central Africa Standard Timezone`, `Pacific`, `Berlin`. */
function zoneAt(tokens: readonly Token[], i: number): Read<ZoneStatementReading> | null {
  const at = skipSpace(tokens, i);
  // `2021-03-04` holds no offset; `(+02:00)` is one.
  const offsets = digitsAt(tokens, at - 1) === 0 && digitsAt(tokens, at + 1) >= 2;
  const read = readZone(tokens, at, { meridiem: true, offsets });
  if (read) {
    const paren = skipSpace(tokens, read.next);
    const inner = isMark(tokens, paren, '(') ? readZone(tokens, paren + 1, { offsets: true }) : null;
    if (!inner || !isMark(tokens, inner.next, ')')) return { value: read.value, next: read.next };
    const span = { from: read.value.span.from, to: tokenAt(tokens, inner.next).to };
    return { value: { name: shortName(`${read.value.name} (${inner.value.name})`), span }, next: inner.next + 1 };
  }
  let words = '';
  let best: Read<ZoneStatementReading> | null = null;
  let place = at;
  for (let count = 0; count < 5 && tokenAt(tokens, place).kind === 'word'; count++) {
    words += words === '' ? tokenAt(tokens, place).key : ` ${tokenAt(tokens, place).key}`;
    const span = { from: tokenAt(tokens, at).from, to: tokenAt(tokens, place).to };
    // Only names with a capital: "pacific" alone may be an ocean.
    if (Object.hasOwn(worded, words) && tokenAt(tokens, at).text !== tokenAt(tokens, at).key)
      best = {
        value: {
          name: shortName(
            tokens
              .slice(at, place + 1)
              .map((token) => token.text)
              .join(''),
          ),
          span,
        },
        next: place + 1,
      };
    place = skipSpace(tokens, place + 1);
  }
  return best;
}

/** A zone at `i`, or a name for one that nobody knows: it is stated all the same. */
function askedZone(tokens: readonly Token[], i: number): Read<ZoneStatementReading> | null {
  const known = zoneAt(tokens, i);
  const at = skipSpace(tokens, i);
  const next = known ? null : unknownZone(tokens, at);
  if (next === null) return known;
  const name = tokens.slice(at, next).map((token) => token.text);
  return {
    value: { name: name.join(''), span: { from: tokenAt(tokens, at).from, to: tokenAt(tokens, next - 1).to } },
    next,
  };
}

/** The name of a zone that nobody knows, where `text` begins with one (`West Ruritania Time`); else null. */
export function foreignZoneName(text: string): string | null {
  const tokens = tokenize(text, 80);
  const next = readZone(tokens, 0) ? null : unknownZone(tokens, 0);
  return next === null ? null : text.slice(0, tokenAt(tokens, next - 1).to);
}

/** Topics behind which nothing but a zone is named. */
const ofZones = ['times', 'timestamps', 'timezone', 'timezones', 'tz'];

const topics = [
  'time',
  'times',
  'timestamp',
  'timestamps',
  'timezone',
  'timezones',
  'tz',
  'hours',
  'timeline',
  'events',
  'dates',
  'zeiten',
  'horas',
  'heures',
  'horários',
  'chronology',
  'date',
  'zeitzone',
  'clock',
];
const fillers = new Set(
  (
    'all the in are is given shown listed displayed expressed recorded documented reported written presented noted below above following and date dates ' +
    'time times timestamps zone timezone approximate local here this section document report use uses using unless otherwise stated hour format as of be ' +
    'based on for events entries alle sind angaben en las los todas son toutes sont les aller to were standard timeline per an a h hr clock note please'
  ).split(' '),
);

/** True where `i` does not go on as prose: a closing mark, the end, or words such as "time" and "unless". */
function closes(tokens: readonly Token[], i: number): boolean {
  const at = skipSpace(tokens, i);
  const { kind, key } = tokenAt(tokens, at);
  if (key === '') return true;
  if (kind === 'mark') return !'-–/+'.includes(key) || key === '-' || key === '–';
  // "All times are UTC on 4 March 2024."
  if (key === 'on') return tokenAt(tokens, skipSpace(tokens, at + 1)).kind === 'number';
  return ['time', 'times', 'timezone', 'unless', 'and', 'if', 'except', 'zone', 'where'].includes(key);
}

/**
 * Finds the statement of the zone that a heading, line or column header makes for times: `All times in UTC.`, `Timeline (PST)`,
 * `Time (UTC)`, `Date and Time in CET`, `timezone: Europe/Berlin`. Null for prose that merely has a zone behind some clock time.
 * The span is of `text`; the first 400 characters are looked at.
 */
export function readZoneStatement(text: string): ZoneStatementReading | null {
  // Addresses have parameters such as `tz=UTC`.
  const tokens = tokenize(
    text.slice(0, 400).replace(/\bhttps?:\/\/\S+/g, (address) => ' '.repeat(address.length)),
    400,
  );
  const words = tokens.filter((token) => token.kind === 'word').length;
  for (let i = 0; i < tokens.length; i++) {
    if (!topics.includes(tokenAt(tokens, i).key)) continue;
    const found = behindTopic(tokens, i, words);
    if (found) return found;
  }
  return inBrackets(tokens, words) ?? alone(tokens);
}

/** A column header that is a zone: `UTC`, `Pacific time`. */
function alone(tokens: readonly Token[]): ZoneStatementReading | null {
  const zone = zoneAt(tokens, 0);
  if (!zone || !/\p{Lu}/u.test(zone.value.name)) return null;
  const at = skipSpace(tokens, zone.next);
  const word = ['time', 'times'].includes(tokenAt(tokens, at).key) ? skipSpace(tokens, at + 1) : at;
  return tokenAt(tokens, word).key === '' ? zone.value : null;
}

/** Walks on from "times" over filler words and marks to a zone. */
function behindTopic(tokens: readonly Token[], i: number, words: number): ZoneStatementReading | null {
  const topic = tokenAt(tokens, i).key;
  let at = i + 1;
  for (let count = 0; count < 24; count++) {
    at = skipSpace(tokens, at);
    const { kind, key } = tokenAt(tokens, at);
    if (key === '') return null;
    const zone = ofZones.includes(topic) ? askedZone(tokens, at) : zoneAt(tokens, at);
    if (zone) {
      // `Timeline of the UTC outage`, `the time UTC offset …`: something else goes on.
      const loose = ['time', 'timeline', 'events', 'dates', 'date', 'hours', 'clock'].includes(topic);
      return closes(tokens, zone.next) && (!loose || words <= 14) ? zone.value : null;
    }
    if (kind === 'number') {
      // "24-hour clock"
      if (!['12', '24'].includes(key)) return null;
      at++;
    } else if (kind === 'mark' ? ':=-–—()[],/*_`"\'#|·•'.includes(key) : fillers.has(key)) at++;
    else return null;
  }
  return null;
}

/** The index of the first clock time, or placeholder for one: a zone behind it is that time's. */
function firstClock(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ kind }, i) => kind !== 'space' && readClock(tokens, i)?.value.strength === 'sure');
  return at < 0 ? tokens.length : at;
}

/** The index of the next comma or semicolon from `at` on; of the bracket's end, where there is none. */
function nextPart(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < tokens.length && !isMark(tokens, i, ',;)]')) i++;
  return i;
}

/**
 * `Timeline (PST)` and `(in 24-hour clock, West Africa Time)`: a bracket that holds little else than a zone, in a short line. Behind a
 * word such as "timeline" it may hold other remarks: `(newest first, UTC)`, `(2024-03-04, UTC)`.
 */
function inBrackets(tokens: readonly Token[], words: number): ZoneStatementReading | null {
  if (words > 16) return null;
  const stop = tokens.some((_, i) => isMark(tokens, i, '([')) ? firstClock(tokens) : 0;
  for (let i = 0; i < stop; i++) {
    if (!isMark(tokens, i, '([')) continue;
    const ofTimes = tokens.slice(0, i).some(({ key }) => topics.includes(key));
    for (let at = i + 1; at < tokens.length && !isMark(tokens, at, ')]'); at++) {
      const { kind, key } = tokenAt(tokens, at);
      const isDigits = kind === 'number' && key !== '12' && key !== '24';
      const zone = isDigits ? null : ofTimes ? askedZone(tokens, at) : zoneAt(tokens, at);
      if (zone && closes(tokens, zone.next)) return zone.value;
      if (!isDigits && (kind !== 'word' || fillers.has(key) || topics.includes(key))) continue;
      if (!ofTimes) break;
      at = nextPart(tokens, at) - (isMark(tokens, nextPart(tokens, at), ')]') ? 1 : 0);
    }
  }
  return null;
}
