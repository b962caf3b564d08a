import type { Section } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertAt, lineEnding, missingBreaks, slice } from '../../text/sourceLines.ts';

/**
 * Moves a section with all that it holds to `to`, an offset outside it at which another section begins or ends. No character is lost;
 * line ends are added where the texts that meet would run into each other.
 */
export function moveSection(text: string, { range }: Section, to: number): readonly TextEdit[] {
  if (to >= range.start && to <= range.end) return [];
  const eol = lineEnding(text, range.start);
  const block = slice(text, range);
  const before = eol.repeat(missingBreaks(text, to));
  const after = to >= text.length ? '' : eol.repeat(missingBreaks(block, block.length));
  const seam = range.end >= text.length ? '' : eol.repeat(missingBreaks(text, range.start));
  const edits = [insertAt(to, before + block + after), { range, text: seam }];
  return to < range.start ? edits : edits.reverse();
}
