import type { SectionKind } from './model/postmortem.ts';
import { meaningOfTitle } from './model/titles.ts';

/** Beyond this many characters a document is judged by its beginning. */
const reach = 200_000;

/** What names an incident report in a title, a file name or the front matter. */
const names =
  /post-?\s?_?mortem|incident|outage|retro(?:spective)?\b|\brca\b|root[-_ ]cause|after[-_ ]action|downtime|disclosure|disruption|ポストモーテム|障害|インシデント/iu;

/** `# Title`, a line over `===`, `<h2>`: the whole line. */
const heading = /^ {0,3}#{1,6}[ \t]+\S|^\s*<h[1-6]\b/i;

/** What stands around a heading's words, or around a line that acts as one: list markers, numbers, emphasis, colon. */
const around = /^[\s>#*_+\-|]*(?:<[^>]+>\s*)*|(?:\s*<\/[^>]+>)+\s*$|[\s*_:：#]+$/g;

/** A time or a date near the beginning of a line, behind whatever marks a list, a table or a heading. */
const stamped =
  /^.{0,24}(?:\d{1,2}[:.h]\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}\s?[ap]\.?m\b|\b\d{4}\s?(?:hrs|utc)|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/i;

/** Kinds that hardly any other sort of document has. */
const telling: ReadonlySet<SectionKind> = new Set([
  'timeline',
  'impact',
  'trigger',
  'root_cause',
  'contributing_factors',
  'detection',
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

/**
 * Whether a Markdown text may be a postmortem: a cheap look at headings, stamps and names that decides whether the language server
 * is started and told about a document. It says yes to whatever the full reading takes for a postmortem, and to little else: a
 * README, a changelog or a meeting note does not pass. `fileName` is without folders, null for an untitled document.
 */
export function isCandidate(text: string, fileName: string | null): boolean {
  const lines = text.slice(0, reach).split(/\r\n?|\n/);
  if (saysSo(lines)) return true;
  let named = fileName !== null && names.test(fileName);
  let stamps = 0;
  const kinds = new Set<SectionKind>();
  const fenced = fencedLines(lines);
  for (const [index, line] of lines.entries()) {
    if (line.length > 2000) continue;
    if (stamped.test(line)) stamps++;
    if (fenced.has(index)) continue;
    if (index < opening && names.test(line)) named = true;
    const isHeading = heading.test(line) || underlined(lines[index + 1]);
    if (!isHeading && !actsAsHeading(line)) continue;
    const kind = meaningOfTitle(line.replace(around, '')).kind;
    if (kind && !idle.has(kind)) kinds.add(kind);
    if (isHeading && names.test(line)) named = true;
  }
  const strong = [...kinds].filter((kind) => telling.has(kind)).length;
  const score = (named ? 2 : 0) + Math.min(kinds.size, 5) + Math.min(strong, 3) + Math.min(stamps, 3);
  return named ? score >= 4 : score >= 5 && strong > 0;
}

/** Indices of the lines inside closed code fences: a timeline may be pasted into one, but nothing in there is a heading. */
function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: { readonly mark: string; readonly from: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*(?:[-*+>]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (!mark) continue;
    if (!open) open = { mark, from: index };
    else if (mark.startsWith(open.mark)) {
      for (let i = open.from; i <= index; i++) inside.add(i);
      open = null;
    }
  }
  return inside;
}

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
