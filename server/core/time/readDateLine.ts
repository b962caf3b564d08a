import type { Stamp, WrittenDate, WrittenZone } from './stamp.ts';
import { stampAt } from './written/stampAt.ts';
import { isMark, skipSpace, type Token, tokenAt, tokenize } from './written/tokens.ts';
import { readZone } from './written/writtenZone.ts';
import { readZoneStatement } from './zoneStatement.ts';

/** A line that holds nothing but a date. */
export interface DateLineReading {
  readonly date: WrittenDate;
  readonly weekday: Stamp['weekday'];
  /** `2015-10-21 (all times UTC)`. */
  readonly zone: WrittenZone | null;
}

/** `Day 1 – `, `Date: `, `Timeline for `: the index behind words that may introduce the date. */
function behindIntroduction(tokens: readonly Token[]): number {
  const first = skipSpace(tokens, 0);
  const { key } = tokenAt(tokens, first);
  let at = skipSpace(tokens, first + 1);
  if (key === 'day' && tokenAt(tokens, at).kind === 'number') at = skipSpace(tokens, at + 1);
  else if (!['date', 'datum', 'fecha', 'data'].includes(key)) return 0;
  return isMark(tokens, at, ':-–—,(') ? at + 1 : 0;
}

/** Marks that may stand around a lone date. */
const around = ':-–—.,;()[]*_#|•"\'`';

/**
 * Reads a line that holds nothing but a date, for the date headings of a timeline: `2021-03-04`, `Thursday, March 4th:`,
 * `Day 1 – 2021-03-04`, `4 March (all times UTC)`, `03/04`. Null where there is anything else, a clock time or words.
 * A range of days is none: it cannot tell the day of what stands below. Spans are of `text`.
 */
export function readDateLine(text: string): DateLineReading | null {
  if (text.length > 120) return null;
  const tokens = tokenize(text);
  // A closing separator makes figures that ask for company (`03/04`) stand alone.
  const introduced = behindIntroduction(tokens);
  const stamp = stampAt(tokens, introduced, text, { bareDate: true });
  if (!stamp?.date || stamp.time || stamp.relative || stamp.partOfDay || stamp.end) return null;
  if (stamp.date.day === null || stamp.date.month === null || stamp.approx || stamp.unknown) return null;
  let at = tokens.findIndex((token) => token.from >= stamp.span.to);
  let zone = stamp.zone;
  if (at >= 0) {
    const rest = text.slice(stamp.span.to);
    const stated = readZoneStatement(rest);
    const bare = stated ? null : readZone(tokens, skipSpace(tokens, at), { meridiem: true });
    if (stated) {
      const shift = stamp.span.to;
      zone = { name: stated.name, span: { from: stated.span.from + shift, to: stated.span.to + shift } };
      at = tokens.length;
    } else if (bare) {
      zone = bare.value;
      at = bare.next;
    }
    for (; at < tokens.length; at++)
      if (tokenAt(tokens, at).kind !== 'space' && !isMark(tokens, at, around)) return null;
  }
  return { date: stamp.date, weekday: stamp.weekday, zone };
}
