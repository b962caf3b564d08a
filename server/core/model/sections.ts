import { placedRange } from '../markdown/pieces.ts';
import type { Range } from '../text/range.ts';
import type { Section, SectionKind } from './postmortem.ts';
import { type PseudoHeading, pseudoHeading } from './pseudo.ts';
import { cleanTitle, meaningOfTitle, type TitleMeaning } from './titles.ts';
import type { Unit } from './units.ts';

/** Sections with, per unit, the innermost section that it stands in (-1 before the first). */
export interface SectionReading {
  readonly sections: readonly Section[];
  /** Indexed by unit. A heading's unit counts to its own section. */
  readonly sectionOf: readonly number[];
  /** The heading that is the document's title. */
  readonly title: { readonly text: string; readonly range: Range } | null;
  /** Languages whose vocabulary named a section, one entry a section. */
  readonly languages: readonly string[];
}

interface Open {
  unit: Unit;
  kind: SectionKind | null;
  title: string;
  titleRange: Range;
  level: number;
  form: 'heading' | 'pseudo';
  headingRange: Range;
  /** Where the section must end whatever follows (the end of its list item). */
  limit: number | null;
}

function titleRangeOf(unit: Unit): Range {
  const { piece, base } = unit;
  if (piece.kind !== 'heading' && piece.kind !== 'text') return { start: base, end: base };
  const { line } = piece;
  const to = line.text.trimEnd().length;
  const from = line.text.length - line.text.trimStart().length;
  return placedRange(line, base, from, to);
}

const incidentWords =
  /\b(?:post-?\s?mortems?|incidents?|outages?|retro(?:spective)?s?|rca|root cause analysis|disruption|downtime|disclosure|failure)\b/i;

/** "Root cause of the outage": a section's name, and what it is about. */
const ofTheIncident = (text: string): boolean =>
  meaningOfTitle(text.replace(/\s(?:of|for|on|during)\s(?:the|this|our)\s.*$/i, '')).by === 'title';

/**
 * A heading whose section's name is only among its words is the document's title, not a section, where it opens the document
 * ("Postmortem: root cause of the March outage").
 */
function titles(unit: Unit, byWords: boolean, isFirst: boolean, loneTop: boolean): boolean {
  if (unit.piece.kind !== 'heading') return false;
  const { text } = unit.piece.line;
  return isFirst && byWords && (loneTop || (incidentWords.test(text) && !ofTheIncident(text)));
}

/** "Issue summary: two hours (9:00 - 11:00)": a section's name, and then its text. */
const namesFirst = (text: string): boolean =>
  /^[^\d:]+:/.test(text) && meaningOfTitle(text.split(':')[0] ?? '').by === 'title';

/** In an action section a bold line of these kinds names the group or the owner of the items below it. */
const grouping: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'responders',
  'detection',
  'resolution',
  'response',
  'metrics',
  'background',
  'impact',
  'trigger',
]);

/** What a heading means to somebody who has headings of their own for some kinds. */
function meaningOf(unit: Unit, text: string, own: ReadonlyMap<string, SectionKind>): TitleMeaning {
  const title = own.size === 0 ? '' : cleanTitle(text);
  const kind = own.get(title.toLowerCase());
  return kind === undefined
    ? (unit.reading.title ?? meaningOfTitle(text, true))
    : { kind, by: 'title', language: null, title };
}

function openings(
  units: readonly Unit[],
  own: ReadonlyMap<string, SectionKind>,
): { open: Open[]; title: SectionReading['title']; languages: string[] } {
  const open: Open[] = [];
  const languages: string[] = [];
  let title: SectionReading['title'] = null;
  let headingLevel = 0;
  const headings = units.filter((u) => u.piece.kind === 'heading');
  const top = headings.reduce(
    (least, { piece }) => (piece.kind === 'heading' ? Math.min(least, piece.level) : least),
    6,
  );
  const loneTop = headings.filter((u) => u.piece.kind === 'heading' && u.piece.level === top).length === 1;
  let seenHeading = false;
  let kindNow: SectionKind | null = null;
  for (const unit of units) {
    const { piece, base, reading } = unit;
    if (piece.kind === 'heading') {
      const meaning = meaningOf(unit, piece.line.text, own);
      const stamped = reading.dateLine !== null || (reading.stamp !== null && reading.stamp.time !== null);
      const isTitle = titles(unit, meaning.by === 'words', !seenHeading, loneTop);
      const named = meaning.by === 'title' || namesFirst(piece.line.text);
      const kind = (stamped && !named) || isTitle ? null : meaning.kind;
      if (title === null && kind === null && !stamped && !seenHeading) {
        title = { text: piece.line.text.trim(), range: titleRangeOf(unit) };
      }
      seenHeading = true;
      headingLevel = piece.level;
      kindNow = kind;
      if (kind !== null && meaning.language !== null) languages.push(meaning.language);
      open.push({
        unit,
        kind,
        title: meaning.title,
        titleRange: titleRangeOf(unit),
        level: piece.level,
        form: 'heading',
        headingRange: { start: base + piece.start, end: base + piece.end },
        limit: null,
      });
    } else if (piece.kind === 'text') {
      const pseudo = pseudoHeading(units, unit);
      if (pseudo === null || (kindNow === 'action_items' && grouping.has(pseudo.kind))) continue;
      kindNow = pseudo.kind;
      const depth = piece.item === null || !pseudo.item ? 0 : 1 + piece.item.level;
      if (reading.title?.language) languages.push(reading.title.language);
      open.push({
        unit,
        kind: pseudo.kind,
        title: pseudo.title,
        titleRange: titleRangeOf(unit),
        level: Math.min(pseudoLevel(unit, pseudo, headingLevel + 1 + depth, open), 9),
        form: 'pseudo',
        headingRange: { start: base + piece.start, end: base + (piece.host === 'item' ? piece.line.end : piece.end) },
        limit: pseudo.item && piece.item !== null ? base + piece.item.end : null,
      });
    }
  }
  return { open, title, languages };
}

