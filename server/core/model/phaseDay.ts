import { dayNumber } from '../time/calendar.ts';
import type { WrittenTime } from '../time/stamp.ts';
import { dateOfDay } from '../time/timeline/days.ts';
import { sixHours } from '../time/timeline/halfDay.ts';

/** The last moment of a timeline whose date is known. */
export interface LastMoment {
  /** Index of the timeline section that it stands in, -1 outside of any. */
  readonly scope: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`, or null where only the date is known. */
  readonly time: string | null;
}

/** Headings that divide one course of events: what stands below comes after what stands above. */
const phase = /^(?:phase|stage|part|step|teil|fase|étape)\s*(?:\d|[ivx]+\b|one|two|three|four|five)/iu;

/**
 * The day on which the entries under a sub-heading of a timeline begin: the day of those before, or the next one where the heading
 * names a phase whose first time lies more than six hours before the last one of the phase before.
 */
export function dayBehind({ date, time }: LastMoment, title: string, first: WrittenTime | null): string {
  if (time === null || !first || first.halfDay || !phase.test(title)) return date;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const drop = hour * 60 + minute - (first.hour * 60 + (first.minute ?? 0));
  return drop > sixHours ? dateOfDay(dayNumber(date) + 1) : date;
}
