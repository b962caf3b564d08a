import { writeTime } from '../core/edits/form/timeStyle.ts';
import { type CheckedEntry, checkedEntry } from '../core/edits/insert/checkedEntry.ts';
import { chooseForm } from '../core/edits/insert/chooseForm.ts';
import { zoneOfFirst } from '../core/edits/insert/firstZone.ts';
import type { InputClock } from '../core/edits/insert/inputClock.ts';
import type { EntryRequest } from '../core/edits/insert/insertion.ts';
import { chooseTimeline } from '../core/edits/insert/place.ts';
import { type EntryInput, readEntryInput } from '../core/edits/insert/readEntryInput.ts';
import { addDays, entryMinutes, wallMinutes, zoneOf } from '../core/edits/timeline/entryClock.ts';
import { entriesOf } from '../core/model/entriesOf.ts';
import type { Timeline, TimelineEntry } from '../core/model/postmortem.ts';
import { lineStartsOf, positionAt } from '../core/text/lines.ts';
import { rememberedFor } from '../core/text/memo.ts';
import { applyEdits } from '../core/text/range.ts';
import { wallAt } from '../core/time/instants.ts';
import type { DateOrder } from '../core/time/timeline/dateOrder.ts';
import type { ReadDocument } from './analyses.ts';
import type { ClockParams, EditWithCaret, EntryParams, EntryPreview } from './protocol.ts';
import { targetOf } from './rewrites.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** The timeline that a line typed now would go to, as far as the cursor (an offset, or null) decides. */
function timelineFor({ analysis }: ReadDocument, near: number | null): Timeline | null {
  return chooseTimeline(analysis.postmortem, { date: null, time: '00:00', zone: null }, near);
}

/** The zone that is stated for a timeline which is still to be made. Asked at every keystroke, and it takes a reading to know. */
const zoneOfNew = rememberedFor((read: ReadDocument): string | null => {
  const { profile, alignment } = read.analysis;
  return zoneOfFirst(targetOf(read), profile, alignment) ?? (read.settings.timezone || null);
});

/** The clock to read a typed line on: the timeline's own where its zone has one, else the author's. */
function clockOf(read: ReadDocument, { now, zone }: ClockParams, timeline: Timeline | null): InputClock {
  const { postmortem } = read.analysis;
  const entries = timeline ? entriesOf(postmortem, timeline) : [];
  const stated = timeline ? zoneOf(postmortem, timeline) : zoneOfNew(read);
  const own = stated !== null && wallAt(stated, now) !== null ? stated : null;
  const days = entries.flatMap(({ moment }) => moment.date ?? []).toSorted();
  const minutes = entries.flatMap((entry) => entryMinutes(entry, own) ?? []);
  const here = own ?? zone;
  return {
    now,
    zone: here,
    // A timeline without a zone is told on the author's clock, and says no zone.
    own: timeline !== null || stated !== null,
    written: stated,
    clock: timeline?.clock ?? 24,
    stage: stageOf(days.at(-1) ?? postmortem.date?.value ?? null, Math.max(...minutes), here, now),
    days: [...new Set(days)],
    span: minutes.length === 0 ? null : { from: Math.min(...minutes), to: Math.max(...minutes) },
    dateOrder: dateOrderOf(entries),
    counts: entries.some(({ stamp }) => stamp.relative?.from === 'anchor'),
    near: postmortem.date?.value ?? entries.find(({ moment }) => moment.date !== null)?.moment.date ?? null,
    compact: entries.some(({ stamp }) => stamp.time?.separator === '' && stamp.time.minuteSaid && !stamp.time.meridiem),
  };
}

/** So long after the last entry a timeline that has passed midnight is still being written. */
const night = 12 * 60;

