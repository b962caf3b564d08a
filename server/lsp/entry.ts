import { writeTime } from '../core/edits/form/timeStyle.ts';
import { chooseForm } from '../core/edits/insert/chooseForm.ts';
import { type EntryRequest, insertEntry } from '../core/edits/insert/insertEntry.ts';
import { chooseTimeline } from '../core/edits/insert/place.ts';
import { type EntryInput, type InputClock, readEntryInput } from '../core/edits/insert/readEntryInput.ts';
import { zoneOf } from '../core/edits/timeline/entryClock.ts';
import { entriesOf } from '../core/model/entriesOf.ts';
import type { Timeline } from '../core/model/postmortem.ts';
import { lineStartsOf, positionAt } from '../core/text/lines.ts';
import { applyEdits } from '../core/text/range.ts';
import { wallAt } from '../core/time/instants.ts';
import type { ReadDocument } from './analyses.ts';
import type { ClockParams, EditWithCaret, EntryParams, EntryPreview } from './protocol.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** The timeline that a line typed now would go to, as far as the cursor (an offset, or null) decides. */
function timelineFor({ analysis }: ReadDocument, near: number | null): Timeline | null {
  return chooseTimeline(analysis.postmortem, { date: null, time: '00:00', zone: null }, near);
}

/** The clock to read a typed line on: the timeline's own where its zone has one, else the author's. */
function clockOf(
  { analysis, settings }: ReadDocument,
  { now, zone }: ClockParams,
  timeline: Timeline | null,
): InputClock {
  const { postmortem } = analysis;
  const entries = timeline ? entriesOf(postmortem, timeline) : [];
  const stated = timeline ? zoneOf(postmortem, timeline) : settings.timezone || null;
  const own = stated !== null && wallAt(stated, now) !== null ? stated : null;
  return {
    now,
    zone: own ?? zone,
    // A timeline without a zone is told on the author's clock, and says no zone.
    own: timeline !== null,
    written: stated,
    clock: timeline?.clock ?? 24,
    latest:
      entries
        .flatMap(({ moment }) => moment.date ?? [])
        .toSorted()
        .at(-1) ?? null,
    near: postmortem.date?.value ?? entries.find(({ moment }) => moment.date !== null)?.moment.date ?? null,
    compact: entries.some(({ stamp }) => stamp.time?.separator === '' && stamp.time.minuteSaid && !stamp.time.meridiem),
  };
}

/** What was typed as the core wants it; or why it cannot be inserted. */
function readInput(read: ReadDocument, params: EntryParams): EntryInput & { readonly request: EntryRequest | null } {
  const near = read.document.offsetAt(params.position);
  const timeline = timelineFor(read, near);
  const clock = clockOf(read, params, timeline);
  const input = readEntryInput(params.input, clock);
  if (!input.ok) return { ...input, request: null };
  const { entry } = input;
  // The first entry says which day it tells of, where the document does not.
  const today =
    timeline === null && read.analysis.postmortem.date === null ? (wallAt(clock.zone, clock.now)?.date ?? null) : null;
  return {
    ...input,
    request: { ...entry, date: isUsual(read, entry, timeline, clock) ? null : (entry.date ?? today), near },
  };
}

/** True for today's date where a timeline tells no day anywhere: an author who writes along leaves it out as before. */
function isUsual(
  { analysis }: ReadDocument,
  { date }: Omit<EntryRequest, 'near'>,
  timeline: Timeline | null,
  { zone, now }: InputClock,
): boolean {
  if (timeline === null || entriesOf(analysis.postmortem, timeline).some(({ moment }) => moment.date !== null))
    return false;
  return date === wallAt(zone, now)?.date;
}

const insertion = ({ analysis }: ReadDocument, request: EntryRequest) =>
  insertEntry(analysis.markdown.text, analysis.postmortem, analysis.profile, analysis.alignment, request);

/** How a typed line is understood and where it would go. */
export function entryPreview(read: ReadDocument, params: EntryParams): EntryPreview {
  const input = readInput(read, params);
  if (!input.ok) return { ok: false, message: input.problem };
  if (!input.request) return { ok: false, message: 'Nothing to insert.' };
  return { ok: true, message: insertion(read, input.request).description };
}

/** The edit that inserts a typed line, with the cursor behind its words; null where it cannot be understood. */
export function entryEdit(read: ReadDocument, params: EntryParams): EditWithCaret | null {
  const { request } = readInput(read, params);
  if (!request) return null;
  const { edits, caret } = insertion(read, request);
  const after = applyEdits(read.analysis.markdown.text, edits);
  const { line, column } = positionAt(lineStartsOf(after), caret);
  return { edit: toWorkspaceEdit(read.document, edits), caret: { line, character: column } };
}

/** The present time as the timeline writes it, and a space: `14:05 `, `2:05 PM `. */
export function entryPrefill(read: ReadDocument, params: ClockParams): string {
  const { markdown, postmortem } = read.analysis;
  const timeline = timelineFor(read, null);
  const { zone, now } = clockOf(read, params, timeline);
  const time = wallAt(zone, now)?.time.slice(0, 5);
  if (time === undefined) return '';
  const form = timeline && chooseForm(markdown.text, postmortem, timeline, timeline.entries.length, false, null);
  const part = form?.parts.find(({ kind }) => kind === 'time');
  return `${part?.kind === 'time' ? writeTime(part.style, time) : time} `;
}
