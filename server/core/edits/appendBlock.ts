import type { Section } from '../model/postmortem.ts';
import type { TextEdit } from '../text/range.ts';
import { backOverBlank, insertAt, lineEnding } from './sourceLines.ts';

/**
 * Puts a block of text or a snippet (with `\n` line ends) behind what a section says itself, before its sub-sections, parted by a blank
 * line. Nothing that is there is touched.
 */
export function appendBlock(text: string, { headingRange, own }: Section, block: string): TextEdit {
  const eol = lineEnding(text, headingRange.start);
  const at = backOverBlank(text, own.end, headingRange.end);
  return insertAt(at, eol + eol + block.replace(/\n/g, eol));
}
