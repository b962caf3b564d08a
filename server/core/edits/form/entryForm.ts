import type { TimelineEntry } from '../../model/postmortem.ts';
import type { Range, Span } from '../../text/range.ts';
import { lineEnd, lineEnding, lineStart } from '../../text/sourceLines.ts';
import { dateStyleOf } from './dateStyle.ts';
import { elapsedStyleOf } from './elapsedStyle.ts';
import { sourceEnd, sourceStart, textStart } from './entrySource.ts';
import type { FormPart } from './formParts.ts';
import { timeStyleOf } from './timeStyle.ts';

/** A slot at its place in the source. */
interface Slot {
  readonly start: number;
  readonly end: number;
  readonly part: FormPart;
}

const plainTime: FormPart = { kind: 'time', style: timeStyleOf('00:00')! };

/**
 * How `entry` is written, as parts from the start of `from` (its line, or its cell) to the end of its text. Where the text stands
 * below the stamp, the line end and the next line's indentation and marker belong to the form. Ranges, second zones and words of
 * approximation are left out: they are this entry's own. A stamp without a clock time (a date, a placeholder) gets one in plain style.
 */
export function partsOf(text: string, entry: TimelineEntry, from: number, cell: boolean): readonly FormPart[] {
  const { stamp, place } = entry;
  const written = place.line.text;
  const slots = stampSlots(entry);
  const hasText = /[\p{L}\p{N}]/u.test(written.slice(stamp.textFrom));
  // A label before the time is what the entry says where nothing follows; else it is this entry's own.
  if (stamp.label !== null && !hasText)
    slots.push({ start: sourceStart(entry, stamp.label), end: sourceEnd(entry, stamp.label), part: { kind: 'text' } });
  slots.sort((a, b) => a.start - b.start);
  const cuts = cutsOf(text, entry, slots);
  const parts: FormPart[] = [];
  let at = from;
  const upTo = (end: number): void => {
    for (const cut of cuts) {
      if (cut.start < at || cut.start >= end) continue;
      parts.push({ kind: 'literal', text: text.slice(at, cut.start) });
      at = Math.min(end, cut.end);
    }
    parts.push({ kind: 'literal', text: text.slice(at, end) });
  };
  for (const slot of slots) {
    upTo(slot.start);
    parts.push(slot.part);
    at = slot.end;
    if (slot.part.kind === 'date' && stamp.time === null) parts.push({ kind: 'literal', text: ' ' }, plainTime);
    if (slot.part.kind === 'time' && stamp.zone === null && stamp.end?.zone)
      parts.push({ kind: 'literal', text: ' ' }, { kind: 'zone', name: stamp.end.zone.name });
  }
  if (stamp.label === null || hasText) {
    const { at: start, closers } = textStart(text, entry);
    upTo(start);
    at = Math.max(at, place.base + place.line.end);
    const below = stamp.textFrom < written.length || cell ? null : bodyLead(text, entry, at);
    if (below !== null) return joined(numbered([...parts.map(cleaned), below, { kind: 'text' }]));
    if (!cell || stamp.textFrom < written.length) parts.push({ kind: 'text' }, { kind: 'literal', text: closers });
  }
  if (!cell) parts.push({ kind: 'literal', text: tailOf(text, at, parts) });
  return joined(numbered(parts.map(cleaned)));
}

/** The slots that the entry's start is written in. */
function stampSlots(entry: TimelineEntry): Slot[] {
  const { stamp } = entry;
  const written = entry.place.line.text;
  const slots: Slot[] = [];
  const add = (span: Span, part: FormPart | null): void => {
    if (part !== null) slots.push({ start: sourceStart(entry, span), end: sourceEnd(entry, span), part });
  };
  const { date, time, zone, weekday } = stamp;
  if (date !== null) {
    const style = dateStyleOf(written, date, entry.moment.date);
    if (style !== null) add(date.span, { kind: 'date', style });
  }
  if (time !== null) {
    const style = timeStyleOf(written.slice(time.span.from, time.span.to));
    if (style !== null) add(time.span, { kind: 'time', style });
  }
  if (zone !== null) add(zone.span, { kind: 'zone', name: written.slice(zone.span.from, zone.span.to) });
  if (weekday !== null)
    add(weekday.span, { kind: 'weekday', sample: written.slice(weekday.span.from, weekday.span.to) });
  if (!slots.some((slot) => slot.part.kind === 'date' || slot.part.kind === 'time'))
    return [{ start: entry.stampRange.start, end: entry.stampRange.end, part: elapsedPart(entry) ?? plainTime }];
  return slots;
}

/** The slot of a stamp that counts from the timeline's start. */
function elapsedPart({ stamp, place }: TimelineEntry): FormPart | null {
  if (stamp.relative?.from !== 'anchor') return null;
  const read = elapsedStyleOf(place.line.text.slice(stamp.span.from, stamp.span.to));
  return read === null ? null : { kind: 'elapsed', style: read.style };
}

/** What of the stamp is the entry's own: a label before it, the end of a range, the same moment in a second zone, an address. */
const cutsOf = (text: string, entry: TimelineEntry, slots: readonly Slot[]): readonly Range[] =>
  [...ownParts(entry, slots), ...linkMarkup(text, entry)].sort((a, b) => a.start - b.start);

