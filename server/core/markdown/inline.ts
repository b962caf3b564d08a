import type { Html, Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import { isWordsInAngles } from './angleWords.ts';
import { lineWriter } from './lineWriter.ts';
import type { CommentPiece, Mark, TextLine } from './pieces.ts';
import { type Run, runsOf } from './textRuns.ts';

export interface Inline {
  /** Lines without any text are left out. */
  readonly lines: readonly TextLine[];
  readonly comments: readonly CommentPiece[];
}

export interface InlineOptions {
  /** Added to every offset of the tree. */
  readonly base: number;
  /** Addresses of reference links by the tree's identifiers. */
  readonly urls: ReadonlyMap<string, string>;
  /** `lines`: one line per physical line. `one`: line ends read as a space. `cell`: the same, for a table's cell. */
  readonly as: 'lines' | 'one' | 'cell';
}

/** The text of a paragraph, heading or cell, and the comments in it. `source` is what the tree was parsed from. */
export function readInline(source: string, nodes: readonly PhrasingContent[], options: InlineOptions): Inline {
  const { base, urls, as } = options;
  const writer = lineWriter();
  const comments: CommentPiece[] = [];
  const tags: { name: string; from: number; line: number }[] = [];
  let line = 0;

  const breakLine = (start: number, end: number): void => {
    if (as !== 'lines') {
      writer.space(start + base, end + base);
      return;
    }
    writer.newline();
    line++;
  };
  /** Takes markup without text up to `end` to the line, and goes to the next line where there are line ends in it. */
  const touchTo = (start: number, end: number): void => {
    const lineEnd = Math.max(source.lastIndexOf('\n', end - 1), source.lastIndexOf('\r', end - 1));
    if (lineEnd >= start) breakLine(lineEnd, lineEnd + 1);
    writer.touch(Math.max(start, lineEnd + 1) + base, end + base);
  };
  const closeAt = (end: number): void => {
    writer.close();
    touchTo(Math.min((writer.end() ?? end + base) - base, end), end);
  };
  const writeRun = (run: Run): void => {
    if (run.end - run.start !== run.text.length) {
      writer.stand(run.text, run.start + base, run.end + base);
      return;
    }
    // The backslash of an escape belongs to the line.
    if (source[run.start - 1] === '\\') writer.touch(run.start - 1 + base, run.start + base);
    let at = 0;
    for (const match of run.text.matchAll(/\r\n|\r|\n/g)) {
      const behind = match.index + match[0].length;
      writer.write(run.text.slice(at, match.index), run.start + at + base);
      breakLine(run.start + match.index, run.start + behind);
      at = behind;
    }
    writer.write(run.text.slice(at), run.start + at + base);
  };
  const readHtml = (node: Html, start: number, end: number): void => {
    if (node.value.startsWith('<!--')) {
      comments.push({ kind: 'comment', start: start + base, end: end + base, value: node.value.slice(4, -3) });
      if (/[\r\n]/.test(node.value)) breakLine(start, end);
      else writer.skip(start + base, end + base);
      return;
    }
    if (isWordsInAngles(node.value)) {
      writer.write(node.value, start + base);
      return;
    }
    const [, slash, name = ''] = /^<(\/?)([A-Za-z][\w-]*)/.exec(node.value.toLowerCase()) ?? [];
    if (name === 'br') {
      const last = /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 200));
      if (last) writer.touch(start + base, end + base);
      else writer.space(start + base, end + base);
      return;
    }
    touchTo(start, end);
    if (!slash) {
      if (name !== '') tags.push({ name, from: writer.length(), line });
      return;
    }
    const opening = tags.findLastIndex((tag) => tag.name === name);
    const tag = tags[opening];
    if (!tag) return;
    writer.mark('html', tag.line === line ? tag.from : 0);
    tags.length = opening;
  };
  const readImage = (node: Image | ImageReference, start: number, end: number): void => {
    const alt = node.alt ?? '';
    writer.touch(start + base, start + base);
    writer.open('image', ...present(urlOf(node)));
    if (source.startsWith(alt, start + 2)) writeRun({ text: alt, start: start + 2, end: start + 2 + alt.length });
    else if (alt !== '') writer.stand(alt.replace(/\s+/g, ' '), start + 2 + base, end + base);
    closeAt(end);
  };
  const urlOf = (node: Link | Image | LinkReference | ImageReference): string | undefined =>
    node.type === 'link' || node.type === 'image' ? node.url : urls.get(node.identifier);
  const markOf = (node: PhrasingContent): [Mark['kind'], string?] | null => {
    if (node.type === 'strong' || node.type === 'emphasis') return [node.type];
    return node.type === 'link' || node.type === 'linkReference' ? ['link', ...present(urlOf(node))] : null;
  };
  const read = (children: readonly PhrasingContent[]): void => {
    const texts = children.map((node) => (node.type === 'text' ? strikes(runsOf(source, node, false)) : []));
    // GFM's strikethrough: pairs of `~~` among the siblings; an odd one is text.
    let strikesLeft = texts.flat().filter((run) => run.text === '~~').length & ~1;
    let struck = false;
    children.forEach((node, index) => {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      const mark = markOf(node);
      if (node.type === 'text') {
        for (const run of texts[index] ?? []) {
          if (run.text !== '~~' || strikesLeft === 0) {
            writeRun(run);
            continue;
          }
          strikesLeft--;
          struck = !struck;
          writer.touch(run.start + base, run.end + base);
          if (struck) writer.open('strike');
          else writer.close();
        }
      } else if (node.type === 'inlineCode') {
        writer.touch(start + base, start + base);
        writer.open('code');
        for (const run of runsOf(source, node, as === 'cell')) writeRun(run);
        closeAt(end);
      } else if (mark && 'children' in node) {
        writer.touch(start + base, start + base);
        writer.open(...mark);
        read(node.children);
        closeAt(end);
      } else if (node.type === 'image' || node.type === 'imageReference') readImage(node, start, end);
      else if (node.type === 'break') breakLine(start, end);
      else if (node.type === 'html') readHtml(node, start, end);
    });
    if (struck) writer.close();
  };
  read(nodes);
  return { lines: writer.finish().filter((found) => found.text !== ''), comments };
}

const present = (url: string | undefined): [] | [string] => (url === undefined ? [] : [url]);

/** Cuts `~~` out of runs as runs of their own. */
function strikes(runs: readonly Run[]): readonly Run[] {
  if (!runs.some((run) => run.text.includes('~~'))) return runs;
  return runs.flatMap((run) => {
    if (run.end - run.start !== run.text.length) return run;
    let at = run.start;
    return run.text.split(/((?<!~)~~(?!~))/).flatMap((text) => {
      const start = at;
      at += text.length;
      return text === '' ? [] : { text, start, end: at };
    });
  });
}
