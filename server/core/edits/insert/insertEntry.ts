import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline } from '../../model/postmortem.ts';
import type { Alignment } from '../../profiles/align.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertAt, lineEnd } from '../../text/sourceLines.ts';
import type { DateStyle } from '../form/dateStyle.ts';
import type { FormValues } from '../form/formParts.ts';
import { plainMark } from '../form/marks.ts';
import { type Block, blocksOf } from '../timeline/blocks.ts';
import { entryMinutes, inZone, sameZone, type Wall, zoneOf } from '../timeline/entryClock.ts';
import { type NewDateLine, newDateLine } from '../timeline/newDateLine.ts';
import { gapBetween } from './between.ts';
import { chooseForm, type EntryForm } from './chooseForm.ts';
import { describePlace } from './describePlace.ts';
import { firstEntry } from './firstEntry.ts';
import type { EntryRequest, Insertion, Told } from './insertion.ts';
import { type InsertPoint, insertPoint, wantsDate } from './insertPoint.ts';
import { chooseTimeline, type Place, placeOf } from './place.ts';
import { numberAt, renumberFrom } from './renumber.ts';
import { writeEntry } from './writeEntry.ts';

/** How an entry is written where the timeline's own way is read as something else. */
export interface Manner {
  /** Dates in this style. */
  readonly dates: DateStyle | null;
  /** `~10:07` and `10:00-10:20`, whatever the timeline writes. */
  readonly plain: boolean;
}

export const ownManner: Manner = { dates: null, plain: false };

/**
 * Inserts an entry at its chronological place, in the form of the entries around it; in a new Timeline section at the profile's place
 * where the document has none. Nothing of the text is taken away: numbers of an ordered list behind the new item count on. Whether
 * the result is read as it is meant, {@link checkedEntry} tells.
 */
export function insertEntry(
  text: string,
  postmortem: Postmortem,
  profile: Profile,
  alignment: Alignment,
  request: EntryRequest,
  manner: Manner = ownManner,
): Insertion {
  const words = request.text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  const asked: Wall = { date: request.date, time: request.time, zone: request.zone };
  const timeline = chooseTimeline(postmortem, asked, request.near);
  if (timeline === null) return firstEntry(text, postmortem, profile, alignment, request, words);
  const zone = zoneOf(postmortem, timeline);
  const start = startOf(postmortem, timeline, zone);
  const counted = request.elapsed != null && start !== null ? start + request.elapsed / 60 : null;
  if (counted !== null) {
    const place = placeOf(postmortem, timeline, { date: null, time: clockAt(counted), zone }, request.near, counted);
    return insertAtPlace(text, postmortem, timeline, place, null, { ...request, text: words }, start, manner);
  }
  const onOwn = (wall: Wall): Wall | null =>
    zone === null || wall.zone === null ? { ...wall, zone } : onOwnClock(postmortem, timeline, wall, zone);
  const wall = onOwn(asked);
  const place = placeOf(postmortem, timeline, wall ?? asked, request.near);
  const end = request.end == null ? null : { ...request.end, time: endOn(asked, request.end.time, place, onOwn) };
  const label = wall === null || zone === null ? asked.zone : null;
  return insertAtPlace(text, postmortem, timeline, place, label, { ...request, end, text: words }, start, manner);
}

/** The end of a range on the clocks that its start came to be told on. */
function endOn(asked: Wall, end: string, place: Place, onOwn: (wall: Wall) => Wall | null): string {
  // Told from the day of the start: which that is, decides where clocks change, and the time is all that is written.
  return onOwn({ ...asked, date: asked.date ?? place.wall.date, time: end })?.time ?? end;
}

/** The moment that the timeline's `T+15m` counts from, on its own clock; null where nothing does, or it is not known. */
function startOf(postmortem: Postmortem, timeline: Timeline, zone: string | null): number | null {
  for (const entry of entriesOf(postmortem, timeline)) {
    const minutes = entry.stamp.relative?.from === 'anchor' ? entryMinutes(entry, zone) : null;
    if (minutes !== null) return minutes - entry.stamp.relative!.seconds / 60;
  }
  return null;
}

/** The clock time of minutes that are counted from some midnight. */
const clockAt = (minutes: number): string => new Date(Math.round(minutes * 60) * 1000).toISOString().slice(11, 19);

/** The moment on the timeline's own clocks; null where it cannot be told on them. A day that is not said is the likeliest one. */
function onOwnClock(postmortem: Postmortem, timeline: Timeline, asked: Wall, zone: string): Wall | null {
  if (asked.zone === null || sameZone(asked.zone, zone)) return { ...asked, zone };
  // A timeline that is told in several zones takes one more entry in any of them.
  const { zone: own } = asked;
  if (entriesOf(postmortem, timeline).some(({ stamp }) => stamp.zone !== null && sameZone(stamp.zone.name, own)))
    return null;
  const date = asked.date ?? placeOf(postmortem, timeline, asked, null).wall.date;
  return inZone({ ...asked, date }, zone);
}

