import { isDay, isoDate } from '../../../time/calendar.ts';
import { readDateLine } from '../../../time/readDateLine.ts';

/** The day that a due date means, `YYYY-MM-DD`; null where a part is missing, or may be read two ways. */
export function dayOfDue(due: string): string | null {
  const date = readDateLine(due)?.date;
  if (!date || date.swapped || date.year === null || date.month === null || date.day === null) return null;
  return isDay(date.year, date.month, date.day) ? isoDate(date.year, date.month, date.day) : null;
}
