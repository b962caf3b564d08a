import { namingOf } from './model/naming.ts';
import type { SectionKind } from './model/postmortem.ts';
import { countProse, type ProseCounts } from './model/prose.ts';
import { meaningOfTitle } from './model/titles.ts';

/** Beyond this many characters a document is judged by its beginning. */
const reach = 200_000;

/** Longer lines are data or pasted logs, not headings or entries. */
const longest = 2000;

/** `# Title`, a line over `===`, `<h2>`: the whole line. */
const headingLine = /^ {0,3}#{1,6}[ \t]+\S|^\s*<h[1-6]\b/i;

/** What stands around a heading's words, or around a line that acts as one: list markers, numbers, emphasis, colon. */
const around = /^[\s>#*_+\-|]*(?:<[^>]+>\s*)*|(?:\s*<\/[^>]+>)+\s*$|[\s*_:：#]+$/g;

/** A time near the beginning of a line, behind whatever marks a list, a table or a heading, and maybe behind a date. */
const timed =
  /^.{0,40}?(?:(?<![\d.v/-])\d{1,2}(?::\d{2}|h\d{2}|\.\d{2}(?![\d.]))(?!\d)|\d{1,2}\s?[ap]\.?m\b|\b\d{4}\s?(?:hrs|utc)\b)/i;

/** Kinds that hardly any other sort of document has. */
const telling: ReadonlySet<SectionKind> = new Set([
  'timeline',
  'impact',
  'trigger',
  'root_cause',
  'contributing_factors',
  'detection',
  'resolution',
  'went_well',
  'went_wrong',
  'lucky',
]);

/** Kinds that say nothing: every meeting note lists attendees, every README has background and links. */
const idle: ReadonlySet<SectionKind> = new Set([
  'responders',
  'questions',
  'background',
  'supporting',
  'metrics',
  'glossary',
]);

/** How many of a document's first lines may name it, whether or not they are headings. */
const opening = 12;

/** The full reading wants 6; what is guessed here may be one point short. */
const enough = 5;

/**
 * Whether a Markdown text may be a postmortem: a cheap look at names, headings, times and words that decides whether the language
 * server is started and told about a document. It says yes to whatever the full reading takes for a postmortem, and to little else: a
 * README, a changelog or a meeting note does not pass. `fileName` is without folders, null for an untitled document.
 */
export function isCandidate(text: string, fileName: string | null): boolean {
  const lines = text.slice(0, reach).split(/\r\n?|\n/);
  if (saysSo(lines)) return true;
  const { kinds, times, timesInCode, title, heading, prose } = look(lines);
  const { names, file } = namingOf(title, fileName, true);
  if (file === 'form' || file === 'instructions') return false;
  const told = Math.max(toldPoints(countProse(prose)), toldPoints(countProse(openingOf(prose))));
  // Code is full of times; a timeline pasted into a fence stands under its heading.
  const all = times + (kinds.has('timeline') ? timesInCode : 0);
  // A document that calls itself a postmortem is worth a look, unless it only says how one is written.
  const { otherwise, when } = namingOf(heading, fileName, true);
  if (names === 'report' && (otherwise !== 'instructions' || told > 0 || all >= 2)) return true;
  const strong = [...kinds].filter((kind) => telling.has(kind)).length;
  const dense = all >= 10 ? 5 : all >= 4 ? 3 : all >= 2 ? 2 : 0;
  // A list of times, or a few common headings, alone may be anything: nothing but a name, a timeline or a story shows an incident.
  const shown =
    names === 'trouble' ||
    told > 0 ||
    (names === 'hint' && kinds.size >= 2) ||
    (all >= 2 && kinds.has('timeline')) ||
    all >= 10 ||
    (strong >= 2 && kinds.size >= 4);
  const named = (names === null ? 0 : names === 'hint' ? 2 : 3) + (when ? 2 : 0);
  return shown && named + told + dense + Math.min(kinds.size, 5) + Math.min(strong, 3) >= enough;
}

/** What a text shows at a glance. */
interface Glance {
  readonly kinds: ReadonlySet<SectionKind>;
  /** Lines that begin with a time. */
  readonly times: number;
  readonly timesInCode: number;
  /** The first lines and the first heading. */
  readonly title: string;
  /** The first heading, else the first line. */
  readonly heading: string;
  readonly prose: string;
}

function look(lines: readonly string[]): Glance {
  const fenced = fencedLines(lines);
  const kinds = new Set<SectionKind>();
  const title: string[] = [];
  const prose: string[] = [];
  let times = 0;
  let timesInCode = 0;
  let headed: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.length > longest) continue;
    const time = timed.test(line);
    if (fenced.has(index)) {
      if (time) timesInCode++;
      continue;
    }
    if (time) times++;
    prose.push(line);
    const isHeading = headingLine.test(line) || underlined(lines[index + 1]);
    if (index < opening || (isHeading && headed === null)) title.push(line);
    if (isHeading) headed ??= line;
    if (!isHeading && !actsAsHeading(line)) continue;
    const words = line.replace(around, '');
    const kind = meaningOfTitle(words).kind ?? meaningOfTitle(words.replace(/[:：].*$/, '')).kind;
    if (kind && !idle.has(kind)) kinds.add(kind);
  }
  return {
    kinds,
    times,
    timesInCode,
    title: title.join('\n'),
    heading: headed ?? title[0] ?? '',
    prose: prose.join('\n'),
  };
}

