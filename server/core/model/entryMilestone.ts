import { placedRange, type TextLine } from '../markdown/pieces.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Range, Span } from '../text/range.ts';
import type { Candidate } from './candidates.ts';
import type { EntryExtent } from './entries.ts';
import { inferMilestone } from './milestoneCues.ts';
import { explicitMilestone, type MilestoneReading, milestoneOfLabel } from './milestoneLabels.ts';
import type { Unit } from './units.ts';

/** What a stamp's milestone was read from besides its line: the header above a row, and where the next entry begins, may change around it. */
interface Known {
  readonly time: number | undefined;
  readonly cell: number | undefined;
  readonly textTo: number;
  readonly text: string;
  readonly found: MilestoneReading | null;
}

const cache = new WeakMap<object, Known>();

/** What an entry's own line says of a milestone; spans are of `candidate.line.text` (of `text` in a table). Cached with the stamp. */
export function milestoneIn(candidate: Candidate, text: string): MilestoneReading | null {
  const { stamp, columns, textTo } = candidate;
  const known = cache.get(stamp);
  const isKnown = known?.text === text && known.textTo === textTo;
  if (isKnown && known.time === columns?.time && known.cell === columns?.text) return known.found;
  const found = readMilestone(candidate, text);
  cache.set(stamp, { time: columns?.time, cell: columns?.text, textTo, text, found });
  return found;
}

function readMilestone(
  { line, stamp, columns, unit, textTo, words: begin }: Candidate,
  text: string,
): MilestoneReading | null {
  if (stamp.label) {
    const kind = milestoneOfLabel(line.text.slice(stamp.label.from, stamp.label.to));
    if (kind) return { kind, by: 'explicit', span: stamp.label };
  }
  const cell = columns && unit.piece.kind === 'row' ? unit.piece.cells[columns.text] : undefined;
  const words = cell && columns && columns.text !== columns.time ? cell : line;
  const from = words === line ? (begin ?? stamp.textFrom) : 0;
  const bold: Span[] = words.marks
    .filter((m) => m.kind === 'strong' && m.from >= from)
    .map((m) => ({ from: m.from - from, to: m.to - from }));
  const own = words.text.slice(from, words === line ? textTo : undefined);
  const found = explicitMilestone(own, bold) ?? inferMilestone(words === line ? own : text);
  return found ? { ...found, span: { from: found.span.from + from, to: found.span.to + from } } : null;
}

/** What a line that is no entry itself says outright of a milestone. */
const tagOfLine = rememberedFor(({ text, marks }: TextLine): MilestoneReading | null =>
  explicitMilestone(
    text,
    marks.filter(({ kind }) => kind === 'strong'),
  ),
);

/** A milestone with the place in the document of the words that name it. */
export interface EntryMilestone extends Pick<MilestoneReading, 'kind' | 'by' | 'weak'> {
  readonly range: Range;
}

interface Part {
  readonly line: TextLine;
  readonly base: number;
  /** Where the entry's words begin in the line. */
  readonly from: number;
}

const proseLine = ({ piece }: Unit): TextLine | null =>
  piece.kind === 'text' && piece.host !== 'fence' && piece.host !== 'code' ? piece.line : null;

const partOf = (unit: Unit): Part[] => {
  const line = proseLine(unit);
  return line ? [{ line, base: unit.base, from: 0 }] : [];
};

/** Lines broken by hand are about as long as each other. */
const slack = 10;

/** Whether a line is broken for its width: the next one's first word would have made it longer than the longest of its paragraph. */
function isFull(line: Unit, next: Unit, longest: number): boolean {
  const word = /^\S*/.exec(proseLine(next)?.text ?? '')?.[0].length ?? 0;
  return lengthOf(line) + 1 + word + slack > longest;
}

const lengthOf = ({ piece }: Unit): number => piece.end - piece.start;

/**
 * The lines that a paragraph runs on for behind `index`; an entry among them begins something else. `full`: as far as the lines before
 * are, for what follows a short line may be another matter that lacks the blank line before it.
 */
function wrapped(units: readonly Unit[], index: number, isEntry: (unit: Unit) => boolean, full: boolean): Part[] {
  const block = units.slice(index, index + 1);
  for (let i = index + 1; i < units.length; i++) {
    const unit = units[i];
    if (unit?.piece.kind !== 'text' || unit.piece.first || isEntry(unit)) break;
    block.push(unit);
  }
  const longest = Math.max(...block.map(lengthOf));
  const short = full ? block.findIndex((unit, i) => i + 1 < block.length && !isFull(unit, block[i + 1]!, longest)) : -1;
  return block.slice(1, short < 0 ? undefined : short + 1).flatMap(partOf);
}

const known = new WeakMap<TextLine, { readonly count: number; readonly found: MilestoneReading | null }>();

/** What the words of several lines suggest, read as one. Cached with the last but for the count. */
function inferOver(parts: readonly Part[]): EntryMilestone | null {
  const last = parts.at(-1);
  if (!last) return null;
  const before = known.get(last.line);
  const found =
    before?.count === parts.length
      ? before.found
      : inferMilestone(parts.map(({ line, from }) => line.text.slice(from)).join(' '));
  known.set(last.line, { count: parts.length, found });
  if (!found) return null;
  let { from, to } = found.span;
  for (const part of parts) {
    const length = part.line.text.length - part.from;
    // Words that begin at one line's end are shown there; a space stands for the line end.
    if (from < length) {
      const range = placedRange(part.line, part.base, part.from + from, part.from + Math.min(to, length));
      return { ...found, range };
    }
    from -= length + 1;
    to -= length + 1;
  }
  return null;
}

/**
 * The milestone of an entry: by a tag, else by its words, those that a paragraph runs on with included. An entry that has no words beside
 * its stamp (`- **10:00:**`, then `  - Detected by an alert`) has the milestone of what stands below it.
 */
export function entryMilestone(
  candidate: Candidate,
  extent: EntryExtent,
  units: readonly Unit[],
  isEntry: (unit: Unit) => boolean,
): EntryMilestone | null {
  const { unit, line, stamp, layout, columns, textTo } = candidate;
  const read = milestoneIn(candidate, extent.text);
  if (read?.by === 'explicit' || unit.piece.kind === 'row') {
    const range =
      layout === 'row' && columns?.text !== columns?.time
        ? extent.textRange
        : read && placedRange(line, unit.base, read.span.from, read.span.to);
    return read && range && { ...read, range };
  }
  if (read === null && stamp.time && extent.text.trim() === '') {
    const below = units[unit.index + 1];
    const within = below && !isEntry(below) && below.base + below.piece.start < extent.range.end;
    return within ? milestoneBelow(below, units, isEntry) : null;
  }
  const rest = layout === 'code' || textTo < line.text.length ? [] : wrapped(units, unit.index, isEntry, true);
  if (rest.length > 0) return inferOver([{ line, base: unit.base, from: candidate.words ?? stamp.textFrom }, ...rest]);
  return read && { ...read, range: placedRange(line, unit.base, read.span.from, read.span.to) };
}

function milestoneBelow(below: Unit, units: readonly Unit[], isEntry: (unit: Unit) => boolean): EntryMilestone | null {
  const line = proseLine(below);
  if (!line) return null;
  const tag = tagOfLine(line);
  if (tag) return { ...tag, range: placedRange(line, below.base, tag.span.from, tag.span.to) };
  return inferOver([...partOf(below), ...wrapped(units, below.index, isEntry, false)]);
}
