import type { TextEdit } from '../../text/range.ts';

/** What is to be inserted. */
export interface EntryRequest {
  /** `YYYY-MM-DD`; null for the timeline's own day. */
  readonly date: string | null;
  /** 24-hour `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
  /** Seconds since the moment that the timeline's `T+15m` counts from; date, time and zone then say nothing. */
  readonly elapsed?: number | null;
  /** The end of a range on the same clock, with what was typed before it. */
  readonly end?: { readonly time: string; readonly between: string } | null;
  /** The time is about that one. */
  readonly approx?: boolean;
  /** The zone in which date and time are told; null for the timeline's own. */
  readonly zone: string | null;
  /** The entry's words; line breaks become spaces. */
  readonly text: string;
  /** Offset of the cursor, which decides between several timelines and days; null where there is none. */
  readonly near: number | null;
}

/** What a reader has to find in the new entry. */
export interface Told {
  /** Null where the timeline does not tell days. */
  readonly date: string | null;
  /** As it is written: without seconds where the timeline writes none. Null for a time that counts from an unknown start. */
  readonly time: string | null;
  readonly end: string | null;
  readonly zone: string | null;
  readonly approx: boolean;
}

/** A new entry, placed and written. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  /** Offset behind the entry's words once the edits are applied. */
  readonly caret: number;
  /** Where it goes, for a line of help: `14:05 PST, between 14:02 and 14:10`. */
  readonly description: string;
  /** The entry as it will stand, without its date heading. */
  readonly written: string;
  readonly told: Told;
  readonly place: {
    /** Index in `Postmortem.timelines`; null where the edits make a new timeline. */
    readonly timeline: number | null;
    /** Index in `Postmortem.entries` of the entry that will stand below, null where it is the last. */
    readonly before: number | null;
    /** Of the entry that will stand above, null where it is the first. */
    readonly after: number | null;
    /** Position among the timeline's entries; null where the edits make a new timeline. */
    readonly at: number | null;
  };
}
