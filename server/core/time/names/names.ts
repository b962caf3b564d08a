/**
 * The words of one language that written time is made of, in lower case. A language is one file of this shape.
 * Leave out short forms that are ordinary English words (Portuguese `out`, `set`): a stamp is read without knowing its language.
 */
export interface TimeNames {
  /** Twelve lists, January first: full names and short forms without the closing dot. */
  readonly months: readonly (readonly string[])[];
  /** Seven lists, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Words before a stamp: at, on, from. */
  readonly lead: readonly string[];
  /** Words before a stamp that make it approximate. */
  readonly approx: readonly string[];
  /** Words before a stamp that set it off against a time: before, shortly after. */
  readonly vague: readonly string[];
  /** Words behind a stamp that make it approximate. */
  readonly approxBehind: readonly string[];
  /** Words between the start and the end of a range. */
  readonly until: readonly string[];
  /** Words between a date and a time, and between the parts of a date. */
  readonly joiners: readonly string[];
  readonly partsOfDay: readonly string[];
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  /** Words behind a length of time that make it count from the entry before. */
  readonly later: readonly string[];
  /** Words before such a length: after 10 minutes. */
  readonly after: readonly string[];
  /** The day after, and the day before, the entry before. */
  readonly nextDay: readonly string[];
  readonly previousDay: readonly string[];
  /** Words behind a clock time that add nothing: Uhr, hrs. */
  readonly clockWords: readonly string[];
  readonly units: {
    readonly second: readonly string[];
    readonly minute: readonly string[];
    readonly hour: readonly string[];
    readonly day: readonly string[];
    readonly week: readonly string[];
  };
}
