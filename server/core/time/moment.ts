/** Where a date or a zone was taken from; shown to the user. */
export type Provenance =
  | 'entry'
  | 'date heading'
  | 'entry before'
  | 'past midnight'
  | 'entry after'
  | 'column'
  | 'timeline heading'
  | 'line in the timeline'
  | 'document line'
  | 'header'
  | 'front matter'
  | 'title'
  | 'file name'
  | 'setting';

/**
 * An entry's time, resolved as far as the document allows.
 * `instants` are the UTC epoch milliseconds that it can be: none where a part is unknown, the zone ambiguous, or the wall time
 * does not exist (a DST gap); two where the wall time occurs twice.
 */
export interface Moment {
  /** `YYYY-MM-DD`, a wall date in `zone`. */
  readonly date: string | null;
  readonly dateFrom: Provenance | null;
  /** `HH:MM` or `HH:MM:SS`, 24-hour wall time in `zone`. */
  readonly time: string | null;
  /** As written, or as stated for the timeline. */
  readonly zone: string | null;
  readonly zoneFrom: Provenance | null;
  readonly instants: readonly number[];
  /**
   * For comparing entries of one timeline: minutes on a clock that all of its entries share (UTC where their zones are known,
   * else the wall clock of the one unnamed zone). A day without a time stands at its noon. Null where even that is unknown, or where
   * the entry's clock is not the one that most entries share.
   */
  readonly minutes: number | null;
  /** How far it may be off, in minutes: 0 as written to the minute, 15 approximate, 59 hour only, 720 a day without a time. */
  readonly slack: number;
}
