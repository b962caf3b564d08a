import { ofSeconds, ofStamp } from './moments.ts';

/** A stamp or an identifier in a text, with the moment that it carries. */
export interface Identified {
  /** Index and length in the text. */
  readonly at: number;
  readonly length: number;
  /** UTC epoch milliseconds. */
  readonly instant: number;
  /** For people: the stamp itself, or `the identifier`. */
  readonly what: string;
  /** True for identifiers: what looks like one may be none, and most name something older than the event, so only a moment near the event's tells. */
  readonly loose: boolean;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => number | null;
  readonly what: string | null;
}

const hex = (digits: string): number => Number.parseInt(digits, 16);
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Identifiers that begin with the time they were given at: RFC 9562 (UUIDv7), the ULID specification, AWS X-Ray's trace ids. */
const identifiers: readonly Form[] = [
  {
    pattern: /\b([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/gi,
    read: (match) => hex(`${match[1]}${match[2]}`),
    what: 'the identifier',
  },
  {
    // Forty-eight bits of milliseconds in ten characters; the other sixteen are random. Written in capitals or in small letters.
    pattern: /\b(?:0[0-9A-HJKMNP-TV-Z]{9}[0-9A-HJKMNP-TV-Z]{16}|0[0-9a-hjkmnp-tv-z]{9}[0-9a-hjkmnp-tv-z]{16})\b/g,
    read: ([id]) => [...id.slice(0, 10).toUpperCase()].reduce((ms, one) => ms * 32 + crockford.indexOf(one), 0),
    what: 'the identifier',
  },
  {
    pattern: /\b1-([0-9a-f]{8})-[0-9a-f]{24}\b/gi,
    read: (match) => hex(match[1] ?? '') * 1000,
    what: 'the trace identifier',
  },
];

/** Stamps that say their offset: RFC 3339 down to the second, and Discord's `<t:1714668122:F>`. */
const stamps: readonly Form[] = [
  {
    pattern: /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z\b| UTC\b|[+-]\d{2}:?\d{2}\b)/g,
    read: ([text]) => ofStamp(text),
    what: null,
  },
  { pattern: /<t:(\d{10})(?::[tTdDfFR])?>/g, read: (match) => ofSeconds(match[1]), what: 'the Discord stamp' },
];

function* found(text: string, forms: readonly Form[], loose: boolean): Iterable<Identified> {
  for (const { pattern, read, what } of forms) {
    for (const match of text.matchAll(pattern)) {
      const instant = read(match);
      if (instant === null) continue;
      yield { at: match.index, length: match[0].length, instant, what: what ?? match[0], loose };
    }
  }
}

/** The identifiers in a text (an address as well) that carry a moment. */
export const identifiersIn = (text: string): Iterable<Identified> => found(text, identifiers, true);

/** The stamps in a text that are moments, whatever zone the text is told in. */
export const stampsIn = (text: string): Iterable<Identified> => found(text, stamps, false);
