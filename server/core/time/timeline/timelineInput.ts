import type { Moment, Provenance } from '../moment.ts';
import type { Stamp, WrittenDate, WrittenZone } from '../stamp.ts';

/** A date heading, with what it says besides. */
export interface GoverningDate {
  readonly date: WrittenDate;
  readonly weekday: Stamp['weekday'];
  readonly zone: WrittenZone | null;
}

/** One entry of a timeline as written, in document order. */
export interface EntryInput {
  readonly stamp: Stamp;
  /** Of the row's own date and zone cells, where the table has such columns. */
  readonly columnDate: WrittenDate | null;
  readonly columnZone: WrittenZone | null;
  /** The date heading that the entry stands under: the same object for all entries under it. Null where there is none. */
  readonly dateLine: GoverningDate | null;
  /** The zone named by a statement inside the timeline, above the entry ("from here on UTC"). */
  readonly zoneLine?: string | null;
}

/** What the rest of the document says. */
export interface TimelineContext {
  /** The zone stated for the timeline, and where. */
  readonly zone: { readonly name: string; readonly from: Provenance } | null;
  /** `YYYY-MM-DD` of the incident, and where it stands. */
  readonly documentDate: { readonly value: string; readonly from: Provenance } | null;
  /** The year said once for all dates of the timeline, as in the head of their column. */
  readonly year?: number | null;
  readonly dateOrder: 'auto' | 'day-first' | 'month-first';
  /** The user's setting for documents that state no zone; empty or null for none. */
  readonly settingZone: string | null;
  /** The moment that `T+15m` counts from, where the text around the entries states it; else it is the first entry's. */
  readonly anchor?: Stamp | null;
  /** True where the text says that the newest entry stands first; else the entries tell. */
  readonly newestFirst: boolean;
}

export interface ResolvedEntry {
  readonly moment: Moment;
  /** The end of a range. */
  readonly end: Moment | null;
  /** Midnight passed since the entry before, with no date written. */
  readonly rolledOver: boolean;
}

export interface ResolvedTimeline {
  /** One for each input, in the same order. */
  readonly entries: readonly ResolvedEntry[];
  readonly direction: 'ascending' | 'descending';
  /** The order of day and month in slashed dates where the document or the setting tells; null where nothing does. */
  readonly dateOrder: 'day-first' | 'month-first' | null;
  /** `YYYY-MM-DD` that one of the inputs' date headings stands for, null where a part is unknown. */
  readonly dateOf: (line: GoverningDate) => string | null;
}
