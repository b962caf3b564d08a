import type { ActionItem, Postmortem, SectionKind } from '../../model/postmortem.ts';
import { applyEdits, holds, type TextEdit } from '../../text/range.ts';
import { insertAt, isBlank, lineEnd, lineEnding, lineStart, nextLine, slice } from '../../text/sourceLines.ts';
import { cellsAt, forCell } from '../../text/tableRow.ts';
import { appendBlock } from '../sections/appendBlock.ts';
import type { EditTarget } from '../verified.ts';

const lessons: ReadonlySet<SectionKind | null> = new Set<SectionKind>(['went_wrong', 'lucky', 'lessons']);

const listItem = /^([ \t]*)([-*+]|\d+[.)])([ \t]+)(\[[ xX]\][ \t]+)?(\S.*?)[ \t]*$/;

/** The words of the list item at `offset` in a section of lessons, markup included; null where there is none. */
function lessonAt(text: string, { sections }: Postmortem, offset: number): string | null {
  const section = sections.findLast(({ own }) => own.start <= offset && offset < own.end);
  if (!section || !lessons.has(section.kind)) return null;
  return listItem.exec(slice(text, { start: lineStart(text, offset), end: lineEnd(text, offset) }))?.[5] ?? null;
}

/** The end of an item's last line, what is nested in it included. */
function endOfNested(text: string, start: number, indent: number): number {
  let end = lineEnd(text, start);
  for (let at = nextLine(text, end); at < text.length && at > end; at = nextLine(text, at)) {
    const line = { start: at, end: lineEnd(text, at) };
    if (isBlank(text, line) || (/^[ \t]*/.exec(slice(text, line))?.[0].length ?? 0) <= indent) break;
    end = line.end;
  }
  return end;
}

/** Without inline markup, to be compared. */
const plain = (source: string): string => source.replace(/\]\([^)]*\)|[*_`~[\]\\]/g, '');

/** The next number of a numbered list, else the marker as it is. */
const nextMarker = (marker: string): string => marker.replace(/\d+/, (digits) => `${Number(digits) + 1}`);

/** A further item or row behind the last one, written as that is; null where it is neither. */
function behind(text: string, last: ActionItem, words: string): TextEdit | null {
  const start = lineStart(text, last.range.start);
  const line = slice(text, { start, end: lineEnd(text, start) });
  const eol = lineEnding(text, start);
  if (last.layout === 'row') {
    const cells = cellsAt(text, start);
    const at = cells.findIndex(({ inner }) => plain(slice(text, inner)) === plain(last.text));
    if (at < 0) return null;
    const quote = /^[ \t>]*/.exec(line)?.[0] ?? '';
    const row = cells.map((_, i) => (i === at ? forCell(words) : ''));
    return insertAt(lineEnd(text, start), `${eol}${quote}| ${row.join(' | ')} |`);
  }
  const item = listItem.exec(line);
  if (!item) return null;
  const [, indent = '', marker = '-', space = ' ', box] = item;
  const end = endOfNested(text, start, indent.length);
  return insertAt(end, `${eol}${indent}${nextMarker(marker)}${space}${box ? '[ ] ' : ''}${words}`);
}

/** The edit, whatever its result reads like; null where there is nothing to add or no place for it. */
function added(text: string, postmortem: Postmortem, offset: number): TextEdit | null {
  const { actions, sections } = postmortem;
  const words = lessonAt(text, postmortem, offset);
  if (words === null || actions.some(({ range }) => holds(range, offset) || slice(text, range).includes(words)))
    return null;
  const last = actions.findLast(({ layout }) => layout === 'item' || layout === 'row') ?? actions.at(-1);
  if (last) return behind(text, last, words);
  const section = sections.find(({ kind }) => kind === 'action_items');
  return section?.empty ? (appendBlock(text, section, `- ${words}`)[0] ?? null) : null;
}

/**
 * Adds an action item with the words of the lesson at `offset` behind the last action, in the same form; its author says then what is
 * to be done about it. No edits where no list item of a section about lessons stands there, where the document has no section for
 * actions, where it has that action already, or where the result, read again, has not that one action more.
 */
export function actionFromLesson({ text, postmortem, reread }: EditTarget, offset: number): readonly TextEdit[] {
  const edit = added(text, postmortem, offset);
  if (!edit) return [];
  return reread(applyEdits(text, [edit])).actions.length === postmortem.actions.length + 1 ? [edit] : [];
}
