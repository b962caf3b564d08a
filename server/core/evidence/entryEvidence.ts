import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import type { TextLine } from '../markdown/pieces.ts';
import type { Postmortem, TimelineEntry } from '../model/postmortem.ts';
import { foundAt, linesOf } from '../search/chunkLines.ts';
import { type Found, searchChunks } from '../search/searchChunks.ts';
import type { Range, Span } from '../text/range.ts';
import { wallMs } from '../time/instants.ts';
import { bareAddresses } from './address.ts';
import { alertStampsIn } from './alertStamps.ts';
import { type Identified, identifiersIn, stampsIn } from './identifiers.ts';
import { pointOfAddress } from './points.ts';
import { windowOfAddress } from './windows.ts';

/** A moment or a stretch of time that a link, an identifier or a stamp carries in itself; a moment ends where it begins. */
export interface Evidence {
  /** UTC epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** For people: `the Slack link`. */
  readonly what: string;
  /** True for a whole stamp to the minute, as alerts have them: compared by the minute, one alone tells an hour from another. */
  readonly quoted?: boolean;
}

interface Placed extends Found, Evidence {
  /** Counts only where it is near the entry's day. */
  readonly loose: boolean;
  /** Said by an address, so that it is evidence even where the link is on the entry's own stamp. */
  readonly linked: boolean;
}

const ofIdentified = ({ instant, what, loose }: Identified): Evidence & Pick<Placed, 'loose'> => ({
  from: instant,
  to: instant,
  what,
  loose,
});

/** What an address says about time: the moment of a message, the stretch of a dashboard, else that of an identifier in it. */
function ofAddress(url: string): (Evidence & Pick<Placed, 'loose'>) | null {
  const point = pointOfAddress(url);
  if (point) return { from: point.instant, to: point.instant, what: point.what, loose: false };
  const window = windowOfAddress(url);
  if (window) return { ...window, loose: false };
  for (const one of identifiersIn(url)) return { ...ofIdentified(one), what: 'the identifier in the link' };
  return null;
}

function* inLine(line: TextLine): Iterable<Placed> {
  const links = line.marks.filter(({ kind, url }) => (kind === 'link' || kind === 'image') && url);
  for (const { url = '', from, to } of links) {
    const read = ofAddress(url);
    if (read) yield { ...read, linked: true, ...foundAt(line, from, to - from) };
  }
  // An address is not read a second time as text: a dashboard's holds two stamps, neither of which is an event's.
  const addresses: Span[] = [];
  for (const { at, url } of bareAddresses(line.text)) {
    addresses.push({ from: at, to: at + url.length });
    const read = links.some(({ from, to }) => from <= at && at < to) ? null : ofAddress(url);
    if (read) yield { ...read, linked: true, ...foundAt(line, at, url.length) };
  }
  for (const one of [...stampsIn(line.text), ...identifiersIn(line.text)]) {
    if (addresses.some(({ from, to }) => from <= one.at && one.at < to)) continue;
    yield { ...ofIdentified(one), linked: false, ...foundAt(line, one.at, one.length) };
  }
  for (const one of alertStampsIn(line.text)) {
    yield { ...ofIdentified(one), quoted: true, linked: false, ...foundAt(line, one.at, one.length) };
  }
}

const inDocument = searchChunks((chunk: Chunk) => linesOf(chunk).flatMap((line) => [...inLine(line)]));

export interface EntryEvidence extends Evidence {
  readonly entry: TimelineEntry;
  readonly range: Range;
}

const day = 86_400_000;

/** True within two days around a day whose zone may be unknown. */
function isNear(instant: number, date: string | null): boolean {
  const noon = date === null ? null : wallMs(date, '12:00');
  return noon !== null && Math.abs(instant - noon) <= 2.5 * day;
}

/** What the links and stamps inside timeline entries say about their time, the entry's own stamp left out. Fenced logs count as well. */
export function evidenceOf(markdown: MarkdownDocument, { entries, date }: Postmortem): EntryEvidence[] {
  const found: EntryEvidence[] = [];
  let next = 0;
  let entry: TimelineEntry | undefined;
  for (const { found: one, range } of inDocument(markdown)) {
    while ((entries[next]?.range.start ?? Number.POSITIVE_INFINITY) <= range.start) entry = entries[next++];
    if (!entry || range.start >= entry.range.end) continue;
    if (!one.linked && range.start < entry.stampRange.end && entry.stampRange.start < range.end) continue;
    if (one.loose && !isNear(one.from, entry.moment.date ?? date?.value ?? null)) continue;
    found.push({ entry, range, from: one.from, to: one.to, what: one.what, quoted: one.quoted ?? false });
  }
  return found;
}
