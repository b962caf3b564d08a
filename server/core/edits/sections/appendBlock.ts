import type { Section } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { backOverBlank, insertAt, isBlank, lineEnd, lineEnding, lineStart, nextLine } from '../../text/sourceLines.ts';

/**
 * Puts a block of text or a snippet (with `\n` line ends) behind what a section says itself, before its sub-sections, parted by a blank
 * line. Nothing that is there is touched. No edits where the section is a list item or ends within a line: there is no place for a block.
 */
export function appendBlock(text: string, { headingRange, own }: Section, block: string): readonly TextEdit[] {
  const eol = lineEnding(text, headingRange.start);
  const at = backOverBlank(text, own.end, headingRange.end);
  const line = text.slice(lineStart(text, headingRange.start), headingRange.end);
  if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line) || !isBlank(text, { start: at, end: lineEnd(text, at) })) return [];
  const next = nextLine(text, at);
  const isClose = next < text.length && !isBlank(text, { start: next, end: lineEnd(text, next) });
  return [insertAt(at, eol + eol + block.replace(/\n/g, eol) + (isClose ? eol : ''))];
}
