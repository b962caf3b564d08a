import type { Chunk, MarkdownDocument } from '../../markdown/document.ts';
import type { TextLine } from '../../markdown/pieces.ts';
import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import type { Range } from '../../text/range.ts';
import { type Found, foundAt, searchChunks } from './lines.ts';

/** A moment that a link or an identifier carries in itself. */
interface Evidence extends Found {
  /** UTC epoch milliseconds. */
  readonly instant: number;
  /** For people: `the Slack link`. */
  readonly what: string;
}

/** Identifiers that count milliseconds from a service's own epoch: `id >> 22` plus that epoch. */
const discordEpoch = 1_420_070_400_000;
const xEpoch = 1_288_834_974_657;

const snowflake = (id: string, epoch: number): number => Number(BigInt(id) >> 22n) + epoch;
const seconds = (digits: string): number => Number(digits) * 1000;

/** What the addresses say: pattern, how its first group is read, and its name. Slack's and Grafana's are as measured in real documents. */
const inAddresses: readonly (readonly [RegExp, (group: string) => number, string])[] = [
  [/[?&]thread_ts=(\d{10})(?:\.\d+)?/, seconds, 'the Slack link'],
  [/slack\.com\/archives\/[A-Z0-9]+\/p(\d{10})\d{6}/, seconds, 'the Slack link'],
  [/discord(?:app)?\.com\/channels\/\d+\/\d+\/(\d{17,20})/, (id) => snowflake(id, discordEpoch), 'the Discord link'],
  [/(?:twitter|x)\.com\/\w+\/status\/(\d{15,20})/, (id) => snowflake(id, xEpoch), 'the link to X'],
];

/** Slack's permalink of a message in a thread names the message first and the thread behind it: the message is what is cited. */
const slackMessage = /slack\.com\/archives\/[A-Z0-9]+\/p(\d{10})\d{6}/;

/** The moment in an address; null where it carries none. */
export function instantOfAddress(url: string): { readonly instant: number; readonly what: string } | null {
  const message = slackMessage.exec(url)?.[1];
  if (message) return { instant: seconds(message), what: 'the Slack link' };
  for (const [pattern, read, what] of inAddresses) {
    const group = pattern.exec(url)?.[1];
    if (group) return { instant: read(group), what };
  }
  return null;
}

const stamp = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})\b/g;
const uuid7 = /\b([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/gi;

function* inLine(line: TextLine): Iterable<Evidence> {
  for (const { kind, url, from, to } of line.marks) {
    const read = (kind === 'link' || kind === 'image') && url ? instantOfAddress(url) : null;
    if (read) yield { ...read, ...foundAt(line, from, to - from) };
  }
  for (const match of line.text.matchAll(/https?:\/\/[^\s)>\]]+/g)) {
    const inside = line.marks.some(({ kind, from, to }) => kind === 'link' && from <= match.index && match.index < to);
    const read = inside ? null : instantOfAddress(match[0]);
    if (read) yield { ...read, ...foundAt(line, match.index, match[0].length) };
  }
  for (const match of line.text.matchAll(stamp)) {
    const instant = Date.parse(match[0]);
    if (Number.isFinite(instant)) yield { instant, what: match[0], ...foundAt(line, match.index, match[0].length) };
  }
  for (const match of line.text.matchAll(uuid7)) {
    const instant = Number.parseInt(`${match[1]}${match[2]}`, 16);
    yield { instant, what: 'the identifier', ...foundAt(line, match.index, match[0].length) };
  }
}

const inChunk = ({ pieces }: Chunk): Evidence[] =>
  pieces.flatMap((piece) => {
    const lines =
      piece.kind === 'row' ? piece.cells : piece.kind === 'text' || piece.kind === 'heading' ? [piece.line] : [];
    return lines.flatMap((line) => [...inLine(line)]);
  });

const inDocument = searchChunks(inChunk);

export interface EntryEvidence extends Pick<Evidence, 'instant' | 'what'> {
  readonly entry: TimelineEntry;
  readonly range: Range;
}

/** What the links and stamps inside timeline entries say about their time, the entry's own stamp left out. Fenced logs count as well. */
export function evidenceOf(markdown: MarkdownDocument, { entries }: Postmortem): EntryEvidence[] {
  const found: EntryEvidence[] = [];
  let next = 0;
  let entry: TimelineEntry | undefined;
  for (const { found: one, range } of inDocument(markdown)) {
    while ((entries[next]?.range.start ?? Number.POSITIVE_INFINITY) <= range.start) entry = entries[next++];
    if (!entry || range.start >= entry.range.end) continue;
    if (range.start < entry.stampRange.end && entry.stampRange.start < range.end) continue;
    found.push({ entry, range, instant: one.instant, what: one.what });
  }
  return found;
}
