import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding } from '../findings.ts';
import type { FrontMatter, MarkdownDocument } from '../markdown/document.ts';
import type { CommentPiece } from '../markdown/pieces.ts';
import type { Section } from '../model/postmortem.ts';
import { searchChunks } from '../search/searchChunks.ts';
import { lineAt } from '../text/lines.ts';
import { covers, type Range } from '../text/range.ts';

/** A rule's name as a comment or the front matter writes it. */
export interface NamedRule {
  readonly name: string;
  readonly range: Range;
}

export interface Suppression {
  /** Findings that begin in here are left out. */
  readonly range: Range;
  /** Null suppresses every rule. */
  readonly rules: ReadonlySet<string> | null;
}

export interface Suppressions {
  readonly list: readonly Suppression[];
  /** Every rule named, so that unknown ones can be reported. */
  readonly named: readonly NamedRule[];
}

const everywhere: Range = { start: 0, end: Number.POSITIVE_INFINITY };

/** `postmortem-disable[-next-line|-file] rule, rule -- reason`. */
const directive = /^\s*postmortem-disable(-next-line|-file)?(?=\s|$)/;

/** The words of `text` that name rules; what stands behind ` -- ` is a reason. `at` is the offset of `text`. */
function namesIn(text: string, at: number): NamedRule[] {
  const end = /(?:^|\s)--(?:\s|$)/.exec(text)?.index ?? text.length;
  return [...text.slice(0, end).matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    range: { start: at + match.index, end: at + match.index + match[0].length },
  }));
}

const rulesOf = (names: readonly NamedRule[]): ReadonlySet<string> | null =>
  names.length === 0 || names.some(({ name }) => name === 'all') ? null : new Set(names.map(({ name }) => name));

/** The line below a comment; blank lines in between are passed over. */
function nextLine(markdown: MarkdownDocument, offset: number): Range {
  const { text, lineStarts } = markdown;
  let line = lineAt(lineStarts, offset) + 1;
  const startOf = (index: number) => lineStarts[index] ?? text.length;
  while (line + 1 < lineStarts.length && text.slice(startOf(line), startOf(line + 1)).trim() === '') line++;
  return { start: startOf(line), end: startOf(line + 1) };
}

/** The innermost section around `offset`, whole; the document where it stands before the first heading. */
function sectionAround(sections: readonly Section[], offset: number): Range {
  let range = everywhere;
  for (const section of sections) if (covers(section.range, offset)) range = section.range;
  return range;
}

const directives = searchChunks(({ pieces }) =>
  pieces.filter((piece) => piece.kind === 'comment').filter(({ value }) => directive.test(value)),
);

/** What a comment that stands at `start` turns off. */
function fromComment(
  markdown: MarkdownDocument,
  sections: readonly Section[],
  comment: CommentPiece,
  start: number,
): { readonly suppression: Suppression; readonly names: readonly NamedRule[] } {
  const { value } = comment;
  const end = start + comment.end - comment.start;
  const valueAt = start + Math.max(0, markdown.text.slice(start, end).indexOf(value));
  const [head = '', scope] = directive.exec(value) ?? [];
  const names = namesIn(value.slice(head.length), valueAt + head.length);
  const range =
    scope === '-file' ? everywhere : scope === '-next-line' ? nextLine(markdown, end) : sectionAround(sections, start);
  return { suppression: { range, rules: rulesOf(names) }, names };
}

/** `postmortem: { disable: [rule, …] }`; a single name and names in one string do as well. Broken YAML gives none. */
function fromFrontMatter({ value, valueStart }: FrontMatter): NamedRule[] {
  if (!/^postmortem\s*:/m.test(value)) return [];
  const root = parseDocument(value, { logLevel: 'silent' }).contents;
  const settings = isMap(root) ? root.get('postmortem', true) : null;
  const disable: unknown = isMap(settings) ? settings.get('disable', true) : null;
  const nodes = isSeq(disable) ? disable.items : [disable];
  return nodes.flatMap((node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const [from, to] = node.range;
    return namesIn(value.slice(from, to).replace(/^["']|["']$/g, ' '), valueStart + from);
  });
}

/** What a document's comments and front matter turn off. */
export function readSuppressions(markdown: MarkdownDocument, sections: readonly Section[]): Suppressions {
  const list: Suppression[] = [];
  const named: NamedRule[] = [];
  if (markdown.frontMatter) {
    const names = fromFrontMatter(markdown.frontMatter);
    if (names.length > 0) list.push({ range: everywhere, rules: rulesOf(names) });
    named.push(...names);
  }
  for (const { found: comment, range } of directives(markdown)) {
    const { suppression, names } = fromComment(markdown, sections, comment, range.start);
    list.push(suppression);
    named.push(...names);
  }
  return { list, named };
}

/** Whether a finding is left out. */
export const suppressed = (finding: Finding, { list }: Suppressions): boolean =>
  list.some(({ range, rules }) => covers(range, finding.range.start) && (!rules || rules.has(finding.rule)));
