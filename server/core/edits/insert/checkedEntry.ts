import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { Alignment } from '../../profiles/align.ts';
import type { Profile } from '../../profiles/profile.ts';
import { applyEdits } from '../../text/range.ts';
import type { Moment } from '../../time/moment.ts';
import { isoDate } from '../form/dateStyle.ts';
import { sameZone } from '../timeline/entryClock.ts';
import type { EditTarget } from '../verified.ts';
import { insertEntry, type Manner, ownManner } from './insertEntry.ts';
import type { EntryRequest, Insertion, Told } from './insertion.ts';
import { chooseTimeline } from './place.ts';

export type CheckedEntry =
  /** `note` says in words what the entry settles about others; null where nothing changes. */
  | { readonly ok: true; readonly insertion: Insertion; readonly note: string | null }
  | { readonly ok: false; readonly problem: string };

/** The timeline's own way of writing first, then ways that are read alike everywhere. */
const manners: readonly Manner[] = [ownManner, { ...ownManner, dates: isoDate }, { dates: isoDate, plain: true }];

/**
 * Inserts an entry where the result, read again, says what was asked for and leaves all other entries what they were. What they left
 * open (a date, a zone) it may settle, as it would if its author had written it there: then a note says so. A problem in words where
 * no way of writing does.
 */
export function checkedEntry(
  { text, postmortem, reread }: EditTarget,
  profile: Profile,
  alignment: Alignment,
  request: EntryRequest,
): CheckedEntry {
  const wall = { date: request.date, time: request.time, zone: request.zone };
  const timeline = chooseTimeline(postmortem, wall, request.near);
  const refusal = refusalOf(text, postmortem, timeline, request);
  if (refusal !== null) return { ok: false, problem: refusal };
  let problem = '';
  for (const manner of manners) {
    const insertion = insertEntry(text, postmortem, profile, alignment, request, manner);
    // The first entry has nothing to change.
    if (timeline === null) return { ok: true, insertion, note: null };
    const read = outcomeOf(postmortem, reread(applyEdits(text, insertion.edits)), insertion);
    if (read.ok) return { ok: true, insertion, note: read.note };
    problem ||= read.problem;
  }
  return { ok: false, problem };
}

/** Why nothing can be inserted whatever way it is written; null where nothing speaks against it. */
function refusalOf(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline | null,
  { elapsed, date }: EntryRequest,
): string | null {
  const entries = timeline === null ? [] : entriesOf(postmortem, timeline);
  const counted = entries.filter(({ stamp }) => stamp.relative?.from === 'anchor');
  if (elapsed != null && counted.length === 0) return 'Nothing in this timeline counts from T: give the time of day.';
  if (elapsed == null && counted.some(({ moment }) => moment.time === null && moment.minutes !== null))
    return 'This timeline counts from T, and nothing says when T was. Give the time as T+15m, or add a line above the entries: T = 10:00 UTC.';
  if (date !== null && entries.some(({ stamp, moment }) => stamp.date?.swapped != null && moment.date === null))
    return 'The dates of this timeline can be read day first or month first. Write one of them with the year first (2024-03-05), then insert.';
  const isCell = entries.some(
    ({ layout, range }) => layout === 'html' && /<(?:tr|td|th)\b/i.test(text.slice(range.start, range.end)),
  );
  return isCell ? 'This timeline is an HTML table: add the row by hand.' : null;
}

type Outcome = { readonly ok: true; readonly note: string | null } | { readonly ok: false; readonly problem: string };

const no = (problem: string): Outcome => ({ ok: false, problem });

/** What the document says with the entry in it, beside what it said before. */
function outcomeOf(before: Postmortem, after: Postmortem, { place, told }: Insertion): Outcome {
  const own = after.timelines[place.timeline ?? -1];
  const added = own === undefined ? undefined : entriesOf(after, own)[place.at ?? -1];
  const rest = after.entries.filter((entry) => entry !== added);
  if (
    added === undefined ||
    after.timelines.length !== before.timelines.length ||
    rest.length !== before.entries.length
  )
    return no('At its place this would not be read as an entry of its own. Insert it by hand.');
  const changes = before.entries.map((entry, i) => changeOf(entry, rest[i]!));
  const carried = changes.indexOf('carried');
  if (carried >= 0) {
    const [now, own] = [rest[carried]?.moment.date, before.entries[carried]?.moment.date];
    return no(`Entries without a date would then count as ${now}: write their own (${own}) above them first.`);
  }
  if (changes.includes('other') || !keepsDistances(before.entries, rest, changes))
    return no('At its place this would change how the times of other entries are read. Insert it by hand.');
  if (!isTold(added, told)) return no('At its place this would be read as another time. Insert it by hand.');
  const zone = rest[changes.indexOf('zone')]?.moment.zone;
  if (zone != null) return { ok: true, note: `entries without a zone will then count as ${zone}` };
  const dates = [
    ...new Set(rest.flatMap(({ moment }, i) => (changes[i] === 'date' ? (moment.date ?? []) : []))),
  ].sort();
  if (dates.length === 0) return { ok: true, note: null };
  const days = dates.length === 1 ? dates[0] : `${dates[0]} to ${dates.at(-1)}`;
  return { ok: true, note: `entries without a date will then count as ${days}` };
}

/** True where the entry is read as it was told. */
const isTold = ({ moment, end, stamp }: TimelineEntry, told: Told): boolean =>
  (told.date === null || moment.date === told.date) &&
  moment.time === told.time &&
  (end?.time ?? null) === told.end &&
  (told.zone === null || (moment.zone !== null && sameZone(moment.zone, told.zone))) &&
  (stamp.approx || !told.approx);

/**
 * How the reading of an entry has changed. `date` and `zone` were open before and are now known; `carried`: it names no date and takes
 * another one than before.
 */
function changeOf(was: TimelineEntry, is: TimelineEntry): 'none' | 'date' | 'zone' | 'carried' | 'other' {
  const isSame = (told: (moment: Moment) => string | null): boolean =>
    told(was.moment) === told(is.moment) && (was.end && told(was.end)) === (is.end && told(is.end));
  if (was.text !== is.text || !isSame(({ time }) => time)) return 'other';
  const sameDay = isSame(({ date }) => date);
  const sameZones = isSame(({ zone }) => zone);
  if (sameDay && sameZones) return was.moment.instants.join() === is.moment.instants.join() ? 'none' : 'other';
  const isUndated = was.stamp.date === null;
  if (!sameDay && isUndated && was.moment.date !== null && is.moment.date !== null) return 'carried';
  if (!sameDay && !(isUndated && was.moment.date === null)) return 'other';
  if (sameZones) return 'date';
  return was.moment.zone === null ? 'zone' : 'other';
}

/** True where undated entries, and those that count from an unknown start, stand as far from each other as before. */
function keepsDistances(
  before: readonly TimelineEntry[],
  after: readonly TimelineEntry[],
  changes: readonly string[],
): boolean {
  const moves = new Map<number, number>();
  return before.every((was, i) => {
    if (changes[i] !== 'none' || was.moment.minutes === null) return true;
    const moved = (after[i]!.moment.minutes ?? Number.NaN) - was.moment.minutes;
    const other = moves.get(was.timeline) ?? moved;
    moves.set(was.timeline, other);
    return moved === other;
  });
}