/** Whether a timeline whose last day is `latest` is of today. One of yesterday is over, unless its last minute is of last night. */
function stageOf(latest: string | null, last: number, zone: string, now: number): 'live' | 'over' | null {
  const wall = wallAt(zone, now);
  if (latest === null || wall === null) return null;
  if (latest === wall.date) return 'live';
  const since = wallMinutes(wall.date, wall.time) - last;
  return latest === addDays(wall.date, -1) && since <= night ? 'live' : 'over';
}

/** The order of day and month that the document gives to a date which could be read both ways; null where it has none. */
function dateOrderOf(entries: readonly TimelineEntry[]): DateOrder | null {
  for (const { stamp, moment } of entries) {
    const { date } = stamp;
    if (date?.swapped == null || moment.date === null || date.day === date.month) continue;
    const isWritten = moment.date.endsWith(`-${String(date.day).padStart(2, '0')}`);
    const first = isWritten ? date.parts.day : date.parts.month;
    const second = isWritten ? date.parts.month : date.parts.day;
    if (first && second) return first.from < second.from ? 'day-first' : 'month-first';
  }
  return null;
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

function checked(read: ReadDocument, request: EntryRequest): CheckedEntry {
  const { profile, alignment } = read.analysis;
  return checkedEntry(targetOf(read), profile, alignment, request);
}

const longestLine = 90;

/** An entry on one line, no longer than a preview has room for: its beginning is what shows how it is understood. */
function shortLine(written: string): string {
  const line = written
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ' ⏎ ')
    .replace(/ {2,}/g, ' ');
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`;
}

/** How a typed line is understood, where it would go, and what would be written. */
export function entryPreview(read: ReadDocument, params: EntryParams): EntryPreview {
  if (params.input.trim() === '') return { ok: false, incomplete: true, message: 'Type the time and what happened' };
  const { request, ...input } = readInput(read, params);
  if (!input.ok || request === null)
    return { ok: false, incomplete: false, message: input.ok ? 'There is nothing to insert.' : input.problem };
  const entry = checked(read, request);
  if (!entry.ok) return { ok: false, incomplete: false, message: entry.problem };
  const { description, written } = entry.insertion;
  if (request.text.trim() === '') return { ok: false, incomplete: true, message: `${description}. Add what happened` };
  const note = entry.note === null ? '' : `; ${entry.note}`;
  return { ok: true, incomplete: false, message: `${description}${note}: “${shortLine(written)}”` };
}

/** The edit that inserts a typed line, with the cursor behind its words; null where it cannot be understood. */
export function entryEdit(read: ReadDocument, params: EntryParams): EditWithCaret | null {
  const { request } = params.input.trim() === '' ? { request: null } : readInput(read, params);
  const entry = request && checked(read, request);
  if (!entry?.ok) return null;
  const { edits, caret } = entry.insertion;
  const after = applyEdits(read.analysis.markdown.text, edits);
  const { line, column } = positionAt(lineStartsOf(after), caret);
  return { edit: toWorkspaceEdit(read.document, edits), caret: { line, character: column } };
}

/**
 * What the box starts with. While the incident lasts, and where nothing tells its day: the present time as the timeline writes it, and
 * a space (`14:05 `, `2:05 PM `), for that is when most entries are written. Once it is over: nothing. The present time would be read
 * as one of the incident's own day, and an author who fills in what happened then has each entry's time from elsewhere.
 */
export function entryPrefill(read: ReadDocument, params: ClockParams): string {
  const { markdown, postmortem } = read.analysis;
  const timeline = timelineFor(read, null);
  const { zone, now, stage } = clockOf(read, params, timeline);
  const time = stage === 'over' ? undefined : wallAt(zone, now)?.time.slice(0, 5);
  if (time === undefined) return '';
  const wants = { date: false, elapsed: false };
  const form = timeline && chooseForm(markdown.text, postmortem, timeline, timeline.entries.length, wants, null);
  const part = form?.parts.find(({ kind }) => kind === 'time');
  return `${part?.kind === 'time' ? writeTime(part.style, time) : time} `;
}
