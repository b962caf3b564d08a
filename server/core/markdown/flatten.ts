import type { BlockContent, Code, DefinitionContent, List, ListItem, Root, RootContent, Table, TableCell } from 'mdast';
import { readHtml } from './html.ts';
import { readInline } from './inline.ts';
import type { Item, Piece, TextLine, TextPiece } from './pieces.ts';
import { shapeOf } from './shape.ts';

interface Around {
  readonly item: Item | null;
  readonly quoted: boolean;
}

type Block = RootContent | BlockContent | DefinitionContent;

/** The pieces of a parsed chunk. `base` is added to the tree's offsets, which are of `source`. */
export function flatten(source: string, tree: Root, base: number): Piece[] {
  const pieces: Piece[] = [];
  const urls = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  }
  const place = (node: { position?: ListItem['position'] }): { start: number; end: number } => ({
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  });

  const addLines = (lines: readonly TextLine[], host: TextPiece['host'], around: Around, lang?: string): void => {
    lines.forEach((line, index) => {
      pieces.push({
        kind: 'text',
        start: line.start,
        end: line.end,
        line,
        host: index > 0 && host === 'item' ? 'paragraph' : host,
        item: around.item,
        quoted: around.quoted,
        first: index === 0,
        alone: lines.length === 1,
        ...(lang === undefined ? {} : { lang }),
      });
    });
  };
  const addCode = (node: Code, around: Around): void => {
    const { start, end } = place(node);
    const fenced = /^[`~]{3}/.test(source.slice(start, start + 3));
    const values = node.value === '' ? [] : node.value.split(/\r\n|\r|\n/);
    const physical = physicalLines(source, start, end);
    if (fenced) physical.shift();
    const lines: TextLine[] = [];
    values.forEach((text, index) => {
      const line = physical[index];
      if (!line) return;
      const from = Math.max(line.start, line.end - text.length) + base;
      if (text.trim() !== '') lines.push({ text, marks: [], start: from, end: line.end + base, map: [0, from] });
    });
    addLines(
      lines,
      fenced ? 'fence' : 'code',
      around,
      fenced ? [node.lang, node.meta].filter(Boolean).join(' ') : undefined,
    );
  };
  const addTable = (node: Table, around: Around): void => {
    node.children.forEach((row, index) => {
      const { start, end } = place(row);
      pieces.push({
        kind: 'row',
        start: start + base,
        end: end + base,
        cells: row.children.map((cell) => cellLine(source, cell, base, urls)),
        header: index === 0,
        quoted: around.quoted,
        item: around.item,
      });
    });
  };
  const addItem = (list: List, node: ListItem, around: Around): void => {
    const { start, end } = place(node);
    const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
    const shape = shapeOf(source, start, source.length);
    const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(shape.at, shape.at + 11))?.[0] ?? '';
    let last = end;
    while (last > start && /\s/.test(source[last - 1] ?? '')) last--;
    while (last < source.length && !/[\r\n]/.test(source[last] ?? '')) last++;
    const item: Item = {
      start: lineStart + base,
      end: last + base,
      marker,
      indent: columnsOf(source.slice(lineStart, start)),
      ordered: list.ordered === true,
      checked: node.checked ?? null,
      level: around.item ? around.item.level + 1 : 0,
      parent: around.item,
    };
    const inside = { item, quoted: around.quoted };
    const [head, ...rest] = node.children;
    if (head?.type === 'paragraph') {
      const { lines, comments } = readInline(source, head.children, base, false, urls);
      if (lines.length === 0) addLines([emptyLine(start + marker.length + base)], 'item', inside);
      addLines(lines, 'item', inside);
      pieces.push(...comments);
      for (const block of rest) add(block, inside);
      return;
    }
    if (!head || head.type === 'list' || head.type === 'definition')
      addLines([emptyLine(start + marker.length + base)], 'item', inside);
    for (const block of node.children) add(block, inside);
  };
  const add = (node: Block, around: Around): void => {
    const { start, end } = place(node);
    switch (node.type) {
      case 'heading': {
        const { lines, comments } = readInline(source, node.children, base, true, urls);
        const style = /^#{1,6}(?:[ \t\r\n]|$)/.test(source.slice(start, start + 7)) ? 'atx' : 'setext';
        pieces.push({
          kind: 'heading',
          start: start + base,
          end: end + base,
          level: node.depth,
          line: lines[0] ?? emptyLine(end + base),
          style,
        });
        pieces.push(...comments);
        break;
      }
      case 'paragraph': {
        const { lines, comments } = readInline(source, node.children, base, false, urls);
        addLines(lines, 'paragraph', around);
        pieces.push(...comments);
        break;
      }
      case 'list':
        for (const item of node.children) addItem(node, item, around);
        break;
      case 'blockquote':
        for (const block of node.children) add(block, { item: around.item, quoted: true });
        break;
      case 'table':
        addTable(node, around);
        break;
      case 'code':
        addCode(node, around);
        break;
      case 'html':
        pieces.push(...readHtml(source, start, end, base, around));
        break;
      case 'thematicBreak':
        pieces.push({ kind: 'break', start: start + base, end: end + base });
        break;
    }
  };
  for (const node of tree.children) add(node, { item: null, quoted: false });
  return pieces;
}

const emptyLine = (at: number): TextLine => ({ text: '', marks: [], start: at, end: at, map: [0, at] });

function cellLine(source: string, cell: TableCell, base: number, urls: ReadonlyMap<string, string>): TextLine {
  const { lines } = readInline(source, cell.children, base, true, urls);
  if (lines[0]) return lines[0];
  const start = cell.position?.start.offset ?? 0;
  const end = cell.position?.end.offset ?? start;
  const inner = source[start] === '|' && end > start ? start + 1 : start;
  return emptyLine(Math.min(inner + (source[inner] === ' ' && inner + 1 < end ? 1 : 0), end) + base);
}

/** Columns that a line's beginning takes up; tabs count to the next multiple of four. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const c of text) columns += c === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

export function physicalLines(source: string, start: number, end: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let at = start;
  for (const match of source.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  lines.push({ start: at, end });
  return lines;
}
