import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline } from '../../model/postmortem.ts';
import type { Alignment } from '../../profiles/align.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertAt, lineEnd } from '../../text/sourceLines.ts';
import { type Block, blocksOf } from '../timeline/blocks.ts';
import { inZone, sameZone, type Wall, zoneOf } from '../timeline/entryClock.ts';
import { type NewDateLine, newDateLine } from '../timeline/newDateLine.ts';
import { gapBetween } from './between.ts';
import { chooseForm, type EntryForm } from './chooseForm.ts';
import { describePlace } from './describePlace.ts';
import { firstEntry } from './firstEntry.ts';
import { type InsertPoint, insertPoint, wantsDate } from './insertPoint.ts';
import { chooseTimeline, type Place, placeOf } from './place.ts';
import { numberAt, renumberFrom } from './renumber.ts';
import { writeEntry } from './writeEntry.ts';

/** What is to be inserted. */
export interface EntryRequest {
  /** `YYYY-MM-DD`; null for the timeline's own day. */
  readonly date: string | null;
  /** 24-hour `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
  /** The zone in which date and time are told; null for the timeline's own. */
  readonly zone: string | null;
  /** The entry's words; line breaks become spaces. */
  readonly text: string;
  /** Offset of the cursor, which decides between several timelines and days; null where there is none. */
  readonly near: number | null;
}

export interface Insertion {
  readonly edits: readonly TextEdit[];
  /** Offset behind the entry's words once the edits are applied. */
  readonly caret: number;
  /** Where it goes, for a line of help: `14:05 PST, between 14:02 and 14:10`. */
  readonly description: string;
  readonly place: {
    /** Index in `Postmortem.timelines`; null where the edits make a new timeline. */
    readonly timeline: number | null;
    /** Index in `Postmortem.entries` of the entry that will stand below, null where it is the last. */
    readonly before: number | null;
    /** Of the entry that will stand above, null where it is the first. */
    readonly after: number | null;
  };
}

/**
 * Inserts an entry at its chronological place, in the form of the entries around it; in a new Timeline section at the profile's place
 * where the document has none. Nothing of the text is taken away: numbers of an ordered list behind the new item count on.
 */
export function insertEntry(
  text: string,
  postmortem: Postmortem,
  profile: Profile,
  alignment: Alignment,
  request: EntryRequest,
): Insertion {
  const words = request.text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  const asked: Wall = { date: request.date, time: request.time, zone: request.zone };
  const timeline = chooseTimeline(postmortem, asked, request.near);
  if (timeline === null) return firstEntry(text, postmortem, profile, alignment, asked, words);
  const zone = zoneOf(postmortem, timeline);
  const wall =
    zone === null || asked.zone === null ? { ...asked, zone } : onOwnClock(postmortem, timeline, asked, zone);
  const place = placeOf(postmortem, timeline, wall ?? asked, request.near);
  return insertAtPlace(text, postmortem, timeline, place, wall === null || zone === null ? asked.zone : null, words);
}

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
  words: string,
): Insertion {
  const entries = entriesOf(postmortem, timeline);
  const blocks = blocksOf(text, postmortem, timeline);
  const point = insertPoint(blocks, timeline, place);
  const { date: day, time } = place.wall;
  const heading = place.newGroup && day !== null ? newDateLine(text, timeline, blocks, day) : null;
  const dated = place.newGroup ? heading === null : wantsDate(text, postmortem, timeline, blocks, place);
  const form = chooseForm(text, postmortem, timeline, place.at, dated, point.beside);
  const numbers = place.newGroup ? { own: 1, following: [] } : numbersFor(text, blocks, point);
  const label = zone ?? labelFor(form, place.wall.zone);
  const values = { date: dated ? day : null, time, zone: label, text: words, number: numbers.own };
  const written = writeEntry(text, timeline, form, values);
  const around = surround(text, timeline, blocks, place, point, heading);
  return {
    edits: [insertAt(around.offset, around.before + written.text + around.after), ...numbers.following],
    caret: around.offset + around.before.length + written.caret,
    description: describePlace(text, entries, place, form, label),
    place: {
      timeline: timeline.index,
      after: entries[place.at - 1]?.index ?? null,
      before: entries[place.at]?.index ?? null,
    },
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
