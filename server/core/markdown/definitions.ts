import type { Slice } from './slice.ts';

/** Link definitions by normalised label, as a line of Markdown each. */
export type Definitions = ReadonlyMap<string, string>;

const definition =
  /[ ]{0,3}\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(<[^<>\r\n]*>|[^\s<]\S*)[ \t]*(?:\r\n|\r|\n|$|(?=["'(]))/y;
const label = /\[((?:[^[\]\\]|\\.){1,999})\]/g;

const readsBlocks = ({ way }: Slice): boolean => way === 'blocks' || way === 'more' || way === 'bom';

const normalise = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The definitions `[label]: address` of a document: those that a slice begins with, address on the same line. The first of a label counts, as in CommonMark. */
export function definitionsIn(text: string, slices: readonly Slice[]): Definitions {
  const found = new Map<string, string>();
  for (const slice of slices) {
    if (!readsBlocks(slice)) continue;
    definition.lastIndex = slice.start;
    if (text[slice.start] !== '[' && text[slice.start] !== ' ') continue;
    for (let match = definition.exec(text); match; match = definition.exec(text)) {
      const name = normalise(match[1] ?? '');
      if (name !== '' && !found.has(name)) found.set(name, `[${match[1]?.replace(/\s+/g, ' ')}]: ${match[2]}\n`);
      if (definition.lastIndex >= slice.end) break;
    }
  }
  return found;
}

/** The definitions that the slice refers to, as Markdown to put before it; `''` for most slices. */
export function definitionsFor(text: string, slice: Slice, definitions: Definitions): string {
  if (definitions.size === 0 || !(readsBlocks(slice) || slice.way.startsWith('row'))) return '';
  const part = text.slice(slice.start, slice.end);
  if (!part.includes('[')) return '';
  const used = new Set<string>();
  for (const match of part.matchAll(label)) {
    const line = definitions.get(normalise(match[1] ?? ''));
    if (line !== undefined) used.add(line);
  }
  return [...used].join('');
}
