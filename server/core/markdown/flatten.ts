import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { readHtml } from './html.ts';
import { type InlineOptions, readInline } from './inline.ts';
import { physicalLines } from './physicalLines.ts';
import type { Around, CommentPiece, Item, Piece, TextLine, TextPiece } from './pieces.ts';

type Block = RootContent | BlockContent | DefinitionContent;

/** The pieces of a parsed chunk. `base` is added to the tree's offsets, which are of `source`. */
export function flatten(source: string, tree: Root, base: number): Piece[] {
  const pieces: Piece[] = [];
  const urls = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  }
  const inline = (nodes: readonly PhrasingContent[], as: InlineOptions['as']) =>
    readInline(source, nodes, { base, urls, as });

  // No spreading into `push`: an engine takes so many arguments only.
  const append = (found: readonly Piece[]): void => {
    for (const piece of found) pieces.push(piece);
  };
  const addParagraph = (nodes: readonly PhrasingContent[], host: TextPiece['host'], around: Around): number => {
    const { lines, comments } = inline(nodes, 'lines');
    const found = [...textPieces(lines, host, around), ...comments];
    if (comments.length > 0) found.sort((a, b) => a.start - b.start);
    append(found);
    return lines.length;
  };
  const addHeading = (node: Heading, start: number, end: number, around: Around): void => {
    const { lines, comments } = inline(node.children, 'one');
    const head = source.slice(start, start + 7);
    const style = /^#{1,6}(?:[ \t\r\n]|$)/.test(head) ? 'atx' : 'setext';
    if (style === 'setext' && node.depth === 2 && isSentence(lines[0]?.text ?? '')) {
      addParagraph(node.children, 'paragraph', around);
      const rule = Math.max(source.lastIndexOf('\n', end - 1), source.lastIndexOf('\r', end - 1)) + 1;
      pieces.push({ kind: 'break', start: rule + base, end: end + base });
      return;
    }
    const line = lines[0] ?? emptyLine(Math.min(start + node.depth + (head[node.depth] === ' ' ? 1 : 0), end) + base);
    pieces.push({ kind: 'heading', start: start + base, end: end + base, level: node.depth, line, style });
    append(comments);
  };
  const addTable = (node: Table, around: Around): void => {
    node.children.forEach((row, index) => {
      const { start, end } = placeOf(row);
      const comments: CommentPiece[] = [];
      const cells = row.children.map((cell) => {
        const read = inline(cell.children, 'cell');
        comments.push(...read.comments);
        return read.lines[0] ?? emptyCell(source, cell, base);
      });
      pieces.push(
        { kind: 'row', start: start + base, end: end + base, cells, header: index === 0, ...around },
        ...comments,
      );
    });
  };
  const addItem = (list: List, node: ListItem, around: Around): void => {
    const item = itemOf(source, list, node, around.item, base);
    const inside = { item, quoted: around.quoted };
    const [head, ...rest] = node.children;
    const start = placeOf(node).start + item.marker.length;
    const empty = emptyLine(start + (source[start] === ' ' ? 1 : 0) + base);
    if (head?.type === 'paragraph') {
      if (addParagraph(head.children, 'item', inside) === 0) append(textPieces([empty], 'item', inside));
      for (const block of rest) add(block, inside);
    } else {
      if (!head || head.type === 'list' || head.type === 'definition') append(textPieces([empty], 'item', inside));
      for (const block of node.children) add(block, inside);
    }
  };
  const add = (node: Block, around: Around): void => {
    const { start, end } = placeOf(node);
    if (node.type === 'heading') addHeading(node, start, end, around);
    else if (node.type === 'paragraph') addParagraph(node.children, 'paragraph', around);
    else if (node.type === 'list') for (const item of node.children) addItem(node, item, around);
    else if (node.type === 'blockquote')
      for (const block of node.children) add(block, { item: around.item, quoted: true });
    else if (node.type === 'table') addTable(node, around);
    else if (node.type === 'code') append(codePieces(source, node, around, base));
    else if (node.type === 'html') append(readHtml(source, start, end, base, around));
    else if (node.type === 'thematicBreak') pieces.push({ kind: 'break', start: start + base, end: end + base });
  };
  for (const node of tree.children) add(node, { item: null, quoted: false });
  return pieces;
}

/** No heading is this long, in characters. */
const longHeading = 120;

/**
 * True for what is no heading, although dashes stand right below it: to Markdown they underline it, to whoever wrote a sentence above
 * them they are a rule across the page.
 */
const isSentence = (text: string): boolean => text.length > longHeading || /[.!。！][)"'”’]?$/.test(text);

/** The lines of one block as pieces. */
export function textPieces(
  lines: readonly TextLine[],
  host: TextPiece['host'],
  around: Around,
  lang?: string,
): TextPiece[] {
  return lines.map((line, index) => ({
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
  }));
}

function itemOf(source: string, list: List, node: ListItem, parent: Item | null, base: number): Item {
  const { start } = placeOf(node);
  const end = lastEnd(node);
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const last = start + source.slice(start, Math.max(start + 1, end)).trimEnd().length;
  return {
    start: Math.max(0, lineStart + base),
    end: last + /^[^\r\n]*/.exec(source.slice(last))![0].length + base,
    marker: /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(start, start + 10))?.[0] ?? '',
    indent: columnsOf(source.slice(lineStart, start)),
    ordered: list.ordered === true,
    checked: node.checked ?? null,
    level: parent ? parent.level + 1 : 0,
    parent,
  };
}

/** Where the last block in a container ends. The container's own end may lie in the next item where a fence in it is not closed. */
function lastEnd(node: Block): number {
  const last =
    'children' in node && (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      ? node.children.at(-1)
      : null;
  if (last) return lastEnd(last);
  const { start, end } = placeOf(node);
  return node.type === 'listItem' ? start : end;
}

/** The lines of a code block, blank ones left out. A line's text is the end of its source line: what was taken away is indentation. */
function codePieces(source: string, node: Code, around: Around, base: number): TextPiece[] {
  const { start, end } = placeOf(node);
  const fenced = /^(?:```|~~~)/.test(source.slice(start, start + 3));
  const physical = physicalLines(source, start, end).slice(fenced ? 1 : 0);
  const lines = node.value.split(/\r\n|\r|\n/).flatMap((text, index): TextLine[] => {
    const line = physical[index];
    if (!line || text.trim() === '') return [];
    const from = Math.max(line.start, line.end - text.length);
    return [
      {
        text: source.slice(from, line.end),
        marks: [],
        start: from + base,
        end: line.end + base,
        map: [0, from + base],
      },
    ];
  });
  return textPieces(
    lines,
    fenced ? 'fence' : 'code',
    around,
    fenced ? [node.lang, node.meta].filter(Boolean).join(' ') : undefined,
  );
}

const placeOf = (node: Pick<Root, 'position'>): { start: number; end: number } => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

const emptyLine = (at: number): TextLine => ({ text: '', marks: [], start: at, end: at, map: [0, at] });

/** An empty cell has its place behind the pipe and one blank, where its text would begin. */
function emptyCell(source: string, cell: TableCell, base: number): TextLine {
  const { start, end } = placeOf(cell);
  const inner = source[start] === '|' && start < end ? start + 1 : start;
  return emptyLine((source[inner] === ' ' && inner + 1 < end ? inner + 1 : inner) + base);
}

/** Columns that a line's beginning takes up; tabs count to the next multiple of four. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const c of text) columns += c === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}
