import type { TimelineEntry } from '../../../model/postmortem.ts';
import type { TextEdit } from '../../../text/range.ts';

/** Takes an entry away, its line end included. */
export function removeEntry(text: string, { range }: TimelineEntry): readonly TextEdit[] {
  const lineEnd = /^[^\S\r\n]*(\r\n|\r|\n)?/.exec(text.slice(range.end, range.end + 200))?.[0].length ?? 0;
  return [{ range: { start: range.start, end: range.end + lineEnd }, text: '' }];
}
