import type { TextLine } from '../markdown/pieces.ts';
import type { Range } from '../text/range.ts';
import type { Moment, Provenance } from '../time/moment.ts';
import type { Stamp } from '../time/stamp.ts';

/** The sections a postmortem is made of, whatever a template calls them. A heading like "What happened" is `summary` or none of them. */
export const sectionKinds = [
  'summary',
  'impact',
  'timeline',
  'trigger',
  'root_cause',
  'contributing_factors',
  'detection',
  'response',
  'resolution',
  'lessons',
  'went_well',
  'went_wrong',
  'lucky',
  'action_items',
  'background',
  'supporting',
  'metrics',
  'responders',
  'glossary',
  'questions',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** A line of prose at its place in the document: offsets in `line` are relative to `base`. */
export interface PlacedLine {
  readonly line: TextLine;
  readonly base: number;
}

export interface Section {
  readonly kind: SectionKind | null;
  /** As a reader sees it, without numbers, emoji, closing colon. */
  readonly title: string;
  /** Of the title's text alone. */
  readonly titleRange: Range;
  /** The heading line (both lines of a setext heading). */
  readonly headingRange: Range;
  /** 1–6 for headings; pseudo headings get the level they act as. */
  readonly level: number;
  /** `pseudo`: a bold-only or plain `Timeline:` line, or a list item, that acts as a heading. */
  readonly form: 'heading' | 'pseudo';
  /** From the heading line's start to the start of the next section of the same or a higher level (sub-sections included). */
  readonly range: Range;
  /** From behind the heading line to the start of the next section of any level. */
  readonly own: Range;
  /** Index in `Postmortem.sections` of the section that holds this one, or null. */
  readonly parent: number | null;
  /** True where neither it nor a sub-section has any content (comments, blank lines, breaks are none). */
  readonly empty: boolean;
}

/** In the order in which most incidents pass them. */
export const milestoneKinds = [
  'introduced',
  'start',
  'detected',
  'acknowledged',
  'declared',
  'escalated',
  'identified',
  'mitigated',
  'resolved',
  'closed',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export interface Milestone {
  readonly kind: MilestoneKind;
  /** `explicit`: a tag, a label, bold capitals, a milestone column, a header field. `inferred`: from the entry's words. */
  readonly by: 'explicit' | 'inferred';
  readonly moment: Moment;
  /** Of the words that say so. */
  readonly range: Range;
  /** Index of the entry in `Postmortem.entries`, null for a header field. */
  readonly entry: number | null;
}

export interface TimelineEntry {
  /** Index in `Postmortem.entries`, and of its timeline in `Postmortem.timelines`. */
  readonly index: number;
  readonly timeline: number;
  /** The line (cell, heading) that holds the stamp. `stamp`'s spans are of its text. */
  readonly place: PlacedLine;
  readonly stamp: Stamp;
  readonly stampRange: Range;
  /** The entry's words behind the stamp on its own line (other cells joined by ` | ` in a table), and where they stand. */
  readonly text: string;
  readonly textRange: Range;
  /** The whole entry: from the start of its line to the end of its last line, nested lines and continuations included, trailing blank lines not. */
  readonly range: Range;
  readonly moment: Moment;
  /** The end of a range. */
  readonly end: Moment | null;
  readonly milestone: Milestone | null;
  readonly layout: Layout;
  /** Nesting level for items, heading level for headings, else 0. */
  readonly depth: number;
}

export type Layout = 'item' | 'row' | 'heading' | 'paragraph' | 'code' | 'html';

/** A statement of the zone that governs a timeline ("All times in UTC"). */
export interface ZoneStatement {
  readonly name: string;
  readonly range: Range;
  readonly from: Provenance;
}

/** A date that groups entries: a heading or line that holds nothing but a date. */
export interface DateLine {
  readonly date: string;
  readonly range: Range;
}

export interface Timeline {
  readonly index: number;
  /** Index of its section, null where it stands under none of kind timeline. */
  readonly section: number | null;
  /** From the first entry's start to the last one's end. */
  readonly range: Range;
  /** Indices into `Postmortem.entries`, in document order: one run of them, without gaps. */
  readonly entries: readonly number[];
  readonly layout: Layout;
  readonly direction: 'ascending' | 'descending';
  /** Where the text says so ("most recent first"). */
  readonly directionStated: boolean;
  /** The text explains that the entries are not in order. */
  readonly disorderExplained: boolean;
  readonly zone: ZoneStatement | null;
  readonly dateLines: readonly DateLine[];
  /** Of most entries that tell. */
  readonly clock: 12 | 24;
  /** Where the layout is `row`: the columns' indices. */
  readonly columns: {
    readonly time: number;
    readonly date: number | null;
    readonly zone: number | null;
    readonly text: number;
  } | null;
  readonly headerRow: Range | null;
}

export interface ActionItem {
  readonly text: string;
  /** The item's line or row. */
  readonly range: Range;
  /** Index of its section; null where a table of actions stands before the first heading. */
  readonly section: number | null;
  readonly owner: string | null;
  /** As written. */
  readonly due: string | null;
  /** Link address or key (`OPS-12`, `#34`). */
  readonly ticket: string | null;
  /** `[x]` or a status column; null where nothing tells. */
  readonly state: 'open' | 'done' | null;
  /** The status as written, where there is one. */
  readonly status: string | null;
  readonly type: string | null;
  readonly priority: string | null;
  readonly layout: Layout;
}

/** A fact of the header: `**Duration:** 30 minutes`, `Status: Draft`, a field list, a two-column table, front matter. */
export interface Field {
  /** Canonical name where known. */
  readonly name:
    | 'date'
    | 'authors'
    | 'status'
    | 'severity'
    | 'duration'
    | 'start'
    | 'end'
    | 'detected'
    | 'mitigated'
    | 'resolved'
    | 'closed'
    | 'timeToDetect'
    | 'timeToMitigate'
    | 'timeToResolve'
    | 'impact'
    | 'root_cause'
    | 'owner'
    | 'service'
    | 'other';
  readonly label: string;
  readonly value: string;
  readonly labelRange: Range;
  readonly valueRange: Range;
  readonly from: 'body' | 'front matter';
  /** Index of the section that it stands in. */
  readonly section: number | null;
}

/** A length of time that the text states. */
export interface StatedDuration {
  /** In seconds; what is written may be rounded to `unit` seconds. */
  readonly seconds: number;
  readonly unit: number;
  readonly approx: boolean;
  readonly range: Range;
  /** A stated range: `from 10:00 AM to 10:30 AM PST`. */
  readonly start: Moment | null;
  readonly end: Moment | null;
  /** Which length it is: the outage's, or a named metric's. */
  readonly of: 'duration' | 'timeToDetect' | 'timeToAcknowledge' | 'timeToMitigate' | 'timeToResolve';
}

/** A computed duration between two milestones. */
export interface Metric {
  readonly name: 'timeToDetect' | 'timeToAcknowledge' | 'timeToMitigate' | 'timeToResolve' | 'duration';
  readonly seconds: number;
  readonly from: Milestone;
  readonly to: Milestone;
  /** "detected − start" */
  readonly formula: string;
}

/** What a Markdown document says as a postmortem. Immutable; offsets are of the document. Never absent: a broken document gives a poor one. */
export interface Postmortem {
  /** Whether the document is a postmortem at all, and why. */
  readonly isPostmortem: boolean;
  readonly because: readonly string[];
  readonly title: { readonly text: string; readonly range: Range } | null;
  /** `YYYY-MM-DD` of the incident where the document states one outside its timeline. */
  readonly date: { readonly value: string; readonly from: Provenance; readonly range: Range | null } | null;
  /** Lower case as written: draft, final, reviewed, …; null where not stated. */
  readonly status: string | null;
  readonly language: string;
  readonly sections: readonly Section[];
  readonly timelines: readonly Timeline[];
  readonly entries: readonly TimelineEntry[];
  readonly milestones: readonly Milestone[];
  readonly metrics: readonly Metric[];
  readonly stated: readonly StatedDuration[];
  readonly actions: readonly ActionItem[];
  readonly fields: readonly Field[];
}
