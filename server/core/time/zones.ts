import { ambiguousZones, areas, dstPairs, fixedZones, genericZones, worded } from './zoneTable.ts';

/**
 * The short name of a zone written in words (`Greenwich Mean Time`: `GMT`), and of one that says its offset besides (`PDT (UTC-7)`:
 * `PDT`) unless only the offset tells which it is (`IST (UTC+5:30)`). Any other name comes back as it is.
 */
export function shortName(name: string): string {
  const both = /^(.+?)\s*\(([^()]+)\)$/.exec(name.trim());
  if (both?.[1] !== undefined && both[2] !== undefined) {
    const [outer, inner] = [shortName(both[1]), both[2].trim()];
    // `Central European Time (CET)`
    if (outer.includes(' ') && /^[A-Z]{2,5}$/.test(inner) && meaningOf(inner).kind !== 'unknown') return inner;
    return meaningOf(outer).kind === 'fixed' || meaningOf(outer).kind === 'region' ? outer : name;
  }
  const short = inTable(worded, wordsOf(name));
  return short === undefined || short.includes('/') ? name : short;
}

const inTable = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ (time ?zone|timezone|time)$/, '')
    .trim();

/** One zone that an ambiguous abbreviation may stand for. */
export interface ZoneChoice {
  /** In words: `India Standard Time`. */
  readonly words: string;
  /** Minutes east of UTC. */
  readonly minutes: number;
  /** IANA name of a place where it is used. */
  readonly zone: string;
}

/** What a zone's name tells. */
export type ZoneMeaning =
  /** One offset on every date. `region`: an IANA zone where the name is used, null for bare offsets. */
  | { readonly kind: 'fixed'; readonly minutes: number; readonly region: string | null }
  /** The offset depends on the date (PT, Europe/Berlin). */
  | { readonly kind: 'region'; readonly zone: string }
  | { readonly kind: 'ambiguous'; readonly choices: readonly ZoneChoice[] }
  /** "local time": the writer knows which. */
  | { readonly kind: 'local' }
  | { readonly kind: 'unknown' };

const unknown: ZoneMeaning = { kind: 'unknown' };

