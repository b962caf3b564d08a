import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';

/** What stands on the wire beyond LSP: the method's name, what it is asked with, what it answers. Types only, so that the client may import them. */
export interface Requests {
  /** The incident's outline; null where the document is unknown or no postmortem. */
  'postmortem/outline': [DocumentParams, Outline | null];
  /** How a typed line would be understood, where it would go, and what would be written. Changes nothing. */
  'postmortem/previewEntry': [EntryParams, EntryPreview];
  /** The edit that puts a typed line into the timeline; null where the line cannot be understood. */
  'postmortem/insertEntry': [EntryParams, EditWithCaret | null];
  /** What the input box starts with: the present time in the timeline's own zone and clock; nothing once the incident is over. */
  'postmortem/entryPrefill': [ClockParams, string];
  /** The edit that adds one of the profile's sections at its place; null where the profile has no such section. */
  'postmortem/insertSection': [InsertSectionParams, EditWithCaret | null];
  /** The edit of a named rewrite (`sort-timeline`); null where there is nothing to change, or it cannot be done without loss. */
  'postmortem/rewrite': [RewriteParams, WorkspaceEdit | null];
  /** Why a rewrite has no edit, in a sentence or two for the author. */
  'postmortem/whyNot': [RewriteParams, string];
  /** What is wrong with a time zone's name, with what to write instead; null where it is known. */
  'postmortem/zoneProblem': [{ readonly zone: string }, string | null];
  /** The rewrites that have something to change around a position, or anywhere where that is null; each name once. */
  'postmortem/rewrites': [RewritesParams, readonly RewriteChoice[]];
  /** What is to be filled in next, from a selection on; null where nothing is left. */
  'postmortem/nextPlaceholder': [PlaceholderParams, FoundPlaceholder | null];
  'postmortem/profiles': [ProfilesParams, readonly ProfileChoice[]];
  /** A new postmortem from a profile's template. */
  'postmortem/newDocument': [NewDocumentParams, NewDocument];
}

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** The author's clock: the server may run elsewhere. */
export interface ClockParams extends DocumentParams {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA name of the author's zone. */
  readonly zone: string;
}

export interface EntryParams extends ClockParams {
  /** Time and text in one line: `14:05 Rolled back`. */
  readonly input: string;
  /** Where the cursor stands: it decides between several timelines and days. */
  readonly position: Position;
}

export interface InsertSectionParams extends DocumentParams {
  /** The profile's own heading for it. */
  readonly title: string;
}

export interface RewriteParams extends DocumentParams {
  readonly name: string;
  /** Around which the rewrite is wanted; null for the whole document. */
  readonly position: Position | null;
  /** For `to-zone`: an IANA name, an abbreviation or an offset. */
  readonly zone?: string;
}

export interface PlaceholderParams extends DocumentParams {
  readonly selection: Range;
}

export interface FoundPlaceholder {
  readonly range: Range;
  /** Which of all it is, from 1, in the document's order. */
  readonly number: number;
  readonly of: number;
}

export interface RewritesParams extends DocumentParams {
  readonly position: Position | null;
}

export interface RewriteChoice {
  readonly name: string;
  readonly title: string;
}

export interface EntryPreview {
  /** False where the line cannot be inserted; `message` then says why. */
  readonly ok: boolean;
  /** Nothing is wrong yet, but words or a time are still to come. */
  readonly incomplete: boolean;
  readonly message: string;
}

export interface EditWithCaret {
  readonly edit: WorkspaceEdit;
  /** Where the cursor belongs once the edit is made; null where the edit is a snippet, which places it itself. */
  readonly caret: Position | null;
}

export interface ProfilesParams {
  /** Whose configuration may name a template of the team's own: a document, or a folder's address with a file name in it. */
  readonly uri: string;
}

export interface ProfileChoice {
  readonly id: string;
  readonly name: string;
  /** The headings of its sections, for the detail line of a menu. */
  readonly sections: readonly string[];
}

export interface NewDocumentParams extends ProfilesParams {
  readonly profile: string;
  readonly title: string;
  /** `YYYY-MM-DD`, the author's own calendar. */
  readonly date: string;
}

export interface NewDocument {
  /** A VS Code snippet. */
  readonly snippet: string;
  /** `YYYY-MM-DD-title.md` */
  readonly fileName: string;
}

/** The incident at a glance. Ranges are LSP ranges of the document's version. */
export interface Outline {
  readonly version: number;
  readonly title: string | null;
  readonly titleRange: Range | null;
  readonly profile: { readonly id: string; readonly name: string };
  /** URI of the configuration file that governs the document, null where none does. */
  readonly configuration: string | null;
  /** In document order, those missing at the profile's place. */
  readonly sections: readonly OutlineSection[];
  readonly timelines: readonly OutlineTimeline[];
  readonly milestones: readonly OutlineMilestone[];
  readonly durations: readonly OutlineDuration[];
  readonly actions: readonly OutlineAction[];
}

export interface OutlineSection {
  readonly title: string;
  /** Null for a heading that is none of the known kinds. */
  readonly kind: string | null;
  readonly state: 'present' | 'empty' | 'missing';
  /** Whether the profile requires it; one that it only recommends is listed when missing, one that it merely allows is not. */
  readonly required: boolean;
  /** 1–6. */
  readonly level: number;
  /** What belongs here, where the profile says so. */
  readonly guidance: string;
  /** The heading; null where it is missing. */
  readonly range: Range | null;
}

export interface OutlineTimeline {
  readonly title: string;
  /** In the document's order. */
  readonly entries: readonly OutlineEntry[];
  /** The document tells the newest entry first. */
  readonly newestFirst: boolean;
  /** Milestones of the incident that the header states, on this timeline's clock; empty but for one timeline. */
  readonly stated: readonly OutlineEntry[];
  /** Minutes from midnight to `since` 0 on the wall clock that all entries are told by; null where they are not told by one. */
  readonly startsAt: number | null;
  /** How its author writes times. */
  readonly clock: 12 | 24;
}

export interface OutlineEntry {
  /** Its time as written, short enough for a list: `14:05`, `02-11 00:10` where a new day begins. */
  readonly time: string;
  /** The same without the day. */
  readonly stamp: string;
  /** `YYYY-MM-DD` on the entry's own calendar; null where it is unknown. */
  readonly date: string | null;
  readonly zone: string | null;
  readonly text: string;
  /** Minutes since the timeline's first entry; null where the time is unknown. */
  readonly since: number | null;
  /** The same for the end of a range; null where it has none, or one before its start. */
  readonly until: number | null;
  /** How far `since` may be off, in minutes; 720 for a day without a time, which stands at its noon. */
  readonly slack: number;
  /** What is open about its time, in words. */
  readonly doubts: readonly string[];
  readonly milestone: string | null;
  /** Whether the milestone is taken from the words, and not marked as one. */
  readonly inferred: boolean;
  /** Markdown: how the stamp is understood. */
  readonly explanation: string;
  /** The whole entry. */
  readonly range: Range;
}

export interface OutlineMilestone {
  readonly kind: string;
  /** `Detected` */
  readonly label: string;
  readonly by: 'explicit' | 'inferred';
  readonly time: string;
  readonly explanation: string;
  readonly range: Range;
}

export interface OutlineDuration {
  readonly name: string;
  /** `Time to detect` */
  readonly label: string;
  readonly seconds: number;
  /** `2 h 5 min` */
  readonly text: string;
  readonly formula: string;
  readonly explanation: string;
  readonly range: Range;
}

export interface OutlineAction {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
  readonly state: 'open' | 'done' | null;
  readonly range: Range;
}
