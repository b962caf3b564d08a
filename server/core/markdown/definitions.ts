/** Link definitions by normalised label, as a line of Markdown each. */
export type Definitions = ReadonlyMap<string, string>;

const definition =
  /[ ]{0,3}\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(<[^<>\r\n]*>|[^\s<]\S*)[ \t]*(?:\r\n|\r|\n|$|(?=["'(]))/y;
const label = /\[((?:[^[\]\\]|\\.){1,999})\]/g;

const readsBlocks = (way: string): boolean => way === 'blocks' || way === 'more' || way === 'bom';

const normalise = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** A slice's text, and the way it is read. */
interface Part {
  readonly text: string;
  readonly way: string;
}

/**
 * The definitions `[label]: address` of a document: those that a part begins with, address on the same line.
 * The first of a label counts, as in CommonMark.
 */
export function definitionsIn(parts: readonly Part[]): Definitions {
  const found = new Map<string, string>();
  for (const { text, way } of parts) {
    if ((text[0] !== '[' && text[0] !== ' ') || !readsBlocks(way)) continue;
    definition.lastIndex = 0;
    for (let match = definition.exec(text); match; match = definition.exec(text)) {
      const name = normalise(match[1] ?? '');
      if (name !== '' && !found.has(name)) found.set(name, `[${match[1]?.replace(/\s+/g, ' ')}]: ${match[2]}\n`);
    }
  }
  return found;
}

/** The definitions that the part refers to, as Markdown to put before it; `''` for most. */
export function definitionsFor({ text, way }: Part, definitions: Definitions): string {
  if (definitions.size === 0 || !(readsBlocks(way) || /^(?:row|inside)/.test(way)) || !text.includes('[')) return '';
  const used = new Set<string>();
  for (const match of text.matchAll(label)) {
    const line = definitions.get(normalise(match[1] ?? ''));
    if (line !== undefined) used.add(line);
  }
  return [...used].join('');
}

export function sameDefinitions(a: Definitions, b: Definitions): boolean {
  return a.size === b.size && [...a].every(([name, line]) => b.get(name) === line);
}