/** What a summary, or a section named after several things, is made of when its parts are lines with a colon. */
const partsOfSummary: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'metrics',
  'impact',
  'root_cause',
  'response',
  'detection',
  'resolution',
]);

/** What a timeline is divided into by people who sort it by what was done. */
const partsOfTimeline: ReadonlySet<SectionKind> = new Set<SectionKind>(['detection', 'response', 'resolution']);

/** True where a line with this name is a part of `whole` by what it is called. */
function isPart({ kind, title }: PseudoHeading, whole: Open): boolean {
  if (/ (?:and|&) /i.test(title)) return false;
  if (whole.kind === 'timeline') return partsOfTimeline.has(kind);
  return whole.kind === 'summary' && partsOfSummary.has(kind);
}

/**
 * The level that a line acts at. A name right below another one, with nothing between, is part of it ("Issue Summary:", then
 * "Duration:"), and so are the further parts that follow.
 */
function pseudoLevel(unit: Unit, name: PseudoHeading, level: number, open: readonly Open[]): number {
  const last = open[open.length - 1];
  if (last === undefined || last.form !== 'pseudo') return level;
  const { title } = name;
  const next = last.unit.index === unit.index - 1 && last.level <= level;
  if (next && (title.length <= last.title.length || (last.kind === 'timeline' && isPart(name, last))))
    return last.level + 1;
  if (last.level <= level) return level;
  const whole = open.findLast((o) => o.level < last.level);
  if (whole === undefined || whole.level < level) return level;
  const words = title.toLowerCase().split(/\s+/);
  const within = words.every((word) => whole.title.toLowerCase().includes(word));
  return within || isPart(name, whole) ? last.level : level;
}

const hasContent = ({ piece }: Unit): boolean =>
  piece.kind === 'row' ? !piece.header : piece.kind === 'text' && piece.line.text.trim() !== '';

/** True for `## Impact: all users for ten minutes`: the text stands in the heading. */
const tellsItself = ({ unit: { piece } }: Open): boolean =>
  (piece.kind === 'heading' || piece.kind === 'text') && /[:：]\s*\S/.test(piece.line.text);

/**
 * True if the next heading repeats this kind under another name, so this one is only its introduction; a line that acts as a heading is
 * one under the same name, too. Of two headings with the same name, one is a copy that was left empty.
 */
const continues = (o: Open, next: Open | undefined): boolean =>
  o.kind !== null &&
  o.kind === next?.kind &&
  (o.form === 'pseudo' || o.title.toLowerCase() !== next.title.toLowerCase());

/** Reads headings, and lines that act as one, into the tree of sections. `length` is the document's length, `own` of `ownTitles`. */
export function readSections(
  units: readonly Unit[],
  length: number,
  own: ReadonlyMap<string, SectionKind> = new Map(),
): SectionReading {
  const { open, title, languages } = openings(units, own);
  const start = (o: Open | undefined): number => o?.headingRange.start ?? length;
  const ends = open.map((o, i) => {
    let k = i + 1;
    while (k < open.length && (open[k]?.level ?? 0) > o.level) k++;
    const next = Math.max(start(open[k]), o.headingRange.end);
    return o.limit === null ? next : Math.min(next, o.limit);
  });
  const parents: (number | null)[] = [];
  const stack: number[] = [];
  open.forEach((o, i) => {
    while (stack.length > 0) {
      const last = stack[stack.length - 1] ?? 0;
      if ((open[last]?.level ?? 0) < o.level && (ends[last] ?? 0) > o.headingRange.start) break;
      stack.pop();
    }
    parents.push(stack[stack.length - 1] ?? null);
    stack.push(i);
  });
  const sectionOf: number[] = [];
  let current = -1;
  let k = 0;
  for (const unit of units) {
    const at = unit.base + unit.piece.start;
    if (open[k]?.unit === unit) current = k++;
    while (current >= 0 && at >= (ends[current] ?? 0) && open[current]?.unit !== unit) current = parents[current] ?? -1;
    sectionOf.push(current);
  }
  const filled = new Set<number>();
  for (const unit of units) {
    const own = sectionOf[unit.index] ?? -1;
    if (own < 0 || open[own]?.unit === unit || !hasContent(unit)) continue;
    for (let s: number | null = own; s !== null && !filled.has(s); s = parents[s] ?? null) filled.add(s);
  }
  const holders = new Set(parents);
  const sections = open.map(
    (o, i): Section => ({
      kind: o.kind,
      title: o.title,
      titleRange: o.titleRange,
      headingRange: o.headingRange,
      level: o.level,
      form: o.form,
      range: { start: o.headingRange.start, end: ends[i] ?? length },
      own: { start: o.headingRange.end, end: Math.min(start(open[i + 1]), ends[i] ?? length) },
      parent: parents[i] ?? null,
      empty: !filled.has(i) && !holders.has(i) && !tellsItself(o) && !continues(o, open[i + 1]),
    }),
  );
  return { sections, sectionOf, title, languages };
}

/** The kind of `section`, or of the nearest section around it that has one. */
export function kindAround(sections: readonly Section[], section: number): SectionKind | null {
  for (let s: number | null = section; s !== null && s >= 0; s = sections[s]?.parent ?? null) {
    const kind = sections[s]?.kind;
    if (kind) return kind;
  }
  return null;
}
