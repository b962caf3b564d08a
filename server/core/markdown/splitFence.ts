import type { LineReader } from './lineReader.ts';
import { closesFence, type FenceMark, headingLevel } from './shape.ts';
import { hardLimit, isCutPlace, type Push, softLimit } from './slice.ts';

/** Takes the top-level fence that opens at `line`, in several slices where it is long. Gives the line behind it. */
export function takeFence(lines: LineReader, line: number, mark: FenceMark, push: Push): number {
  const end = fenceEnd(lines, line, mark);
  const next = lines.skipBlank(end);
  const marks = mark.char.repeat(mark.length);
  const { indent } = lines.shapeAt(line);
  let from = line;
  const pushTo = (to: number): number =>
    push(from, to, `fence ${indent} ${from === line ? 1 : 0} ${marks} ${mark.info}`);
  for (let cut = line + 1; cut < end; cut++) {
    const at = lines.startOf(cut);
    const size = at - lines.startOf(from);
    if (size >= hardLimit || (size >= softLimit && isCutPlace(lines.text, at))) from = pushTo(cut);
  }
  return pushTo(next);
}

/** The line behind the fence. */
function fenceEnd(lines: LineReader, line: number, mark: FenceMark): number {
  for (let next = line + 1; next < lines.count; next++) {
    if (closesFence(lines.text, lines.shapeAt(next), mark)) return next + 1;
  }
  // Never closed: CommonMark takes all the rest for code. But people forget the closing line and write on, so a heading
  // behind a blank line ends it. A single # is left alone: in many languages it begins a comment.
  if (/^(?:md|markdown|mdx)\b/i.test(mark.info)) return lines.count;
  for (let next = line + 2; next < lines.count; next++) {
    const level = headingLevel(lines.text, lines.shapeAt(next));
    if (level >= 2 && level <= 4 && lines.shapeAt(next - 1).blank) return next;
  }
  return lines.count;
}
