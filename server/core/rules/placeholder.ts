import type { Chunk } from '../markdown/document.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { isPrompt, leftoversIn } from './util/leftovers.ts';
import { type Found, foundAt, inCode, type ProseLine, proseOf, searchChunks } from './util/lines.ts';
import { kindsAt } from './util/sections.ts';

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

/** Statuses after which nothing may be left open. */
const finished = /\b(?:final|reviewed|closed|complete|completed|done|published|approved)\b/;

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
    const isFinished = finished.test(postmortem.status ?? '');
    for (const [text, ranges] of groups) {
      const [range, ...others] = ranges;
      if (!range) continue;
      const often = others.length > 0 ? ` It stands in this document ${ranges.length} times.` : '';
      const late = isFinished ? ` The status says ${postmortem.status}.` : '';
      const what = /^(?:TODO|FIXME)$/.test(text)
        ? `This ${text} is still open.`
        : `“${text}” is still to be filled in.`;
      yield {
        range,
        message: `${what}${often}${late}`,
        related: others.map((other) => ({ range: other, message: 'Here as well' })),
        ...(isFinished ? { severity: 'error' as const } : {}),
      };
    }
  },
});
