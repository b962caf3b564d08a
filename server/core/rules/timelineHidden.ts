import type { MarkdownDocument, PlacedChunk } from '../markdown/document.ts';
import type { TextLine } from '../markdown/pieces.ts';
import { entriesOf } from '../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import { lineStartsOf } from '../text/lines.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';

interface Hidden {
  readonly how: 'indented' | 'unclosed fence';
  readonly entries: readonly TimelineEntry[];
}

const isClosed = ({ chunk }: PlacedChunk): boolean =>
  /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(
    chunk.text
      .trimEnd()
      .split(/\r\n|\r|\n/)
      .at(-1) ?? '',
  );

/** The lines of indented code, and of fences that nothing closes. */
function hiddenLines({ chunks }: MarkdownDocument): Map<TextLine, Hidden['how']> {
  const lines = new Map<TextLine, Hidden['how']>();
  for (const placed of chunks) {
    for (const piece of placed.chunk.pieces) {
      if (piece.kind !== 'text') continue;
      if (piece.host === 'code') lines.set(piece.line, 'indented');
      else if (piece.host === 'fence' && !isClosed(placed)) lines.set(piece.line, 'unclosed fence');
    }
  }
  return lines;
}

function* hiddenTimelines(markdown: MarkdownDocument, postmortem: Postmortem): Iterable<[Timeline, Hidden]> {
  if (!postmortem.entries.some(({ layout }) => layout === 'code')) return;
  const lines = hiddenLines(markdown);
  for (const timeline of postmortem.timelines) {
    for (const how of ['indented', 'unclosed fence'] as const) {
      const entries = entriesOf(postmortem, timeline).filter(({ place }) => lines.get(place.line) === how);
      if (entries.length >= 2) yield [timeline, { how, entries }];
    }
  }
}

/** Takes four columns away from each line that has them. */
function outdent(text: string, { start, end }: Range): TextEdit[] {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return lineStartsOf(text.slice(lineStart, end)).flatMap((at) => {
    const indent = /^(?: {4}| {0,3}\t)/.exec(text.slice(lineStart + at, lineStart + at + 4))?.[0].length ?? 0;
    return indent === 0 ? [] : [{ range: { start: lineStart + at, end: lineStart + at + indent }, text: '' }];
  });
}

export const timelineHidden = defineRule({
  name: 'timeline-hidden',
  category: 'timeline',
  summary: 'A timeline that renders as code, because it is indented by four spaces or a fence above it is not closed.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    for (const [, { how, entries }] of hiddenTimelines(markdown, postmortem)) {
      const [first] = entries;
      const last = entries.at(-1);
      if (!first || !last) continue;
      const range = { start: first.range.start, end: last.range.end };
      yield {
        range: first.stampRange,
        message:
          how === 'indented'
            ? `${entries.length} entries are indented by four spaces, so that they render as a block of code. Move them to the left.`
            : `${entries.length} entries stand in a fenced block that nothing closes, so that they render as code. Close it above them.`,
        fixes:
          how === 'indented'
            ? [
                {
                  title: 'Remove the indentation of the entries',
                  safe: false,
                  preferred: true,
                  edits: () => outdent(text, range),
                },
              ]
            : [],
      };
    }
  },
});
