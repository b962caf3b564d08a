import type { FrontMatter } from '../markdown/document.ts';
import { placedRange } from '../markdown/pieces.ts';
import type { Range } from '../text/range.ts';
import type { Provenance } from '../time/moment.ts';
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
  /^\W*(?:posted|published|written|created|last (?:updated|modified|edited|reviewed)|updated|modified|reviewed)\b/i;

/** Fields that date the incident, best first. */
const dating: readonly Field['name'][] = ['start', 'date', 'detected', 'duration', 'end', 'resolved'];

/**
 * The incident's date where the document states one outside its timeline: a header field, the title, front matter, the file name, or
 * the first whole date in the text before the timeline. `order` as in {@link findDate}.
 */
export function incidentDate(
  fields: readonly Field[],
  title: Postmortem['title'],
  frontMatter: FrontMatter | null,
  fileName: string | null,
  prose: readonly Unit[],
  order: DateOrder | null = null,
): Postmortem['date'] {
  const found = (value: string, from: Provenance, range: Range | null): Postmortem['date'] => ({ value, from, range });
  for (const name of dating) {
    for (const field of fields) {
      if (field.name !== name || field.from !== 'body') continue;
      const at = findDate(field.value, order);
      if (at) return found(at.date, 'header', field.valueRange);
    }
  }
  const inTitle = title ? findDate(title.text, order) : null;
  if (inTitle && title) return found(inTitle.date, 'title', title.range);
  const inName = fileName ? /(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(fileName) : null;
  for (const { piece, base } of prose) {
    if (piece.kind !== 'text' || ofDocument.test(piece.line.text)) continue;
    const at = findDate(piece.line.text, order);
    if (at) return found(at.date, 'document line', placedRange(piece.line, base, at.from, at.to));
  }
  const inMatter = frontMatter
    ? /^(?:incident[_-]?)?(?:date|start(?:ed)?(?:[_-]?(?:at|time))?)\s*:\s*['"]?(\d{4}-\d{2}-\d{2})/im.exec(
        frontMatter.value,
      )
    : null;
  if (frontMatter && inMatter?.[1]) {
    const start = frontMatter.valueStart + inMatter.index + inMatter[0].length - inMatter[1].length;
    return found(inMatter[1], 'front matter', { start, end: start + inMatter[1].length });
  }
  if (
    inName &&
    Number(inName[2]) >= 1 &&
    Number(inName[2]) <= 12 &&
    Number(inName[3]) >= 1 &&
    Number(inName[3]) <= 31
  ) {
    return found(`${inName[1]}-${inName[2]}-${inName[3]}`, 'file name', null);
  }
  return null;
}