/** The first lines, of some 150 words: a long analysis behind them dilutes what is told. Where they end hardly matters. */
function openingOf(prose: string): string {
  let words = 0;
  const lines = prose.split('\n');
  const end = lines.findIndex((line) => {
    words += line.split(/\s+/).length;
    return words > 170;
  });
  return lines.slice(0, end < 0 ? lines.length : end + 1).join('\n');
}

/** How much a text tells of something that broke and of what was done. Addresses and marks count as words here, so less is enough. */
function toldPoints({ words, incident, past, clock }: ProseCounts): number {
  if (incident < 2) return 0;
  const share = (100 * Math.min(incident, past)) / Math.max(words, 40);
  return (share >= 3.2 ? 4 : share >= 2 ? 3 : share >= 1 ? 2 : 0) + (share > 0 && clock > 0 ? 1 : 0);
}

/** Indices of the lines inside closed code fences: a timeline may be pasted into one, but nothing in there is a heading. */
function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: { readonly mark: string; readonly from: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*(?:[-*+>]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (!mark) continue;
    if (!open && isWrapper(lines, index)) continue;
    if (!open) open = { mark, from: index };
    else if (mark.startsWith(open.mark)) {
      for (let i = open.from; i <= index; i++) inside.add(i);
      open = null;
    }
  }
  return inside;
}

/** Whether the Markdown fence that opens here may hold the document: an answer pasted from a chat, its heading first in the fence. */
const isWrapper = (lines: readonly string[], index: number): boolean =>
  index < opening &&
  /(?:`|~)\s*(?:md|markdown|mdx)\b/i.test(lines[index] ?? '') &&
  headingLine.test(lines.slice(index + 1, index + opening).find((line) => line.trim() !== '') ?? '');

/** Front matter with a `postmortem` key. */
function saysSo(lines: readonly string[]): boolean {
  if (lines[0]?.replace(/^\uFEFF/, '').trimEnd() !== '---') return false;
  const end = lines.indexOf('---', 1);
  return end > 0 && lines.slice(1, end).some((line) => /^["']?postmortem["']?\s*:/.test(line));
}

const underlined = (next: string | undefined): boolean => next !== undefined && /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(next);

/** A short line that is bold or italic, ends with a colon, or is nothing but a few words. */
function actsAsHeading(line: string): boolean {
  const words = line.trim();
  if (words === '' || words.length > 90) return false;
  return (
    /^[\s>*+\-\d.)]*(?:\*\*|__|\*|_|<(?:b|strong|li|p|pre)\b)/i.test(line) ||
    /[:：][\s*_]*$/.test(words) ||
    !/\s\S+\s\S+\s\S+\s/.test(words)
  );
}
