import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { blanksAt } from '../profiles/learn/blanks.ts';
import type { Profile } from '../profiles/profile.ts';
import { foundAt, inCode, type ProseLine, proseOf } from '../search/chunkLines.ts';
import { type Found, searchChunks } from '../search/searchChunks.ts';
import { kindsAt } from '../search/sections.ts';
import type { Range } from '../text/range.ts';
import { isPrompt, leftoversIn } from './leftovers.ts';

/** A place that is still to be filled in. */
export interface Blank {
  /** As written. */
  readonly text: string;
  readonly range: Range;
}

interface Leftover extends Found {
  readonly text: string;
  /** `bracketed` counts where a template asks for it, `learned` where the team's own template has it as a blank. */
  readonly kind: 'blank' | 'bracketed' | 'learned' | 'todo' | 'status';
}

/** A format that the text talks about is no blank. */
const aboutFormats = /\bformat(?:s|ted)?\b/i;
/** A note to oneself begins a line or a sentence, stands in brackets, or has a colon or somebody's name behind it; elsewhere the text speaks of one. A bare TODO in a cell is a status, `TODO:` alone opens a list, and "a TODO comment" is one that stands in code. */
const todo =
  /(?:(?<=^\W*|[.!?:;–—]\s+|[([<]\s*)|(?=\w+(?::|\([\w@])))\b(?:TODO|FIXME)\b(?=\W+\w)(?!(?:s|[ -](?:comments?|items?|lists?|notes?|markers?|tags?|tasks?|annotations?|entr(?:y|ies)|tickets?|apps?|pages?|files?)\b))/g;
/** Beside lines that begin so, TODO is a status, too. */
const otherStatus = /^\W*(?:DONE|DOING|WIP|IN PROGRESS)\b/;
/** Slanted type that asks for something; a template may also have a remark in it that stays. */
const asks =
  /\b(?:your|here|insert|enter|fill|describe|explain|list|provide|summar\w+|add|what|who|when|how|which|name|link|tbd|example)\b/i;

const overlaps = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;

/** What has the form of a template's blank, in the line's source: the markup belongs to it. */
function formsIn({ line }: ProseLine, source: string): Leftover[] {
  return blanksAt(source.slice(line.start, line.end)).flatMap(({ index, text }) => {
    const start = line.start + index;
    const isWord = /\p{L}$/u.test(source.slice(0, start)) && /^\?/.test(text);
    if (isWord || (/^[_*]/.test(text) && !asks.test(text))) return [];
    return [{ start, end: start + text.length, text, kind: 'learned' }];
  });
}

function search(chunk: Chunk, prose: ProseLine): Leftover[] {
  const { line, host, quoted } = prose;
  const { text } = line;
  if (quoted || aboutFormats.test(text)) return [];
  const at = (from: number, found: string, kind: Leftover['kind']): Leftover[] =>
    inCode(line, from) ? [] : [{ ...foundAt(line, from, found.length), text: found, kind }];
  const blanks = leftoversIn(text).flatMap(({ from, text: found }) => at(from, found, 'blank'));
  const bracketed = [...text.matchAll(/\[[^\][]{3,}\]/g)].flatMap((match) => at(match.index, match[0], 'bracketed'));
  const todos =
    host === 'heading' ? [] : [...text.matchAll(todo)].flatMap((match) => at(match.index, match[0], 'todo'));
  const status = otherStatus.exec(text)?.[0];
  const code = line.marks.filter(({ kind }) => kind === 'code').map(({ from, to }) => foundAt(line, from, to - from));
  const forms = formsIn(prose, chunk.text).filter((one) => !code.some((span) => overlaps(span, one)));
  return [
    ...blanks,
    ...bracketed.filter(({ start }) => !blanks.some((blank) => blank.start === start)),
    ...todos,
    ...(status === undefined ? [] : at(0, status, 'status')),
    ...forms.filter((one) => !blanks.some((blank) => overlaps(blank, one))),
  ];
}

const leftovers = searchChunks((chunk: Chunk) => [...proseOf(chunk)].flatMap((line) => search(chunk, line)));

function counts({ text, kind }: Leftover, range: Range, postmortem: Postmortem, profile: Profile): boolean {
  if (kind === 'bracketed') return isPrompt(text, profile);
  if (kind === 'learned') return profile.placeholders?.includes(text) ?? false;
  // Todo means all in Spanish and Portuguese, and is shouted there.
  if (text === 'TODO' && /^(?:es|pt)$/.test(postmortem.language)) return false;
  // Among actions it is a status.
  return kind === 'blank' || !kindsAt(postmortem, range.start).includes('action_items');
}

/** What a template, or the night of the incident, left to be filled in, in the document's order and without overlaps. */
export function blanksOf(markdown: MarkdownDocument, postmortem: Postmortem, profile: Profile): Blank[] {
  const found: Blank[] = [];
  const candidates = [...leftovers(markdown)];
  const hasStatuses = candidates.some(({ found: { kind } }) => kind === 'status');
  const all = candidates.filter(
    ({ found: one, range }) =>
      one.kind !== 'status' && !(one.kind === 'todo' && hasStatuses) && counts(one, range, postmortem, profile),
  );
  for (const { found: one, range } of all.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    if (range.start >= (found.at(-1)?.range.end ?? 0)) found.push({ text: one.text, range });
  }
  return found;
}
