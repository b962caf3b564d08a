import type { LineReader } from './lineReader.ts';
import { closesFence, type FenceMark, headingLevel } from './shape.ts';
import { isCutPlace, type Push } from './slice.ts';

/** Takes the top-level fence that opens at `line`, in several slices where it is long. Gives the line behind it. */
export function takeFence(lines: LineReader, line: number, mark: FenceMark, push: Push): number {
  const { end, closed } = fenceEnd(lines, line, mark);
  const next = lines.skipBlank(end);
  const marks = mark.char.repeat(mark.length);
  const { indent } = lines.shapeAt(line);
  let from = line;
  const pushTo = (to: number): number =>
    push(from, to, `fence ${indent} ${from === line ? (closed ? 1 : 2) : 0} ${marks} ${mark.info}`);
  for (let cut = line + 1; cut < end; cut++) {
    const at = lines.startOf(cut);
    if (isCutPlace(lines.text, at, at - lines.startOf(from))) from = pushTo(cut);
  }
  return pushTo(next);
}

/** The line behind the fence. */
function fenceEnd(lines: LineReader, line: number, mark: FenceMark): { end: number; closed: boolean } {
  for (let next = line + 1; next < lines.count; next++) {
    if (closesFence(lines.text, lines.shapeAt(next), mark)) return { end: next + 1, closed: true };
  }
  // Never closed: CommonMark takes all the rest for code. But people forget the closing line and write on, so a heading
  // behind a blank line ends it. A single # is left alone: in many languages it begins a comment.
  if (/^(?:md|markdown|mdx)\b/i.test(mark.info)) return { end: lines.count, closed: false };
  for (let next = line + 2; next < lines.count; next++) {
    const level = headingLevel(lines.text, lines.shapeAt(next));
    if (level >= 2 && level <= 4 && lines.shapeAt(next - 1).blank) return { end: next, closed: false };
  }
  return { end: lines.count, closed: false };
}
