import type { InlineCode, PhrasingContent, Text } from 'mdast';
import { type LineWriter, lineWriter } from './lineWriter.ts';
import { originsOf } from './parse.ts';
import type { CommentPiece, TextLine } from './pieces.ts';

export interface Inline {
  readonly lines: TextLine[];
  readonly comments: CommentPiece[];
}

/**
 * The lines of a paragraph, heading or cell. With `join`, line ends read as a space, so that there is one line at most.
 * `base` is added to every offset of the tree; `urls` has the addresses of reference links by the tree's identifiers.
 */
export function readInline(
  source: string,
  nodes: readonly PhrasingContent[],
  base: number,
  join: boolean,
  urls: ReadonlyMap<string, string>,
): Inline {
  const writer = lineWriter();
  const comments: CommentPiece[] = [];
  const tags: { name: string; from: number; line: number }[] = [];
  let line = 0;

  const breakLine = (offset: number): void => {
    if (join) {
      if (!writer.endsWithBlank()) writer.stand(' ', offset + base);
      return;
    }
    writer.newline();
    line++;
  };
  const readText = (node: Text | InlineCode): void => {
    const pairs = originsOf(node);
    // A line end at the start of a node is written by the parser itself.
    const ahead = node.value.slice(0, pairs[0] ?? 0);
    if (ahead !== '') writeLines(ahead, node.position?.start.offset ?? 0, writer, base, breakLine);
    for (let i = 0; i < pairs.length; i += 2) {
      const from = pairs[i] ?? 0;
      const offset = pairs[i + 1] ?? 0;
      const part = node.value.slice(from, pairs[i + 2] ?? node.value.length);
      if (source[offset] === '&' && part !== '' && !source.startsWith(part, offset)) writer.stand(part, offset + base);
      else if (
        source[offset] === '&' &&
        /^&(?:amp|#0*38|#x0*26);/i.test(source.slice(offset, offset + 12)) &&
        part === '&'
      )
        writer.stand(part, offset + base);
      else writeLines(part, offset, writer, base, breakLine);
    }
  };
  const readHtml = (value: string, start: number, end: number, last: boolean): void => {
    if (value.startsWith('<!--')) {
      comments.push({
        kind: 'comment',
        start: start + base,
        end: end + base,
        value: value.replace(/^<!--/, '').replace(/-->$/, ''),
      });
      return;
    }
    const tag = /^<(\/?)([A-Za-z][\w-]*)/.exec(value);
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (name === 'br') {
      const atEnd = last || /^[ \t]*(?:\r|\n|$)/.test(source.slice(end, end + 200));
      if (!atEnd && !writer.endsWithBlank()) writer.stand(' ', start + base);
      else if (writer.length() > 0) writer.touch(start + base, end + base);
      return;
    }
    writer.touch(start + base, end + base);
    const open = tag?.[1] ? tags.findLastIndex((other) => other.name === name) : -1;
    if (open >= 0) {
      const from = tags[open]?.line === line ? (tags[open]?.from ?? 0) : 0;
      writer.mark('html', from);
      tags.length = open;
    } else if (tag && !tag[1] && !value.endsWith('/>')) tags.push({ name, from: writer.length(), line });
  };
  const read = (children: readonly PhrasingContent[]): void => {
    children.forEach((node, index) => {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      switch (node.type) {
        case 'text':
          readText(node);
          break;
        case 'inlineCode':
          writer.touch(start + base, start + base);
          writer.open('code');
          readText(node);
          writer.close();
          writer.touch(end + base, end + base);
          break;
        case 'strong':
        case 'emphasis':
        case 'link':
        case 'linkReference':
          writer.touch(start + base, start + base);
          writer.open(node.type === 'linkReference' ? 'link' : node.type, urlOf(node, urls));
          read(node.children);
          writer.close();
          writer.touch(end + base, end + base);
          break;
        case 'image':
        case 'imageReference': {
          const alt = node.alt ?? '';
          writer.touch(start + base, end + base);
          writer.open('image', urlOf(node, urls));
          if (source.startsWith(alt, start + 2)) writeLines(alt, start + 2, writer, base, breakLine);
          else writer.stand(alt.replace(/\s+/g, ' '), start + 2 + base);
          writer.close();
          break;
        }
        case 'break':
          breakLine(start);
          break;
        case 'html':
          readHtml(node.value, start, end, index === children.length - 1);
          break;
        default:
          writer.touch(start + base, end + base);
      }
    });
  };
  read(nodes);
  return { lines: writer.finish(), comments };
}

function writeLines(
  part: string,
  offset: number,
  writer: LineWriter,
  base: number,
  breakLine: (offset: number) => void,
): void {
  let at = 0;
  for (const match of part.matchAll(/\r\n|\r|\n/g)) {
    writer.write(part.slice(at, match.index), offset + at + base);
    breakLine(offset + match.index);
    at = match.index + match[0].length;
  }
  writer.write(part.slice(at), offset + at + base);
}

function urlOf(node: PhrasingContent, urls: ReadonlyMap<string, string>): string | undefined {
  if (node.type === 'link' || node.type === 'image') return node.url;
  return node.type === 'linkReference' || node.type === 'imageReference' ? urls.get(node.identifier) : undefined;
}
