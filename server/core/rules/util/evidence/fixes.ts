import { adoptZone } from '../../../edits/convert/adoptZone.ts';
import { setEntryTime } from '../../../edits/convert/setEntryTime.ts';
import { shiftDates } from '../../../edits/convert/shiftDates.ts';
import type { Fix } from '../../../findings.ts';
import { entriesOf } from '../../../model/entriesOf.ts';
import type { Postmortem, TimelineEntry } from '../../../model/postmortem.ts';
import { applyEdits } from '../../../text/range.ts';
import { offsetName } from '../../../time/offsets.ts';
import type { RuleContext } from '../../rule.ts';
import { editsFix } from '../fix.ts';
import type { ZoneShift } from './clockShifts.ts';
import { type DayShift, dayCount } from './dayShifts.ts';
import { entriesIn, instantOf, type Piece, wallOf } from './fit.ts';

type Context = Pick<RuleContext<unknown>, 'text' | 'postmortem' | 'reread'>;

const minute = 60_000;

/** True where the entries of the edited document are the same ones, and each of them `is` what it is to be. */
const areAll = (
  { entries }: Postmortem,
  after: Postmortem,
  is: (before: TimelineEntry, after: TimelineEntry) => boolean,
): boolean =>
  after.entries.length === entries.length &&
  entries.every((entry, i) => after.entries[i] !== undefined && is(entry, after.entries[i]));

/** States the zone that the links imply, where all entries then keep their times and those of the wrong zone are in the right one. */
export function zoneFixes({ text, postmortem, reread }: Context, { zone, offset }: ZoneShift): Fix[] {
  const name = offsetName(offset);
  const edits = adoptZone(text, postmortem, zone, name);
  const isMended =
    edits.length > 0 &&
    areAll(
      postmortem,
      reread(applyEdits(text, edits)),
      (before, after) =>
        wallOf(after.moment) === wallOf(before.moment) &&
        after.moment.zone === (before.moment.zone === zone ? name : before.moment.zone),
    );
  return isMended ? [editsFix(`State ${name} instead of ${zone} and keep the times`, () => edits, true)] : [];
}

/** Writes the link's time, where it is then the entry's to the minute and all other entries keep theirs. */
export function hourFixes({ text, postmortem, reread }: Context, { entry, from }: Piece): Fix[] {
  const edits = setEntryTime(text, postmortem, entry, from);
  const minutes = (one: TimelineEntry): number => Math.floor((instantOf(one.moment) ?? Number.NaN) / minute);
  const isMended =
    edits.length > 0 &&
    areAll(postmortem, reread(applyEdits(text, edits)), (before, after) =>
      before === entry
        ? minutes(after) === Math.floor(from / minute)
        : wallOf(after.moment) === wallOf(before.moment) && after.moment.zone === before.moment.zone,
    );
  return isMended ? [editsFix('Set the time from the link', () => edits, true)] : [];
}

/** Moves the dates by as many days as the links say: of the whole timeline, else of the entries with such links; where nothing else changes. */
export function dayFixes({ text, postmortem, reread }: Context, { days, pieces }: DayShift): Fix[] {
  const linked = entriesIn(pieces);
  const [first] = linked;
  const timeline = first && postmortem.timelines[first.timeline];
  if (!timeline) return [];
  const all = entriesOf(postmortem, timeline);
  for (const moved of [all, all.filter((entry) => linked.has(entry))]) {
    const edits = shiftDates(text, timeline, all, moved, -days);
    const shift = (entry: TimelineEntry): number => (moved.includes(entry) ? days * 1440 * minute : 0);
    const isMended =
      edits.length > 0 &&
      areAll(
        postmortem,
        reread(applyEdits(text, edits)),
        (before, after) =>
          (wallOf(before.moment) ?? 0) - (wallOf(after.moment) ?? 0) === shift(before) &&
          after.moment.zone === before.moment.zone,
      );
    if (isMended) return [editsFix(`Move the dates by ${dayCount(days)}, as the links say`, () => edits, true)];
  }
  return [];
}
