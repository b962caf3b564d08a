import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { lineStart } from '../../text/sourceLines.ts';
import { cellsAt } from '../../text/tableRow.ts';
import { readDateLine } from '../../time/readDateLine.ts';
import { type DateStyle, dateStyleOf } from '../form/dateStyle.ts';
import { type ElapsedStyle, elapsedStyleOf } from '../form/elapsedStyle.ts';
import { partsOf } from '../form/entryForm.ts';
import { type FormPart, signatureOf } from '../form/formParts.ts';
import { type ApproxMark, approxMarkOf, rangeMarkOf } from '../form/marks.ts';
import type { TimeStyle } from '../form/timeStyle.ts';
import { onOneLine } from '../timeline/blocks.ts';

/** The form that a new entry takes: one entry of the timeline to go by. */
export interface EntryForm {
  /** The entry whose form it is. */
  readonly model: TimelineEntry;
  /** Of its line and text; in a table of the cell that holds the time. */
  readonly parts: readonly FormPart[];
  /** In a table: how the date column is written, null where it has none or cannot be read. */
  readonly dateCell: readonly FormPart[] | null;
  /** How the timeline writes dates, null where it writes none. */
  readonly dates: DateStyle | null;
  /** How it says that a time is approximate, and what it writes between the times of a range; null where it does neither. */
  readonly approx: ApproxMark | null;
  readonly range: string | null;
}

/** How many entries to either side are looked at: the form is that of the surroundings, and the cost does not follow the document. */
const window = 24;

/** A possible form with how good a model its entry is, and where that stands in the timeline. */
interface Candidate extends EntryForm {
  readonly weight: number;
  readonly position: number;
}

/**
 * The form of the entries around position `at` (an index in `timeline.entries`): that of both neighbours where they agree, else
 * what most entries around have in common, as the nearest of them writes it. `wants` tells whether a form with a date is asked for, and
 * one that counts from the timeline's start, where there are such; `beside` is the entry next to which the new one is to stand, in the same layout and at the same depth.
 */
export function chooseForm(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  at: number,
  wants: { readonly date: boolean; readonly elapsed: boolean },
  beside: TimelineEntry | null,
): EntryForm {
  const first = Math.max(0, at - window);
  const candidates = timeline.entries.slice(first, at + window).map((index, i): Candidate => {
    const entry = postmortem.entries[index]!;
    return {
      ...formOf(text, postmortem, entry, timeline),
      weight: weightOf(entry, timeline, wants.elapsed, beside),
      position: first + i,
    };
  });
  const best = bestOf(candidates, at, wants.date);
  const all = candidates.flatMap((form) => form.parts);
  const halfDay = candidates.some(({ model }) => isHalfDay(model));
  return {
    model: best.model,
    parts: best.parts.map((part): FormPart => {
      if (part.kind === 'time') return { kind: 'time', style: settled(part.style, all, halfDay) };
      return part.kind === 'elapsed' ? { kind: 'elapsed', style: elapsedAmong(best, candidates) ?? part.style } : part;
    }),
    dateCell: best.dateCell,
    dates: datesOf(candidates),
    approx: nearest(candidates, at, approxMarkOf),
    range: nearest(candidates, at, rangeMarkOf),
  };
}

/** What `read` finds in the entry that is nearest to `at`. */
function nearest<T>(candidates: readonly Candidate[], at: number, read: (entry: TimelineEntry) => T | null): T | null {
  const byDistance = candidates.toSorted((a, b) => Math.abs(a.position + 0.5 - at) - Math.abs(b.position + 0.5 - at));
  for (const { model } of byDistance) {
    const found = read(model);
    if (found !== null) return found;
  }
  return null;
}

/** How the model, or else the first other entry that shows it, counts from the timeline's start: `T0` shows little. */
function elapsedAmong(best: Candidate, candidates: readonly Candidate[]): ElapsedStyle | null {
  for (const { model } of [best, ...candidates]) {
    if (model.stamp.relative?.from !== 'anchor') continue;
    const { span } = model.stamp;
    const read = elapsedStyleOf(model.place.line.text.slice(span.from, span.to));
    if (read?.tells) return read.style;
  }
  return null;
}

