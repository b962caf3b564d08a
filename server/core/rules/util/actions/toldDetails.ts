import type { ActionItem, Section } from '../../../model/postmortem.ts';

// What is told of an action without a value of its own.

/** "(issue created)", "An issue has been filed for this": there is a ticket, though no link to it. */
const ticketTold =
  /\b(?:we|i)(?:['’]ve| have)? (?:also |already )?(?:added|created|filed|logged|opened|raised|wrote) (?:an? |the )(?:[\w-]+ )?(?:bug|card|issue|story|task|ticket)\b|[([](?:an? )?(?:bug|card|issue|story|task|ticket)s? (?:has been |was |already |is )?(?:created|filed|logged|opened|raised)[)\]]|\b(?:an?|the) (?:bug|card|issue|story|task|ticket) (?:has been|was) (?:already )?(?:created|filed|logged|opened|raised)\b/i;

/** True where an action says that a ticket tracks it. */
export const hasTicket = ({ ticket, text }: ActionItem): boolean => ticket !== null || ticketTold.test(text);

/** "Short term (1-2 days)": how long it may take. */
const horizon =
  /(?<![\p{L}\d])\d+(?:\s?[-–]\s?\d+)?\s?(?:hours?|days?|weeks?|months?|horas?|d[ií]as?|semanas?|meses|mes|jours?|semaines?|mois|tagen?|wochen?|monaten?)(?!\p{L})/iu;

/** True where an action names its day, or stands in a part of the section that gives it a span of time. */
export function hasDue({ due, section }: ActionItem, sections: readonly Section[], source: string): boolean {
  const part = section === null ? undefined : sections[section];
  if (due !== null) return true;
  if (!part || part.parent === null) return false;
  return horizon.test(source.slice(part.headingRange.start, part.headingRange.end));
}
