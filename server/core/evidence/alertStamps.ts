import type { Identified } from './identifiers.ts';
import { ofStamp } from './moments.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const named =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\d{1,2}),? (\d{4})(?:,| at)? (\d{1,2}):(\d{2})(?::\d{2})? ?(?:([AP])M )?(?:UTC|GMT)\b/gi;
const numeric = /\b(\d{4}-\d{2}-\d{2})[T ,]{1,2}(\d{2}:\d{2}) ?(?:Z|UTC|GMT)\b/g;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** Twelve-hour clocks count from twelve: 12:05 AM is five past midnight. */
const hourOf = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0);

function* read(text: string): Iterable<{ readonly match: RegExpMatchArray; readonly stamp: string }> {
  for (const match of text.matchAll(named)) {
    const [, month = '', day = '', year, hour, minute, half] = match;
    const clock = `${two(hourOf(Number(hour), half))}:${minute}`;
    yield { match, stamp: `${year}-${two(months.indexOf(month.toLowerCase()) + 1)}-${two(day)}T${clock}Z` };
  }
  for (const match of text.matchAll(numeric)) yield { match, stamp: `${match[1]}T${match[2]}Z` };
}

/**
 * The whole stamps in UTC, to the minute, that alerting systems write into their messages: `July 11, 2025 at 4:42PM UTC`. Only those
 * on a minute that is no multiple of five: people, who round, write such stamps of other events as well.
 */
export function* alertStampsIn(text: string): Iterable<Identified> {
  for (const { match, stamp } of read(text)) {
    const instant = ofStamp(stamp);
    if (instant === null || (instant / 60_000) % 5 === 0) continue;
    yield { at: match.index ?? 0, length: match[0].length, instant, what: match[0], loose: false };
  }
}
