import { untilWords, weekdays } from '../names/all.ts';
import type { WrittenDate, WrittenTime, WrittenZone } from '../stamp.ts';
import { type Clock, readClock } from './clocks.ts';
import { readDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { behindHedges } from './lead.ts';
import { readMeridiem } from './meridiem.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';
import { readZone } from './writtenZone.ts';

/** The index behind `-`, `–`, `→`, `->`, `to`, `until`, and `and` where "between" was said. */
function behindUntil(tokens: readonly Token[], i: number, between: boolean): number | null {
  const at = skipSpace(tokens, i);
  const word = phraseAt(tokens, at, untilWords);
  if (word && (between || !['and', 'und', 'y', 'et', 'e'].includes(word.value))) {
    // Letters need a space around them: `10:00a` is am.
    if (tokenAt(tokens, at).kind === 'word' && at === i && /^[a-z]/.test(tokenAt(tokens, at).key)) return null;
    return skipSpace(tokens, word.next);
  }
  if (isMark(tokens, at, '-') && isMark(tokens, at + 1, '->')) return skipSpace(tokens, at + 2);
  if (isMark(tokens, at, '-–—→~➔⟶')) return skipSpace(tokens, at + 1);
  return null;
}

/** True where the stamp may end at `i`: nothing, a mark, or a zone follows. */
const closes = (tokens: readonly Token[], i: number): boolean => {
  const at = skipSpace(tokens, i);
  const { key, kind } = tokenAt(tokens, at);
  return key === '' || (kind === 'mark' && !'%$€£/'.includes(key)) || readZone(tokens, at, { meridiem: true }) !== null;
};

const spanOf = (tokens: readonly Token[], i: number) => ({ from: tokenAt(tokens, i).from, to: tokenAt(tokens, i).to });

/** A bare hour, `6` in `4pm to 6 GMT`. */
function bareHour(tokens: readonly Token[], i: number): WrittenTime | null {
  const digits = digitsAt(tokens, i);
  if (digits === 0 || digits > 2 || numberAt(tokens, i) > 23) return null;
  return {
    hour: numberAt(tokens, i),
    minute: 0,
    second: null,
    minuteSaid: false,
    meridiem: null,
    halfDay: numberAt(tokens, i) >= 1 && numberAt(tokens, i) <= 12,
    separator: '',
    span: spanOf(tokens, i),
  };
}

const minutesOf = (time: WrittenTime): number => time.hour * 60 + (time.minute ?? 0);

/** `time` on the half of the day that `meridiem` says; as it is where its hour needs none. */
const on = (time: WrittenTime, meridiem: 'am' | 'pm'): WrittenTime =>
  time.hour > 12 || time.meridiem !== null
    ? time
    : { ...time, hour: (time.hour % 12) + (meridiem === 'pm' ? 12 : 0), meridiem, halfDay: false };

/**
 * am and pm said once in a range hold for both ends: `00:25 - 00:29 AM`, `4pm to 6`. Where that would turn them round, the silent
 * end lies on the other half: `11:30 - 12:15 PM`, `11 am – 1`.
 */
function shareMeridiem(start: WrittenTime, end: WrittenTime): { start: WrittenTime; end: WrittenTime } {
  const other = { am: 'pm', pm: 'am' } as const;
  const silent = (time: WrittenTime): boolean => time.meridiem === null && time.hour <= 12;
  if (end.meridiem !== null && silent(start) && end.hour < 24) {
    const same = on(start, end.meridiem);
    return { start: minutesOf(same) <= minutesOf(end) ? same : on(start, other[end.meridiem]), end };
  }
  if (start.meridiem !== null && silent(end) && end.hour > 0) {
    const same = on(end, start.meridiem);
    return { start, end: minutesOf(same) >= minutesOf(start) ? same : on(end, other[start.meridiem]) };
  }
  return { start, end };
}

/** The whole date behind the end's time, where the start has its own there too: `22:25 UTC 2021-03-04 → 01:10 UTC 2021-03-05`. */
function dateBehind(tokens: readonly Token[], i: number): Read<WrittenDate> | null {
  let at = skipSpace(tokens, i);
  if (isMark(tokens, at, ',') || tokenAt(tokens, at).key === 'on') at = skipSpace(tokens, at + 1);
  const read = readDate(tokens, at);
  if (!read || read.value.strength === 'needs-time' || read.value.end !== null) return null;
  return read.value.date.year === null ? null : { value: read.value.date, next: read.next };
}

/** The end of a range with a clock time behind the separator. */
function clockEnd(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const start = draft.time;
  if (!start) return null;
  let at = i;
  let date: WrittenDate | null = null;
  const read = readDate(tokens, at);
  if (read && read.value.strength !== 'needs-time' && read.value.end === null) {
    date = read.value.date;
    at = skipSpace(tokens, read.next);
    if (isMark(tokens, at, ',')) at = skipSpace(tokens, at + 1);
    if (['at', 't'].includes(tokenAt(tokens, at).key)) at = skipSpace(tokens, at + 1);
  } else if (read?.value.strength === 'needs-time') {
    const behind = skipSpace(tokens, read.next);
    if (readClock(tokens, behind)?.value.strength === 'sure') {
      date = read.value.date;
      at = behind;
    }
  }
  // `UTC 14:05 - UTC 14:20`
  const first = draft.zone && draft.zone.span.from < start.span.from ? readZone(tokens, at, { meridiem: true }) : null;
  if (first) at = skipSpace(tokens, first.next);
  const clock = readClock(tokens, at, date !== null);
  // Figures have to look like the start's; noon and midnight are words.
  const alike = clock?.value.time.separator === start.separator || tokenAt(tokens, at).kind === 'word';
  const fits = clock && (clock.value.strength === 'sure' || alike);
  const bare = fits ? null : bareHour(tokens, at);
  const bareFits = bare && start.meridiem !== null && closes(tokens, at + 1);
  const value: Clock | null = fits
    ? clock.value
    : bareFits
      ? { time: bare, strength: 'sure', problems: [], unknown: false, blank: false }
      : null;
  if (!value) return null;
  let next = fits ? clock.next : at + 1;
  const own = readZone(tokens, next, { meridiem: value.time.meridiem !== null, offsets: true });
  if (own) next = own.next;
  const zone: WrittenZone | null = own?.value ?? first?.value ?? null;
  const after = draft.date?.year != null && draft.date.span.from > start.span.from;
  const behind = date === null && after ? dateBehind(tokens, next) : null;
  if (behind) {
    date = behind.value;
    next = behind.next;
  }
  const shared = shareMeridiem(start, value.time);
  return {
    value: {
      ...draft,
      time: shared.start,
      zone: draft.zone ?? zone,
      end: {
        date,
        time: value.blank ? null : shared.end,
        zone,
      },
      clock: value.strength === 'sure' ? 'sure' : draft.clock,
      unknown: draft.unknown || value.unknown,
      problems: [...draft.problems, ...value.problems],
      to: tokenAt(tokens, next - 1).to,
    },
    next,
  };
}

/** The end of a range of days: `2023-06-01 to 2023-06-04`. */
function dateEnd(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const weekday = phraseAt(tokens, i, weekdays);
  const at = weekday ? skipSpace(tokens, isMark(tokens, weekday.next, ',.') ? weekday.next + 1 : weekday.next) : i;
  const read = draft.date && !draft.time ? readDate(tokens, at) : null;
  if (!read || read.value.end || read.value.date.month === null || draft.end) return null;
  if (read.value.strength === 'needs-time' && read.value.date.form !== draft.date?.form) return null;
  const { date, problems } = read.value;
  return {
    value: {
      ...draft,
      date: draft.date && draft.date.year === null ? { ...draft.date, year: date.year } : draft.date,
      end: { date, time: null, zone: null },
      problems: [...draft.problems, ...problems],
      to: tokenAt(tokens, read.next - 1).to,
    },
    next: read.next,
  };
}

/** Reads the second half of a range behind what `draft` holds. */
export function readRangeEnd(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.end?.time || (draft.end && !draft.time)) return null;
  const until = behindUntil(tokens, i, draft.between);
  if (until === null) return null;
  const hedged = behindHedges(tokens, until);
  const end = clockEnd(tokens, hedged.next, draft) ?? dateEnd(tokens, hedged.next, draft);
  return end && hedged.approx ? { ...end, value: { ...end.value, approx: true } } : end;
}

/** `10-11 PM`, `9 to 10am`: bare hours that the end's am or pm makes a range of clock times. */
export function readHourRange(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const start = bareHour(tokens, i);
  if (!start || draft.time || readMeridiem(tokens, i + 1, false)) return null;
  const until = behindUntil(tokens, i + 1, draft.between);
  const end = until === null ? null : readClock(tokens, until);
  if (!end || end.value.time.meridiem === null || end.value.time.hour > 23) return null;
  const from = draft.from < 0 ? tokenAt(tokens, i).from : draft.from;
  return clockEnd(tokens, until ?? i, { ...draft, time: start, clock: 'sure', from, to: tokenAt(tokens, i).to });
}
