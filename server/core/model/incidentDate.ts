import { placedRange } from '../markdown/pieces.ts';
import { dayNumber, isDate } from '../time/calendar.ts';
import { readStamp } from '../time/readStamp.ts';
import type { WrittenDate } from '../time/stamp.ts';
import { type DateOrder, readAs } from '../time/timeline/dateOrder.ts';
import type { Field, Postmortem } from './postmortem.ts';
import type { Unit } from './units.ts';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD` of a date whose parts are all written and unambiguous, else null. */
export function isoOf(date: WrittenDate | null | undefined): string | null {
  if (!date || date.year === null || date.month === null || date.day === null || date.swapped !== null) return null;
  return `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
}

/**
 * The first whole date in `text`, with its place; it may stand behind other words. Null where there is none. `order`: whether day or
 * month stands first in dates that leave it open; where that is not known these are passed over.
 */
export function findDate(
  text: string,
  order: DateOrder | null = null,
): { readonly date: string; readonly from: number; readonly to: number } | null {
  const starts =
    /(?<![\p{L}\p{N}])(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}*)/giu;
  for (const match of text.slice(0, 400).matchAll(starts)) {
    const stamp = readStamp(text.slice(match.index));
    const date = isoOf(stamp?.date && order ? { ...readAs(stamp.date, order), swapped: null } : stamp?.date);
    if (stamp?.date && date !== null && stamp.span.from <= 2) {
      return { date, from: match.index + stamp.date.span.from, to: match.index + stamp.date.span.to };
    }
  }
  return null;
}

/** A line about the document, whose date is not the incident's. */
const ofDocument =
  /^\W*(?:posted|published|written|created|last (?:updated|modified|edited|reviewed)|updated|modified|reviewed|deadline|due(?: date| by| on|(?= *:)))\b/i;

/** Fields that date the incident, best first. */
const dating: readonly Field['name'][] = ['start', 'date', 'detected', 'duration', 'end', 'resolved'];

type Found = NonNullable<Postmortem['date']>;

/** The best date of the header's fields, or of front matter's. */
function dateIn(
  fields: readonly Field[],
  from: Field['from'],
  order: DateOrder | null,
): { readonly found: Found; readonly field: Field } | null {
  for (const name of dating) {
    for (const field of fields) {
      const at = field.name === name && field.from === from ? findDate(field.value, order) : null;
      if (!at) continue;
      const found = { value: at.date, from: from === 'body' ? 'header' : from, range: field.valueRange } as const;
      return { found, field };
    }
  }
  return null;
}

/** `2024-03-01-api-outage.md`. */
function dateInName(fileName: string | null): Found | null {
  const [, year, month, day] = /(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(fileName ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? { value: date, from: 'file name', range: null } : null;
}

/** The whole dates in the text, each line's first. */
function* datesIn(prose: readonly Unit[], order: DateOrder | null): Iterable<Found> {
  for (const { piece, base } of prose) {
    if (piece.kind !== 'text' || ofDocument.test(piece.line.text)) continue;
    const at = findDate(piece.line.text, order);
    if (at) yield { value: at.date, from: 'document line', range: placedRange(piece.line, base, at.from, at.to) };
  }
}

/** How many days after the incident its report may be dated. */
const reported = 60;

/**
 * The incident's date where the document states one outside its timeline: a header field, the title, front matter, the file name, or
 * the first whole date in the text before the timeline (`prose`). A bare `date` of front matter, and the file name's, may be that of the
 * report: a date in the text counts before them where it is not long before. `order` as
 * in {@link findDate}.
 */
export function incidentDate(
  fields: readonly Field[],
  title: Postmortem['title'],
  fileName: string | null,
  prose: readonly Unit[],
  order: DateOrder | null = null,
): Postmortem['date'] {
  const inHeader = dateIn(fields, 'body', order);
  if (inHeader) return inHeader.found;
  const inTitle = title ? findDate(title.text, order) : null;
  if (inTitle && title) return { value: inTitle.date, from: 'title', range: title.range };
  const inMatter = dateIn(fields, 'front matter', order);
  if (inMatter && (inMatter.field.name !== 'date' || /incident|outage|event/i.test(inMatter.field.label)))
    return inMatter.found;
  const report = inMatter?.found ?? dateInName(fileName);
  for (const date of datesIn(prose, order)) {
    const days = report === null ? 0 : dayNumber(report.value) - dayNumber(date.value);
    if (days >= 0 && days <= reported) return date;
  }
  return report;
}