/** Minutes of `+05:30`, `-7`, `+0530`, `+05`; null where it is no offset of at most 14 hours. */
export function offsetOf(text: string): number | null {
  const match = /^([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60 || Number(match[3] ?? 0) > 59) return null;
  return match[1] === '+' ? minutes : minutes === 0 ? 0 : -minutes;
}

function inWords(name: string): ZoneMeaning | null {
  const words = wordsOf(name);
  if (words === 'local') return { kind: 'local' };
  const short = inTable(worded, words);
  if (short !== undefined) return meaningOf(short);
  const zone = placeZone(words);
  return zone === null ? null : { kind: 'region', zone };
}

/** Areas whose zones are named by cities; the others have names such as `US/Eastern` and `Brazil/East`. */
const cityAreas = ['Africa', 'America', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific'];

const places = new Map<string, string | null>();

/**
 * The IANA zone that is named by the place `words` (lower case: `nairobi`, `new york`, `lagos local`), where there is exactly one; else
 * null.
 */
export function placeZone(words: string): string | null {
  const name = words.replace(/ local$/, '').replaceAll(' ', '_');
  if (!/^\p{L}[\p{L}_'-]{2,29}$/u.test(name) || /^(?:north|south|east|west|center|wake)$/.test(name)) return null;
  const kept = places.get(name);
  if (kept !== undefined) return kept;
  const zones = new Set(cityAreas.flatMap((area) => ianaName(`${area}/${name}`) ?? []));
  const [only] = zones;
  const zone = zones.size === 1 && only !== undefined ? only : null;
  if (places.size >= 200) places.clear();
  places.set(name, zone);
  return zone;
}

/** The spelling that the engine knows, or null where it knows no such zone. */
function ianaName(name: string): string | null {
  const area = name.split('/')[0]?.toLowerCase() ?? '';
  if (!name.includes('/') || !(areas as readonly string[]).includes(area)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name.replace(/\s/g, '_') }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function read(name: string): ZoneMeaning {
  const clean = name.trim();
  const upper = clean.toUpperCase();
  const fixed = inTable(fixedZones, upper);
  if (fixed) return { kind: 'fixed', minutes: fixed.minutes, region: fixed.region };
  const generic = inTable(genericZones, upper);
  if (generic) return { kind: 'region', zone: generic };
  const choices = inTable(ambiguousZones, upper);
  if (choices) return { kind: 'ambiguous', choices };
  const bare = offsetOf(clean);
  if (bare !== null) return { kind: 'fixed', minutes: bare, region: null };
  const prefixed = /^(?:UTC|GMT)\s*([+\-−–]\s?\d{1,2}(?::?\d{2})?)$/i.exec(clean);
  const offset = prefixed?.[1] === undefined ? null : offsetOf(prefixed[1]);
  if (offset !== null) return { kind: 'fixed', minutes: offset, region: null };
  // `PDT (UTC-7)`: the offset decides what the name leaves open.
  const both = /^(.+?)\s*\(([^()]+)\)$/.exec(clean);
  if (both?.[1] !== undefined && both[2] !== undefined) {
    const inner = meaningOf(both[2]);
    return inner.kind === 'fixed' || inner.kind === 'region' ? inner : meaningOf(both[1]);
  }
  const words = inWords(clean);
  if (words) return words;
  const iana = ianaName(clean);
  return iana === null ? unknown : { kind: 'region', zone: iana };
}

const known = new Map<string, ZoneMeaning>();

/**
 * What the zone `name` stands for: an abbreviation, `UTC+2`, `+05:30`, an IANA name, or words (`Pacific Time`), in any case.
 * A name that nobody knows gives `unknown`.
 */
export function meaningOf(name: string): ZoneMeaning {
  const kept = known.get(name);
  if (kept) return kept;
  const meaning = name.length > 80 ? unknown : read(name);
  if (known.size >= 200) known.clear();
  known.set(name, meaning);
  return meaning;
}

/**
 * The name of the zone that an abbreviation and the offset beside it name together (`EAT`, `+3`: `EAT`); of an ambiguous one with the
 * offset, which decides (`IST (UTC+5:30)`). Null where the zone never has that offset. UTC itself is moved by an offset: null.
 */
export function withItsOffset(name: string, offset: string): string | null {
  const minutes = offsetOf(offset);
  const meaning = meaningOf(name);
  if (minutes === null || /^(?:UTC|GMT|UCT|Z)$/i.test(name)) return null;
  if (meaning.kind === 'fixed') return meaning.minutes === minutes ? name : null;
  if (meaning.kind === 'ambiguous')
    return meaning.choices.some((choice) => choice.minutes === minutes) ? `${name} (UTC${offset})` : null;
  if (meaning.kind !== 'region') return null;
  const pair = dstPairs.find(({ zone }) => zone === meaning.zone);
  const offsets = [pair?.standard, pair?.daylight].map((label) => offsetAt(label ?? '', meaning.zone));
  return offsets.includes(minutes) ? name : null;
}

/** The offset of an abbreviation where it is used in the IANA `zone`. */
function offsetAt(label: string, zone: string): number | null {
  const meaning = meaningOf(label);
  if (meaning.kind === 'fixed') return meaning.minutes;
  return meaning.kind === 'ambiguous'
    ? (meaning.choices.find((choice) => choice.zone === zone)?.minutes ?? null)
    : null;
}

/** Zones whose company decides what an ambiguous abbreviation stands for. */
const families: Readonly<Record<string, readonly { readonly zone: string; readonly of: RegExp }[]>> = {
  CST: [
    { zone: 'America/Chicago', of: /^(CDT|CT|EST|EDT|ET|MST|MDT|MT|PST|PDT|PT|US\/.*|America\/.*)$/i },
    { zone: 'Asia/Shanghai', of: /^(HKT|SGT|JST|Asia\/.*)$/i },
  ],
  IST: [
    { zone: 'Asia/Kolkata', of: /^(PKT|SGT|Asia\/(Kolkata|Calcutta))$/i },
    { zone: 'Asia/Jerusalem', of: /^(IDT|Asia\/(Jerusalem|Tel_Aviv))$/i },
    { zone: 'Europe/Dublin', of: /^(GMT|Europe\/Dublin)$/i },
  ],
  BST: [
    { zone: 'Europe/London', of: /^(GMT|CET|CEST|WEST|Europe\/.*)$/i },
    { zone: 'Asia/Dhaka', of: /^Asia\/Dhaka$/i },
  ],
  AST: [
    { zone: 'America/Halifax', of: /^(ADT|EST|EDT|ET|America\/.*)$/i },
    { zone: 'Asia/Riyadh', of: /^Asia\/.*$/i },
  ],
};

/**
 * What to read an ambiguous abbreviation as in the company of the other zones that a document names: CST beside PDT is North
 * American. Any other name, and one that the company leaves open or contradicts, comes back as it is.
 */
export function decidedZone(name: string, company: readonly string[]): string {
  const matches = (inTable(families, name.trim().toUpperCase()) ?? []).filter(({ of }) =>
    company.some((other) => of.test(other)),
  );
  const [only] = matches;
  if (!only || matches.length > 1) return name;
  const meaning = meaningOf(name);
  const choice = meaning.kind === 'ambiguous' ? meaning.choices.find(({ zone }) => zone === only.zone) : undefined;
  // The abbreviation names a season, its offset is fixed.
  return choice ? offsetName(choice.minutes) : name;
}

const offsetName = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
