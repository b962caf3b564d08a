import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Range } from '../text/range.ts';

export type Path = readonly (string | number)[];

/** Where the value at `path` stands in the YAML text; the nearest value around it where there is none. */
export function valueRange(document: Document, path: Path): Range {
  for (let length = path.length; length >= 0; length--) {
    const found = rangeOf(nodeAt(document, path.slice(0, length)));
    if (found) return found;
  }
  return { start: 0, end: 0 };
}

/** Where the last key of `path` stands; an item of a list has none, so its value counts. */
export function keyRange(document: Document, path: Path): Range {
  const map = nodeAt(document, path.slice(0, -1));
  const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1)) : undefined;
  return rangeOf(pair?.key) ?? valueRange(document, path);
}

function nodeAt(document: Document, path: Path): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

function rangeOf(node: unknown): Range | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : null;
}