function insertAtPlace(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  place: Place,
  zone: string | null,
  request: EntryRequest,
  start: number | null,
  manner: Manner,
): Insertion {
  const entries = entriesOf(postmortem, timeline);
  const blocks = blocksOf(text, postmortem, timeline);
  const point = insertPoint(blocks, timeline, place);
  const { date: day, time } = place.wall;
  const heading = place.newGroup && day !== null ? newDateLine(text, timeline, blocks, day, manner.dates) : null;
  const dated = place.newGroup ? heading === null : wantsDate(text, postmortem, timeline, blocks, place);
  const wants = { date: dated, elapsed: request.elapsed != null };
  const form = inManner(chooseForm(text, postmortem, timeline, place.at, wants, point.beside), manner);
  const numbers = place.newGroup ? { own: 1, following: [] } : numbersFor(text, blocks, point);
  const label = zone ?? labelFor(form, place.wall.zone);
  const counts = form.parts.some(({ kind }) => kind === 'elapsed');
  const end = request.end == null ? null : { ...request.end, between: form.range ?? request.end.between };
  const values: FormValues = {
    date: dated && !counts ? day : null,
    time,
    end,
    elapsed: counts && start !== null ? Math.round((place.minutes - start) * 60) : null,
    zone: counts ? null : label,
    text: request.text,
    number: numbers.own,
  };
  const mark = request.approx ? (form.approx ?? plainMark) : null;
  const written = writeEntry(text, timeline, form, values, mark);
  const around = surround(text, timeline, blocks, place, point, heading);
  return {
    edits: [insertAt(around.offset, around.before + written.text + around.after), ...numbers.following],
    caret: around.offset + around.before.length + written.caret,
    description: describePlace(text, entries, place, form, values),
    written: written.text,
    told: toldBy(form, place, values, request.approx === true),
    place: {
      at: place.at,
      timeline: timeline.index,
      after: entries[place.at - 1]?.index ?? null,
      before: entries[place.at]?.index ?? null,
    },
  };
}

/** The form with dates and marks as `manner` wants them. */
const inManner = (form: EntryForm, { dates, plain }: Manner): EntryForm => ({
  ...form,
  ...(dates === null ? {} : { dates, dateCell: form.dateCell && [{ kind: 'date', style: dates }] }),
  ...(plain ? { approx: null, range: null } : {}),
  parts: form.parts.map((part) => (part.kind === 'date' && dates !== null ? { kind: 'date', style: dates } : part)),
});

function toldBy(form: EntryForm, place: Place, { time, end, elapsed, zone }: FormValues, approx: boolean): Told {
  const { wall, days } = place;
  const style = form.parts.find((part) => part.kind === 'time');
  const shown = (one: string): string => (style?.style.seconds ? one.padEnd(8, ':00') : one.slice(0, 5));
  const isUnknown = elapsed != null && days.kind === 'none';
  return {
    date: days.kind === 'some year' ? null : wall.date,
    // What counts from the start is read to the minute.
    time: isUnknown ? null : elapsed == null ? shown(time) : shown(clockAt(Math.round(place.minutes))),
    end: end == null ? null : shown(end.time),
    zone: zone ?? wall.zone,
    approx,
  };
}

/** Where the entry's text goes, and what comes before and behind it there: line ends, and a date line of its own. */
function surround(
  text: string,
  timeline: Timeline,
  blocks: readonly Block[],
  place: Place,
  { above, below }: InsertPoint,
  heading: NewDateLine | null,
): { offset: number; before: string; after: string } {
  const gap = heading?.before ?? gapBetween(text, blocks, timeline, place.at);
  const lead = heading === null ? '' : heading.line + heading.gap;
  if (above !== null) return { offset: above.range.end, before: gap + lead, after: '' };
  if (below !== null) {
    const offset = heading === null ? below.range.start : Math.min(below.range.start, heading.at);
    return { offset, before: lead, after: gap };
  }
  const line = timeline.dateLines[place.group ?? 0]!;
  const sample = newDateLine(text, timeline, blocks, line.date);
  return { offset: lineEnd(text, line.range.end), before: sample?.gap ?? gap, after: '' };
}

/** The number of a new item in an ordered list, and the edits that let the items behind it count on. */
function numbersFor(
  text: string,
  blocks: readonly Block[],
  { above, below }: InsertPoint,
): { own: number; following: readonly TextEdit[] } {
  const before = above && numberAt(text, above.range.start);
  const after = below && numberAt(text, below.range.start);
  const countOn = (): readonly TextEdit[] =>
    below === null || after === null ? [] : renumberFrom(text, below.range.start, after);
  if (before === null) return { own: after ?? 1, following: countOn() };
  const earlier = blocks.findLast((block) => block.parent === above?.parent && block.position < above.position);
  const isAlike = after === before || (earlier !== undefined && numberAt(text, earlier.range.start) === before);
  if (isAlike) return { own: before, following: [] };
  return { own: before + 1, following: after === before + 1 ? countOn() : [] };
}

/** The zone to write where the form's own label is another one's; null for the label as it is, or none. */
function labelFor(form: EntryForm, zone: string | null): string | null {
  const label = form.parts.find((part) => part.kind === 'zone');
  return label === undefined || zone === null || sameZone(label.name, zone) ? null : zone;
}
