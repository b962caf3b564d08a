import type { DateOrder } from '../../time/timeline/dateOrder.ts';

/** What a typed line is read against. */
export interface InputClock {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone that times without one are told in: the timeline's own where it is known, else the author's. */
  readonly zone: string;
  /** Whether the timeline says its zone, or says none and is none the worse for it: then it is not named. */
  readonly own: boolean;
  /** The timeline's zone as it is written there, which a line may name whatever else it means (`IST`). */
  readonly written?: string | null;
  /** The timeline's clock: by a twelve-hour one `2:05` is half a time. 24 where it is left out. */
  readonly clock?: 12 | 24;
  /** `YYYY-MM-DD`: a date without a year is taken in the year that brings it nearest to this one. Null: nearest to now. */
  readonly near: string | null;
  /**
   * `live` where the timeline reaches up to today and is being written while things happen, `over` where it is of an earlier day.
   * Null where nothing tells.
   */
  readonly stage?: 'live' | 'over' | null;
  /** The days of the timeline's entries, `YYYY-MM-DD`: a weekday is one of them. */
  readonly days?: readonly string[];
  /** From the first entry to the last, in minutes of the wall clock (see `entryMinutes`); null where there is none with a time. */
  readonly span?: { readonly from: number; readonly to: number } | null;
  /** The order of day and month in the timeline's dates where the document tells it. */
  readonly dateOrder?: DateOrder | null;
  /** Entries count from the timeline's start (`T+15m`), so a line may too. */
  readonly counts?: boolean;
  /** The timeline writes four bare figures (`1405`), so a line may too. */
  readonly compact: boolean;
}
