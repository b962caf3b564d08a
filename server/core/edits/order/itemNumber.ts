import type { TextEdit } from '../../text/range.ts';
import { insertAt, replace, slice } from '../../text/sourceLines.ts';
import type { Block } from '../timeline/blocks.ts';

const marker = /^([ \t>]*)(\d{1,9})(?=[.)](?:[ \t]|$))/;

/** The number that a block's item has in an ordered list, as written; null where it is none. */
export const numberOf = (text: string, block: Block): string | null =>
  marker.exec(slice(text, block.range))?.[2] ?? null;

/** True where a block holds further numbered items beside its own: then its number is not the entry's place in the list. */
export function holdsItems(text: string, block: Block): boolean {
  const source = slice(text, block.range);
  const indent = marker.exec(source)?.[1] ?? '';
  return source
    .split(/\r\n?|\n/)
    .slice(1)
    .some((line) => line.startsWith(indent) && /^\d{1,9}[.)][ \t]/.test(line.slice(indent.length)));
}

/** The edits that give a numbered item another number; lines below it move with the text behind the number. */
export function withNumber(text: string, block: Block, number: string): readonly TextEdit[] {
  const match = marker.exec(slice(text, block.range));
  if (match === null || match[2] === number) return [];
  const indent = match[1]!.length;
  const old = match[2]!;
  const at = block.range.start + indent;
  const edits = [replace({ start: at, end: at + old.length }, number)];
  const longer = number.length - old.length;
  if (longer === 0) return edits;
  for (const line of slice(text, block.range).matchAll(/(?:\r\n?|\n)([ \t>]*)(?=\S)/g)) {
    const room = line[1]!.length - indent;
    const start = block.range.start + line.index + line[0].length - room;
    if (room <= 0) continue;
    if (longer > 0) edits.push(insertAt(start, ' '.repeat(longer)));
    else edits.push(replace({ start, end: start + Math.min(room, -longer) }, ''));
  }
  return edits;
}
