import type { MarkdownDocument } from '../../../server/core/markdown/document.ts';
import type { Piece, TextLine } from '../../../server/core/markdown/pieces.ts';

/** A document's pieces, one line each: `what: text {marks}`. A `+` marks a line that is not its block's first. */
export function dump(document: MarkdownDocument): string[] {
  return document.chunks.flatMap(({ chunk }) => chunk.pieces.map(show));
}

function show(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `h${piece.level} ${piece.style}: ${line(piece.line)}`;
    case 'comment':
      return `comment: ${JSON.stringify(piece.value)}`;
    case 'break':
      return 'break';
    case 'row':
      return `${piece.header ? 'header' : 'row'}${around(piece)}: ${piece.cells.map(line).join(' | ')}`;
    case 'text':
      return `${piece.host}${piece.lang ? ` ${piece.lang}` : ''}${piece.first ? '' : '+'}${around(piece)}: ${line(piece.line)}`;
  }
}

function around({ item, quoted }: Extract<Piece, { kind: 'text' | 'row' }>): string {
  const checked = item?.checked === null ? '' : item?.checked ? ' done' : ' open';
  return `${quoted ? ' quoted' : ''}${item ? ` ${'  '.repeat(item.level)}(${item.marker}${checked})` : ''}`;
}

function line({ text, marks }: TextLine): string {
  const shown = marks.map((mark) => `${mark.kind} ${text.slice(mark.from, mark.to)}${mark.url ? ` ${mark.url}` : ''}`);
  return shown.length === 0 ? text : `${text} {${shown.join(', ')}}`;
}
