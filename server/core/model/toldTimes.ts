import type { TextLine } from '../markdown/pieces.ts';
import { rememberedFor } from '../text/memo.ts';
import { readStamp } from '../time/readStamp.ts';
import type { Stamp } from '../time/stamp.ts';
import type { Candidate } from './candidates.ts';
import { movedStamp } from './furtherStamps.ts';
import { labelledValue } from './labels.ts';
import type { SectionKind } from './postmortem.ts';
import type { Unit } from './units.ts';

/** A clock time of any form that is sure to be one. */
const clock = /(?<![\p{L}\p{N}.:/-])\d{1,2}(?::\d{2}|(?=\s?[ap]\.?m\b))/giu;

/** A label of these tells about something else than the course of events. */
const elsewhere: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'root_cause',
  'impact',
  'summary',
  'lessons',
  'action_items',
]);

interface Told {
  readonly stamp: Stamp;
  /** Where the sentence begins. */
  readonly words: number;
}

/** The one time that a labelled sentence tells: `Detection: An alert reached the person on call at 03:45 UTC.` */
const toldIn = rememberedFor((line: TextLine): Told | null => {
  const labelled = labelledValue(line);
  if (!labelled) return null;
  const { from, to } = labelled.value;
  const [first, ...others] = [...line.text.slice(0, to).matchAll(clock)];
  if (!first || others.length > 0 || first.index <= from) return null;
  const read = readStamp(line.text.slice(first.index));
  if (!read?.time || read.span.from > 0 || read.end || read.label || read.problems.length > 0) return null;
  return { stamp: { ...movedStamp(read, first.index), label: labelled.label }, words: from };
});

/** The entry that a line of a timeline is whose time stands within its sentence; null for any other line. */
export function toldCandidate(unit: Unit, section: number): Candidate | null {
  const { piece, reading } = unit;
  if (piece.kind !== 'text' || piece.quoted || piece.host === 'fence' || piece.host === 'code') return null;
  const told = reading.stamp === null && !elsewhere.has(reading.labelKind) ? toldIn(piece.line) : null;
  return (
    told && {
      unit,
      layout: piece.host,
      depth: piece.item?.level ?? 0,
      line: piece.line,
      textTo: piece.line.text.length,
      stamp: told.stamp,
      words: told.words,
      columnDate: null,
      columnZone: null,
      columns: null,
      section,
    }
  );
}
