import type { Span } from '../text/range.ts';

/** How a date's parts are written. `iso` 2023-02-01, `month-day` 03-26, `slashed` 2/1/2023, `named` Feb 1st. */
export type DateForm = 'iso' | 'month-day' | 'slashed' | 'dotted' | 'named' | 'year-month' | 'compact';

/** A date as written; null where a part is not. Months and days are 1-based. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Set where day and month may be read the other way round (3/4/2024): the other reading. */
  readonly swapped: { readonly month: number; readonly day: number } | null;
  readonly form: DateForm;
  readonly span: Span;
  /** Of the parts, where each can be named (for a repair). */
  readonly parts: { readonly year?: Span; readonly month?: Span; readonly day?: Span };
}

/** A clock time as meant: `2:05 pm` has hour 14. */
export interface WrittenTime {
  readonly hour: number;
  /** Null where it is unknown (`14:??`) or unsaid (`4pm`: unsaid, see `minuteSaid`). */
  readonly minute: number | null;
  readonly second: number | null;
  /** False for `4pm` and `14h`: minute is 0, precision an hour. */
  readonly minuteSaid: boolean;
  readonly meridiem: 'am' | 'pm' | null;
  /** True where nothing tells whether a 12- or a 24-hour clock is meant: 1:52, 11:57. */
  readonly halfDay: boolean;
  readonly separator: ':' | '.' | '' | 'h';
  readonly span: Span;
}

export interface WrittenZone {
  /** As written: `PST`, `UTC+2`, `US/Pacific`, `+05:30`; a name in words by its abbreviation (`Greenwich Mean Time`: `GMT`). */
  readonly name: string;
  readonly span: Span;
}

export type StampProblemKind =
  | 'year-digits'
  | 'month-range'
  | 'day-range'
  | 'hour-range'
  | 'minute-range'
  | 'meridiem-on-24h';

/** Something that no clock or calendar shows. `repair` is what `span` should read where that is certain enough to offer. */
export interface StampProblem {
  readonly kind: StampProblemKind;
  readonly span: Span;
  readonly written: string;
  readonly repair: string | null;
}

/** A time as it is written at the head of a timeline entry. All spans are of the text that was read. */
export interface Stamp {
  /** Without brackets' outside, separators behind it, or the entry's words. */
  readonly span: Span;
  /** Where the entry's own text begins (length of the text where there is none). */
  readonly textFrom: number;
  /** `Incident start: 14:05`: the label that stands before the time. */
  readonly label: Span | null;
  readonly date: WrittenDate | null;
  readonly time: WrittenTime | null;
  readonly zone: WrittenZone | null;
  /** The end of a range; what it leaves out (date, am/pm, zone) is the start's. */
  readonly end: {
    readonly date: WrittenDate | null;
    readonly time: WrittenTime | null;
    readonly zone: WrittenZone | null;
  } | null;
  /** The same moment in a second zone: `12:48 (6:48 PDT)`. */
  readonly other: { readonly time: WrittenTime; readonly zone: WrittenZone } | null;
  readonly weekday: { readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7; readonly span: Span } | null;
  /** ~, about, around, approx., circa, and parts of the day. */
  readonly approx: boolean;
  readonly partOfDay: string | null;
  /**
   * `T+15m` counts from the anchor, `1 hour later` from the entry before. Whole days beside a clock time move the date: `09:00 next
   * day` is a day after the entry before, `Day 2, 09:00` two days (2 × 86,400 seconds) after a day 0.
   */
  readonly relative: { readonly from: 'anchor' | 'previous'; readonly seconds: number } | null;
  /** Placeholders inside the stamp: `14:??`, `HH:mm`, `2022-05-??`. */
  readonly unknown: boolean;
  readonly problems: readonly StampProblem[];
}
