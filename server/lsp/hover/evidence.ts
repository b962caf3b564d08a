import type { Analysis } from '../../core/analyze.ts';
import { bareAddresses } from '../../core/evidence/address.ts';
import { type EntryEvidence, evidenceOf } from '../../core/evidence/entryEvidence.ts';
import type { TimelineEntry } from '../../core/model/postmortem.ts';
import { holds } from '../../core/text/range.ts';
import { lineEnd } from '../../core/text/sourceLines.ts';
import { wallAt } from '../../core/time/instants.ts';
import type { ReadDocument } from '../analyses.ts';
import type { Explained } from './types.ts';

/** More links than these are more than a hover can show. */
const most = 4;

/** Over an entry's stamp: what the links and identifiers in the entry say about its time, a line of Markdown each. */
export const evidenceLines = ({ markdown, postmortem }: Analysis, entry: TimelineEntry): string[] => {
  const own = evidenceOf(markdown, postmortem).filter((one) => one.entry === entry);
  return [...new Set(own.map(lineOf))].slice(0, most);
};

/** Over a link (its text or its address), an identifier or a stamp in an entry: the time that it carries. */
export function evidenceHover({ analysis, document }: ReadDocument, offset: number): Explained | null {
  const text = document.getText();
  for (const one of evidenceOf(analysis.markdown, analysis.postmortem)) {
    if (one.range.start > offset) continue;
    const range = { start: one.range.start, end: linkEnd(text, one.range.end) };
    if (holds(range, offset)) return { range, lines: [lineOf(one)] };
  }
  return null;
}

/** Behind the address of an inline link whose text ends at `end`; `end` where none follows. */
function linkEnd(text: string, end: number): number {
  if (!text.startsWith('](', end)) return end;
  const [address] = bareAddresses(text.slice(end + 2, lineEnd(text, end)));
  return address?.at === 0 ? end + 2 + address.url.length : end;
}

/** `Slack link: 14:02 UTC = 15:02 BST`; in UTC alone where that is the entry's zone, or where its zone does not tell. */
function lineOf({ entry, from, to, what }: EntryEvidence): string {
  const { zone, date } = entry.moment;
  const name = what.replace(/^the /, '');
  const utc = stretch('UTC', from, to, date);
  const own = zone === null ? null : stretch(zone, from, to, date);
  return `${name[0]?.toUpperCase()}${name.slice(1)}: ${utc} UTC${own === null || own === utc ? '' : ` = ${own} ${zone}`}`;
}

/** `14:02`, `13:30–14:30`, with the date where it is another one than `date`; null where the zone does not tell. */
function stretch(zone: string, from: number, to: number, date: string | null): string | null {
  const [start, end] = [wallAt(zone, from), wallAt(zone, to)];
  if (start === null || end === null) return null;
  const begins = `${start.date === date ? '' : `${start.date} `}${start.time.slice(0, 5)}`;
  return from === to ? begins : `${begins}–${end.date === start.date ? '' : `${end.date} `}${end.time.slice(0, 5)}`;
}
