import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { holds } from '../../core/text/range.ts';
import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import { firstMinutes, sinceFirst, understanding } from '../understanding.ts';
import { durationHover } from './duration.ts';
import { evidenceHover, evidenceLines } from './evidence.ts';
import { headingHover } from './heading.ts';
import type { Explained } from './types.ts';

/**
 * What is known about the place: how a stamp is understood, what a link says about time, what belongs into a section, how a
 * duration comes about. Null elsewhere.
 */
export function hoverAt(read: ReadDocument, position: Position): Hover | null {
  const { document, analysis } = read;
  if (!analysis.postmortem.isPostmortem) return null;
  const offset = document.offsetAt(position);
  const found =
    stampHover(read, offset) ??
    durationHover(read, offset) ??
    evidenceHover(read, offset) ??
    headingHover(read, offset);
  if (!found) return null;
  return {
    range: toLspRange(document, found.range),
    contents: { kind: MarkupKind.Markdown, value: found.lines.join('\n\n') },
  };
}

function stampHover({ analysis }: ReadDocument, offset: number): Explained | null {
  const { entries, timelines } = analysis.postmortem;
  const entry = entries.find(({ stampRange }) => holds(stampRange, offset));
  const timeline = entry && timelines[entry.timeline];
  if (!entry || !timeline) return null;
  const since = sinceFirst(entry, firstMinutes(timeline, entries));
  return { range: entry.stampRange, lines: [...understanding(entry, since), ...evidenceLines(analysis, entry)] };
}
