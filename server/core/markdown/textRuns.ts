import type { InlineCode, Text } from 'mdast';
import { originsOf } from './parse.ts';

/** A part of a node's text and the source that it came from; one to one unless the lengths differ. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});/y;

/** The text of a node in runs. Line ends are among them as they are. In a table's code, `\|` is a pipe (GFM). */
export function runsOf(source: string, node: Text | InlineCode, inTable: boolean): Run[] {
  const runs: Run[] = [];
  const origins = originsOf(node);
  const nodeStart = node.position?.start.offset ?? 0;
  const push = (text: string, start: number, end = start + text.length): void => {
    if (text !== '') runs.push({ text, start, end });
  };
  // A line end at the very start is written by the parser itself and not noted.
  push(node.value.slice(0, origins[0] ?? 0), nodeStart);
  for (let i = 0; i < origins.length; i += 2) {
    const start = origins[i + 1] ?? nodeStart;
    const text = node.value.slice(origins[i], origins[i + 2] ?? node.value.length);
    if (node.type === 'inlineCode') {
      if (inTable) pushCode(text, start, push);
      else push(text, start);
      continue;
    }
    reference.lastIndex = start;
    const found = source[start] === '&' ? reference.exec(source)?.[0] : undefined;
    // `&nosuch;` is text, and so is what follows a reference in the same run: a line end.
    if (found === undefined || text.startsWith(found)) push(text, start);
    else {
      const lineEnd = text.search(/[\r\n]/);
      const length = lineEnd < 0 ? text.length : lineEnd;
      push(text.slice(0, length), start, start + found.length);
      push(text.slice(length), start + found.length);
    }
  }
  return runs;
}

function pushCode(text: string, start: number, push: (text: string, start: number) => void): void {
  let at = 0;
  for (const match of text.matchAll(/\\\|/g)) {
    push(text.slice(at, match.index), start + at);
    at = match.index + 1;
  }
  push(text.slice(at), start + at);
}
