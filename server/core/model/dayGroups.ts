import { dayNumber } from '../time/calendar.ts';
import { milestoneIn } from './entryMilestone.ts';
import { isoOf } from './incidentDate.ts';
import type { MilestoneKind } from './postmortem.ts';
import type { Selected } from './select.ts';
import { dateLineOf } from './surroundings.ts';
import type { Unit } from './units.ts';

/** From so many days on, running backwards is how the author arranged them; two may be a slip, unless what they tell shows it. */
const fewest = 3;

/**
 * Splits the entries of one section by the date lines above them, where these run from the newest day to the oldest while each day
 * runs forwards, as status pages have it: every day is a timeline of its own then. Null where the days run otherwise, or where there are
 * but two and nothing says that the upper one ends what the lower one begins.
 */
export function daysBackwards(
  members: readonly Selected[],
  units: readonly Unit[],
  isEntry: (unit: Unit) => boolean,
): Selected[][] | null {
  const days: Day[] = [];
  let from = members[0]?.candidate.unit.index ?? 0;
  // The first day's line stands above the first entry; lines further up hold no entries and do not count.
  for (let above = units[from - 1]; above && !isEntry(above); above = units[from - 1]) from--;
  for (const member of members) {
    for (; from < member.candidate.unit.index; from++) {
      const unit = units[from];
      const line = unit && !isEntry(unit) ? dateLineOf(unit) : null;
      if (line) days.push({ date: isoOf(line.date), members: [] });
    }
    const day = days[days.length - 1];
    if (!day) return null;
    day.members.push(member);
  }
  const filled = days.filter((day) => day.members.length > 0);
  const backwards = filled.every(({ date }, i) => {
    const before = filled[i - 1]?.date;
    return date !== null && (i === 0 || (before != null && date < before));
  });
  const forwards = filled.some((day) => runsForwards(day.members));
  if (!backwards || !forwards) return null;
  return filled.length >= fewest || endsAbove(filled) ? filled.map((day) => day.members) : null;
}

const beginnings: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['start', 'detected']);
const ends: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['mitigated', 'resolved', 'closed']);

/** True for a day and the one before it below, of which the lower alone tells a beginning and the upper alone an end. */
function endsAbove([upper, lower, ...more]: readonly Day[]): boolean {
  if (!upper?.date || !lower?.date || more.length > 0 || dayNumber(upper.date) - dayNumber(lower.date) !== 1)
    return false;
  const [above, below] = [upper, lower].map(({ members }) =>
    members.flatMap(({ candidate }) => {
      const { line, stamp, textTo } = candidate;
      return milestoneIn(candidate, line.text.slice(stamp.textFrom, textTo))?.kind ?? [];
    }),
  );
  const tells = (kinds: readonly MilestoneKind[] = [], some: ReadonlySet<MilestoneKind>): boolean =>
    kinds.some((kind) => some.has(kind));
  return tells(above, ends) && !tells(above, beginnings) && tells(below, beginnings) && !tells(below, ends);
}

interface Day {
  readonly date: string | null;
  readonly members: Selected[];
}

/** Whether the clock times of a day's entries rise more often than they fall. */
function runsForwards(members: readonly Selected[]): boolean {
  let rises = 0;
  members.forEach(({ candidate }, i) => {
    const [a, b] = [members[i - 1]?.candidate.stamp.time, candidate.stamp.time];
    if (a && b) rises += Math.sign(b.hour * 60 + (b.minute ?? 0) - a.hour * 60 - (a.minute ?? 0));
  });
  return rises > 0;
}