/** The markup of links around the stamp, before its text and behind it: where they lead is evidence for that one entry. */
function linkMarkup(text: string, entry: TimelineEntry): readonly Range[] {
  const { line } = entry.place;
  return line.marks.flatMap((mark) => {
    if (mark.kind !== 'link' || mark.from > entry.stamp.textFrom) return [];
    const start = sourceStart(entry, mark);
    const end = sourceEnd(entry, mark);
    const opener = /\[[*_~`]*$/.exec(text.slice(Math.max(lineStart(text, start), start - 12), start))?.[0];
    const closer = /^([*_~`]*)(\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?)/.exec(
      text.slice(end, lineEnd(text, end)),
    );
    if (opener === undefined || closer === null) return [];
    const from = end + closer[1]!.length;
    return [
      { start: start - opener.length, end: start - opener.length + 1 },
      { start: from, end: from + closer[2]!.length },
    ];
  });
}

function ownParts(entry: TimelineEntry, slots: readonly Slot[]): Range[] {
  const { stamp, place } = entry;
  const first = slots[0];
  if (stamp.label !== null && first !== undefined && first.part.kind !== 'text') {
    const crossing = place.line.marks.some((mark) => mark.from <= stamp.label!.from && mark.to > stamp.span.from);
    return [{ start: crossing ? sourceStart(entry, stamp.label) : place.base + place.line.start, end: first.start }];
  }
  const own = [stamp.end?.date, stamp.end?.time, stamp.end?.zone, stamp.other?.time, stamp.other?.zone].flatMap((w) => {
    if (!w) return [];
    const start = sourceStart(entry, w.span);
    return slots.some((slot) => slot.start === start) ? [] : [{ start, end: sourceEnd(entry, w.span) }];
  });
  if (own.length === 0) return [];
  const start = Math.min(...own.map((range) => range.start));
  let end = Math.max(...own.map((range) => range.end));
  const before = slots.filter((slot) => slot.end <= start && slot.part.kind !== 'text');
  const from = Math.max(...before.map((slot) => slot.end), entry.stampRange.start);
  if (stamp.other !== null) end = Math.max(end, entry.stampRange.end);
  return [{ start: from, end }];
}

/**
 * What stands between a stamp that is alone on its line and the first word below it: the rest of the line, line ends, indentation
 * and a list marker. Where nothing stands below, a heading gets a paragraph and any other line the text itself.
 */
function bodyLead(text: string, entry: TimelineEntry, from: number): FormPart {
  const rest = text.slice(from, Math.max(from, entry.range.end));
  const lead = /^[^\r\n]*(?:\r\n?|\n)(?:[ \t>]*(?:\r\n?|\n))*[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(rest)?.[0];
  if (lead !== undefined && lead.length < rest.length) return { kind: 'literal', text: lead };
  const eol = lineEnding(text, from);
  return {
    kind: 'literal',
    text: entry.layout === 'heading' ? rest.replace(/\s+$/, '') + eol + eol : `${rest.trimEnd()} `,
  };
}

/** Literals without the words and signs that make a time approximate, and without the tags that name one entry or its evidence. */
function cleaned(part: FormPart): FormPart {
  if (part.kind !== 'literal') return part;
  const text = part.text
    .replace(/<\/?(?:a|time)\b[^<>]*>/gi, '')
    .replace(/[~≈]\s*/g, '')
    .replace(/[ \t]*\((?:approx(?:\.|imately)?|about|ca\.?|circa|estimated)\)/gi, '')
    .replace(/\b(?:approx(?:imately)?\b\.?|about|around|circa|ca\.)[ \t]+/gi, '');
  return { kind: 'literal', text };
}

/** The rest of the line at `at`; closing tags only of what the parts have opened, as `</li>`. */
function tailOf(text: string, at: number, parts: readonly FormPart[]): string {
  // Spaces and a backslash at the end are a hard break, which parts this entry from the next.
  const tail = text.slice(at, lineEnd(text, at)).replace(/(?:[ \t]*(?<!\\)\\)?[ \t]*$/, '');
  const open: string[] = [];
  for (const part of parts) {
    if (part.kind !== 'literal') continue;
    for (const [, slash, name = ''] of part.text.matchAll(/<(\/?)(\w+)[^<>]*>/g)) {
      if (slash === '') open.push(name);
      else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1);
    }
  }
  return tail.replace(/<\/(\w+)>/g, (tag, name) => (open.includes(name) ? tag : ''));
}

/** Makes a slot of the number of an ordered item; a task item begins unchecked. */
function numbered(parts: readonly FormPart[]): FormPart[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'literal') return [...parts];
  const text = first.text.replace(/(^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[[xX]\]/, '$1[ ]');
  const match = /^([ \t>]*)(\d+)([.)][\s\S]*)$/.exec(text);
  if (match === null) return [{ kind: 'literal', text }, ...rest];
  const [, before = '', , behind = ''] = match;
  return [{ kind: 'literal', text: before }, { kind: 'number' }, { kind: 'literal', text: behind }, ...rest];
}

/** Neighbouring literals made one, empty ones left out. */
function joined(parts: readonly FormPart[]): FormPart[] {
  const out: FormPart[] = [];
  for (const part of parts) {
    const last = out[out.length - 1];
    if (part.kind === 'literal' && part.text === '') continue;
    if (part.kind === 'literal' && last?.kind === 'literal')
      out[out.length - 1] = { kind: 'literal', text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
