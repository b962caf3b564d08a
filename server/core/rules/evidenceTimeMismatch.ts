import { evidenceOf } from '../evidence/entryEvidence.ts';
import { groupBy } from '../text/grouping.ts';
import { wallAt } from '../time/instants.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { evidenceShifts, type HourShift, type ZoneShift } from './util/evidence/clockShifts.ts';
import { type DayShift, dayCount, dayShifts } from './util/evidence/dayShifts.ts';
import { fits, instantOf, isPoint, type Piece, piecesOf, voices } from './util/evidence/fit.ts';
import { dayFixes, hourFixes, zoneFixes } from './util/evidence/fixes.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';
import { together } from './util/together.ts';

const hours = (minutes: number): string => {
  const size = Math.abs(minutes) / 60;
  return `${Number.isInteger(size) ? size : size.toFixed(2).replace(/0$/, '')} hour${size === 1 ? '' : 's'}`;
};

const distance = (minutes: number): string => `${hours(minutes)} ${minutes > 0 ? 'later' : 'earlier'}`;

/** Evidence on entries by the zone, as written or stated, that they are told in. */
const byZone = (pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> =>
  groupBy(pieces, ({ entry }) => entry.moment.zone);

const contradiction = (piece: Piece, minutes: number): string =>
  isPoint(piece)
    ? `${writtenStamp(piece.entry)} is ${distance(minutes)} than ${piece.what} in it.`
    : `${writtenStamp(piece.entry)} is outside the time that ${piece.what} in it shows, which fits ${hours(minutes)} ${minutes > 0 ? 'before' : 'after'} it.`;

function zoneReport(context: RuleContext<unknown>, shift: ZoneShift): Report | null {
  const { zone, minutes, pieces } = shift;
  const first = pieces.find(isPoint) ?? pieces[0];
  if (!first) return null;
  const ranges = new Set([first, ...pieces].map(({ entry }) => entry.stampRange));
  return together(
    [...ranges],
    `${contradiction(first, minutes)} ${voices(pieces) > 1 ? `${voices(pieces)} links or stamps in the timeline say so: the` : 'The'} zone ${zone} is probably wrong.`,
    { also: 'By as much', fixes: zoneFixes(context, shift) },
  );
}

const hourReport = (context: RuleContext<unknown>, { minutes, piece, agreeing }: HourShift): Report => ({
  range: piece.entry.stampRange,
  message: `${contradiction(piece, minutes)} The other ${agreeing} links or stamps agree with their entries: the hour is probably wrong.`,
  fixes: hourFixes(context, piece),
});

function dayReport(context: RuleContext<unknown>, zone: string, shift: DayShift): Report | null {
  const { days, pieces } = shift;
  const [first] = pieces;
  const wall = first ? wallAt(zone, first.from) : null;
  if (!first || wall === null) return null;
  const direction = days > 0 ? 'later' : 'earlier';
  return together(
    [...new Set(pieces.map(({ entry }) => entry.stampRange))],
    `${writtenStamp(first.entry)} on ${first.entry.moment.date} is ${dayCount(days)} ${direction} than ${first.what} in it, which is of ${wall.date}. ${voices(pieces)} links or stamps in the timeline say so: the date is probably wrong.`,
    { also: 'By as much', fixes: dayFixes(context, shift) },
  );
}

export const evidenceTimeMismatch = defineRule({
  name: 'evidence-time-mismatch',
  category: 'timeline',
  summary: 'An entry whose links say another hour or day than it does.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { markdown, postmortem } = context;
    const all = piecesOf(evidenceOf(markdown, postmortem), instantOf);
    if (all.every((piece) => fits(piece, 0))) return;
    for (const [zone, pieces] of byZone(all)) {
      for (const shift of evidenceShifts(postmortem, zone, pieces)) {
        const report = shift.kind === 'zone' ? zoneReport(context, shift) : hourReport(context, shift);
        if (report) yield report;
      }
      for (const shift of dayShifts(pieces)) {
        const report = dayReport(context, zone, shift);
        if (report) yield report;
      }
    }
  },
});
