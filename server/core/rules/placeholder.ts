import type { Chunk } from '../markdown/document.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { isPrompt, leftoversIn } from './util/leftovers.ts';
import { type Found, foundAt, inCode, type ProseLine, proseOf, searchChunks } from './util/lines.ts';
import { kindsAt } from './util/sections.ts';
import { isFinished } from './util/status.ts';

interface Leftover extends Found {
  readonly text: string;
  readonly kind: 'blank' | 'bracketed' | 'todo';
}

/** A format that the text talks about is no blank. */
const aboutFormats = /\bformat(?:s|ted)?\b/i;
/** A note to oneself; a bare TODO in a cell is a status, and `TODO:` alone opens a list. */
const todo = /\b(?:TODO|FIXME)\b(?=\W+\w)/g;

function search({ line, host, quoted }: ProseLine): Leftover[] {
  const { text } = line;
  if (quoted || aboutFormats.test(text)) return [];
  const at = (from: number, found: string, kind: Leftover['kind']): Leftover[] =>
    inCode(line, from) ? [] : [{ ...foundAt(line, from, found.length), text: found, kind }];
  const blanks = leftoversIn(text).flatMap(({ from, text: found }) => at(from, found, 'blank'));
  const bracketed = [...text.matchAll(/\[[^\][]{3,}\]/g)].flatMap((match) => at(match.index, match[0], 'bracketed'));
  const todos =
    host === 'heading' ? [] : [...text.matchAll(todo)].flatMap((match) => at(match.index, match[0], 'todo'));
  return [...blanks, ...bracketed.filter(({ start }) => !blanks.some((blank) => blank.start === start)), ...todos];
}

const leftovers = searchChunks((chunk: Chunk) => [...proseOf(chunk)].flatMap(search));

/** With more different ones the document is a template that is being filled in, which needs no list to say so. */
const few = 5;

/** Statuses under which a template is allowed to be one. */
const begun = /\b(?:draft|in progress|wip|work in progress|open|ongoing|investigating)\b/;

const isNote = (text: string): boolean => /^(?:TODO|FIXME)$/.test(text);

const named = (text: string): string => (isNote(text) ? `a ${text}` : `“${text}”`);

const counts = ({ text, kind }: Leftover, profile: Profile): boolean => kind !== 'bracketed' || isPrompt(text, profile);

export const placeholder = defineRule({
  name: 'placeholder',
  category: 'structure',
  summary: 'Something that a template left to be filled in.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem, profile }): Iterable<Report> {
    const groups = new Map<string, Range[]>();
    for (const { found, range } of leftovers(markdown)) {
      if (!counts(found, profile)) continue;
      if (found.kind === 'todo' && kindsAt(postmortem, range.start).includes('action_items')) continue;
      const group = groups.get(found.text) ?? [];
      groups.set(found.text, [...group, range]);
    }
    const status = postmortem.status ?? '';
    const late = isFinished(status) ? ` The status says ${status}.` : '';
    if (groups.size > few) {
      const places = [...groups].flatMap(([text, ranges]) => ranges.map((range) => ({ range, message: named(text) })));
      const [first, ...others] = places.toSorted((a, b) => a.range.start - b.range.start);
      if (!first) return;
      yield {
        range: first.range,
        message: `${places.length} places are still to be filled in, the first of them ${first.message}.${late}`,
        related: others,
        severity: isFinished(status) ? 'error' : begun.test(status) ? 'information' : 'warning',
      };
      return;
    }
    for (const [text, ranges] of groups) {
      const [range, ...others] = ranges;
      if (!range) continue;
      const often = others.length > 0 ? ` It stands in this document ${ranges.length} times.` : '';
      const what = isNote(text) ? `This ${text} is still open.` : `${named(text)} is still to be filled in.`;
      yield {
        range,
        message: `${what}${often}${late}`,
        related: others.map((other) => ({ range: other, message: 'Here as well' })),
        ...(isFinished(status) ? { severity: 'error' as const } : {}),
      };
    }
  },
});
