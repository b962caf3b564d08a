import type { LineReader } from './lineReader.ts';
import { closesFence, type FenceMark, fenceOf, headingLevel } from './shape.ts';
import { isCutPlace, type Push } from './slice.ts';

/** How many lines may stand before a fence that holds the whole document. */
const longestPreface = 12;

/** Takes the top-level fence that opens at `line`, in several slices where it is long. Gives the line behind it. */
export function takeFence(lines: LineReader, line: number, mark: FenceMark, push: Push): number {
  const { end, closed } = isWrapper(lines, line, mark) ? { end: line + 1, closed: false } : fenceEnd(lines, line, mark);
  const next = lines.skipBlank(end);
  const marks = mark.char.repeat(mark.length);
  const { indent } = lines.shapeAt(line);
  // What a Markdown fence is hangs on all the text around it, as the end of an unclosed one does.
  const form = closed && !isMarkdown(mark) ? 1 : 2;
  let from = line;
  const pushTo = (to: number): number =>
    push(from, to, `fence ${indent} ${from === line ? form : 0} ${marks} ${mark.info}`);
  for (let cut = line + 1; cut < end; cut++) {
    const at = lines.startOf(cut);
    if (isCutPlace(lines.text, at, at - lines.startOf(from))) from = pushTo(cut);
  }
  return pushTo(next);
}

const isMarkdown = (mark: FenceMark): boolean => /^(?:md|markdown|mdx)\b/i.test(mark.info);

/**
 * Whether a Markdown fence holds the document: an answer pasted from a chat, with a heading first in the fence, none before it,
 * and nothing behind it. CommonMark takes it for code; its author means the document.
 */
function isWrapper(lines: LineReader, line: number, mark: FenceMark): boolean {
  if (!isMarkdown(mark) || line > longestPreface) return false;
  const inside = lines.skipBlank(line + 1);
  if (inside >= lines.count || headingLevel(lines.text, lines.shapeAt(inside)) === 0) return false;
  for (let i = 0; i < line; i++) if (headingLevel(lines.text, lines.shapeAt(i)) > 0) return false;
  // The author means its closing line to be the one that closes none of the fences inside.
  let within = 0;
  for (let next = inside; next < lines.count; next++) {
    const other = fenceOf(lines.text, lines.shapeAt(next));
    if (!other || other.char !== mark.char) continue;
    if (other.info !== '') within++;
    else if (--within < 0) return lines.skipBlank(next + 1) >= lines.count;
  }
  return true;
}

/** Of a text's fence characters, the shortest mark that no line behind some line closes: where one fence is never closed, few behind it are. */
const unclosed = new WeakMap<LineReader, Map<string, number>>();

/** The line that closes a fence; null where none does. Gives nothing twice the work of looking to the end. */
function closingLine(lines: LineReader, line: number, mark: FenceMark): number | null {
  const known = unclosed.get(lines) ?? new Map<string, number>();
  if (mark.length >= (known.get(mark.char) ?? Number.POSITIVE_INFINITY)) return null;
  for (let next = line + 1; next < lines.count; next++)
    if (closesFence(lines.text, lines.shapeAt(next), mark)) return next;
  unclosed.set(lines, known.set(mark.char, mark.length));
  return null;
}

/** The line behind the fence. */
function fenceEnd(lines: LineReader, line: number, mark: FenceMark): { end: number; closed: boolean } {
  const closing = closingLine(lines, line, mark);
  if (closing !== null) return { end: closing + 1, closed: true };
  // Never closed: CommonMark takes all the rest for code. But people forget the closing line and write on, so a heading
  // behind a blank line ends it. A single # is left alone: in many languages it begins a comment.
  if (isMarkdown(mark)) return { end: lines.count, closed: false };
  for (let next = line + 2; next < lines.count; next++) {
    const level = headingLevel(lines.text, lines.shapeAt(next));
    if (level >= 2 && level <= 4 && lines.shapeAt(next - 1).blank) return { end: next, closed: false };
  }
  return { end: lines.count, closed: false };
}
