import { dayNumber } from '../calendar.ts';
import type { Carried } from './carried.ts';
import type { Day } from './days.ts';
import { type ClockKind, minutesOf, sixHours } from './halfDay.ts';
import type { EntryInput, TimelineContext } from './timelineInput.ts';
import type { WrittenDay } from './writtenDays.ts';

/** A written date that lies further behind the document's does not tell the day on which the timeline begins. */
const aMonth = 31;

/**
 * The day on which a timeline begins that writes no date on its first entries: the document's, where the entries then stay before
 * the first written date; else that one, less the midnights between. In the order of time.
 */
export function firstDay(
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  strays: readonly boolean[],
  context: TimelineContext,
  clock: ClockKind,
): Pick<Carried, 'day' | 'from'> {
  const stated: Day | null = context.documentDate ? { day: dayNumber(context.documentDate.value), known: true } : null;
  const dated = days.findIndex((day, i) => (day.own !== null && !strays[i]) || day.line !== null);
  const next = days[dated]?.own ?? days[dated]?.line ?? null;
  if (next && dated > 0) {
    const day = next.day - midnightsUpTo(inputs.slice(0, dated + 1), clock);
    const fits = stated !== null && stated.day <= day && day - stated.day <= aMonth;
    if (!fits) return { day: { ...next, day }, from: next.known ? 'entry after' : null };
  }
  if (stated) return { day: stated, from: context.documentDate?.from ?? null };
  // Nothing is known: the days still have distances.
  return { day: { day: next && !next.known ? next.day : 0, known: false }, from: null };
}

/** How often midnight passes among entries of which only the last one bears a date. */
function midnightsUpTo(inputs: readonly EntryInput[], clock: ClockKind): number {
  let count = 0;
  let before: number | null = null;
  for (const { stamp } of inputs) {
    const minutes = minutesOf(stamp.time);
    if (minutes === null) continue;
    // 11:57 then 1:17 on a clock of twelve hours is no midnight.
    const half = clock !== '24' && stamp.time?.halfDay === true;
    if (before !== null && before - minutes > sixHours && !half) count++;
    before = minutes;
  }
  return count;
}