function bestOf(candidates: readonly Candidate[], at: number, dated: boolean): Candidate {
  const counts = new Map<string, number>();
  const signatures = new Map(candidates.map((form) => [form, signatureOf(form.parts)]));
  for (const form of candidates) {
    const key = signatures.get(form)!;
    counts.set(key, (counts.get(key) ?? 0) + form.weight);
  }
  const near = candidates.filter(({ position }) => position === at - 1 || position === at);
  const [above, below] = near.map((form) => signatures.get(form));
  const scored = candidates.map((form) => {
    const distance = form.position < at ? at - form.position : form.position - at + 1;
    const signature = signatures.get(form)!;
    const agreed = above === below && above === signature ? 600 : 0;
    const says = isDated(form) === dated ? 1000 : 0;
    return { form, score: form.weight * 400 + says + agreed + (counts.get(signature) ?? 0) * 4 - distance };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).form;
}

const isDated = (form: EntryForm): boolean =>
  [...form.parts, ...(form.dateCell ?? [])].some((part) => part.kind === 'date');

/** True for a time that is told by a twelve-hour clock without am or pm: `1:52` for 13:52. */
const isHalfDay = ({ stamp, moment }: TimelineEntry): boolean =>
  stamp.time?.meridiem === null && moment.time !== null && stamp.time.hour + 12 === Number(moment.time.slice(0, 2));

/** The form of one entry. */
function formOf(text: string, postmortem: Postmortem, entry: TimelineEntry, timeline: Timeline): EntryForm {
  const none = { model: entry, dateCell: null, dates: null, approx: null, range: null };
  const start = lineStart(text, entry.stampRange.start);
  if (entry.layout === 'row') {
    const cell = cellsAt(text, entry.stampRange.start).find((c) => c.outer.end >= entry.stampRange.end);
    const from = cell?.inner.start ?? entry.stampRange.start;
    return { ...none, parts: partsOf(text, entry, from, true), dateCell: dateCellOf(text, entry, timeline) };
  }
  if (!sharesLine(text, postmortem, entry)) return { ...none, parts: partsOf(text, entry, start, false) };
  const marker = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(text.slice(start, entry.stampRange.start))?.[0] ?? '';
  const before = postmortem.entries[entry.index - 1];
  const isFirst = before === undefined || !onOneLine(text, entry, before);
  const own = partsOf(text, entry, isFirst ? start + marker.length : entry.stampRange.start, true);
  return { ...none, parts: [{ kind: 'literal', text: marker }, ...own] };
}

/** True where another entry stands on the same line; then only a part of the line is this one's. */
function sharesLine(text: string, { entries }: Postmortem, entry: TimelineEntry): boolean {
  return [entries[entry.index - 1], entries[entry.index + 1]].some(
    (other) => other !== undefined && other.layout !== 'row' && onOneLine(text, entry, other),
  );
}

function dateCellOf(text: string, entry: TimelineEntry, timeline: Timeline): readonly FormPart[] | null {
  const column = timeline.columns?.date ?? null;
  const cell = column === null ? undefined : cellsAt(text, entry.stampRange.start)[column];
  if (cell === undefined) return null;
  const written = text.slice(cell.inner.start, cell.inner.end);
  const line = readDateLine(written);
  const style = line && dateStyleOf(written, line.date, entry.moment.date);
  if (line === null || style === null) return null;
  return [
    { kind: 'literal', text: written.slice(0, line.date.span.from) },
    { kind: 'date', style },
    { kind: 'literal', text: written.slice(line.date.span.to) },
  ];
}

/** How good a model an entry is: 3 where nothing about it is its own. */
function weightOf(entry: TimelineEntry, timeline: Timeline, elapsed: boolean, beside: TimelineEntry | null): number {
  const { stamp } = entry;
  let weight = 3;
  if (entry.layout !== (beside?.layout ?? timeline.layout)) weight -= 6;
  if (elapsed && stamp.relative?.from === 'anchor') weight += 5;
  if (stamp.time === null) weight -= 3;
  if (stamp.problems.length > 0 || stamp.unknown || stamp.relative !== null) weight -= 2;
  if (stamp.end !== null || stamp.approx || stamp.other !== null) weight -= 1;
  if (stamp.label !== null) weight -= 1;
  if (beside !== null && entry.depth !== beside.depth) weight -= 3;
  return weight;
}

/** A time's style, with what its own sample cannot tell taken from the others: `14:05` does not say how `8:05` is written. */
function settled(own: TimeStyle, others: readonly FormPart[], halfDay: boolean): TimeStyle {
  const style: TimeStyle = halfDay && own.meridiem === null ? { ...own, clock: 12 } : own;
  if (style.pad !== null) return style;
  const telling = others.flatMap((part) =>
    part.kind === 'time' && part.style.clock === own.clock && part.style.pad !== null ? [part.style.pad] : [],
  );
  return telling.length === 0 ? style : { ...style, pad: telling.filter(Boolean).length * 2 >= telling.length };
}

function datesOf(forms: readonly EntryForm[]): DateStyle | null {
  for (const form of forms)
    for (const part of [...form.parts, ...(form.dateCell ?? [])]) if (part.kind === 'date') return part.style;
  return null;
}
