import { type DateStyle, isoDate, writeDate, writeWeekday } from './dateStyle.ts';
import { type ElapsedStyle, writeElapsed } from './elapsedStyle.ts';
import { type TimeStyle, writeTime } from './timeStyle.ts';

/** A piece of an entry's form: fixed text, or a slot that each entry fills in its own way. */
export type FormPart =
  | { readonly kind: 'literal'; readonly text: string }
  /** The number of an ordered list's item. */
  | { readonly kind: 'number' }
  | { readonly kind: 'date'; readonly style: DateStyle }
  | { readonly kind: 'weekday'; readonly sample: string }
  | { readonly kind: 'time'; readonly style: TimeStyle }
  /** A time that counts from the timeline's start. */
  | { readonly kind: 'elapsed'; readonly style: ElapsedStyle }
  | { readonly kind: 'zone'; readonly name: string }
  | { readonly kind: 'text' };

/** What a new entry says. */
export interface FormValues {
  /** `YYYY-MM-DD`, or null for an entry that says no date. */
  readonly date: string | null;
  /** 24-hour `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
  /** The end of a range, with what stands before it. */
  readonly end?: { readonly time: string; readonly between: string } | null;
  /** Seconds since the timeline's start, for a form that counts from it. */
  readonly elapsed?: number | null;
  /** The zone to write; null for the form's own label, or none where the form has none. */
  readonly zone: string | null;
  readonly text: string;
  readonly number: number;
}

const isStamp = ({ kind }: FormPart): boolean =>
  kind === 'date' || kind === 'time' || kind === 'elapsed' || kind === 'weekday';

/** The parts, made fit for `values`: a date or zone slot is added where the form has none, a date slot dropped where none is wanted. */
export function fitParts(parts: readonly FormPart[], values: FormValues, dates: DateStyle | null): readonly FormPart[] {
  let out = stampFirst(parts, values.text);
  const first = out.findIndex(isStamp);
  if (values.date !== null && first >= 0 && !out.some((part) => part.kind === 'date')) {
    const date: readonly FormPart[] = [
      { kind: 'date', style: dates ?? isoDate },
      { kind: 'literal', text: ' ' },
    ];
    out = [...out.slice(0, first), ...date, ...out.slice(first)];
  }
  if (values.date === null) out = withoutDate(out);
  const time = out.findIndex((part) => part.kind === 'time');
  if (values.zone !== null && time >= 0 && !out.some((part) => part.kind === 'zone')) {
    const zone: readonly FormPart[] = [
      { kind: 'literal', text: ' ' },
      { kind: 'zone', name: values.zone },
    ];
    out = [...out.slice(0, time + 1), ...zone, ...out.slice(time + 1)];
  }
  return out;
}

/** The longest text that is read as a label before a time: `Rolled back: 14:05`. */
const label = /^(?:[^\s:]+\s+){0,5}[^\s:]+$/;

/** Parts whose text is a label before the time, turned round where the text is no label: `14:05 - Rolled back the deploy of …`. */
function stampFirst(parts: readonly FormPart[], text: string): readonly FormPart[] {
  const at = parts.findIndex((part) => part.kind === 'text');
  const time = parts.findIndex(isStamp);
  const between = parts[at + 1];
  if (at < 0 || time < at || between?.kind !== 'literal') return parts;
  if (text.length <= 40 && label.test(text) && /:|\s[-–—]\s/.test(between.text)) return parts;
  const lead = parts
    .slice(0, at)
    .map(
      (part): FormPart =>
        part.kind === 'literal' ? { kind: 'literal', text: part.text.replace(/[*_`]+$/, '') } : part,
    );
  return [...lead, ...parts.slice(time), { kind: 'literal', text: ' - ' }, { kind: 'text' }];
}

/** The parts filled with `values`, and where the text ends in the result. */
export function writeParts(parts: readonly FormPart[], values: FormValues): { text: string; caret: number } {
  let text = '';
  let caret: number | null = null;
  for (const part of parts) {
    if (part.kind === 'literal') text += part.text;
    else if (part.kind === 'number') text += String(values.number);
    else if (part.kind === 'date') text += values.date === null ? '' : writeDate(part.style, values.date);
    else if (part.kind === 'weekday') text += values.date === null ? '' : writeWeekday(part.sample, values.date);
    else if (part.kind === 'time') text += writeTime(part.style, values.time) + endOf(part.style, values);
    else if (part.kind === 'elapsed') text += writeElapsed(part.style, values.elapsed ?? 0);
    else if (part.kind === 'zone') text += values.zone ?? part.name;
    else {
      text += values.text;
      caret = text.length;
    }
  }
  return { text, caret: caret ?? text.length };
}

/** The end of a range in the style of its start; am and pm keep clear of a dash. */
function endOf(style: TimeStyle, { end }: FormValues): string {
  if (end == null) return '';
  const spaced = style.meridiem !== null && /^\S+$/.test(end.between) ? ` ${end.between} ` : end.between;
  return spaced + writeTime(style, end.time);
}

/** What two entries have in common when they are written in the same form: the slots and the text between them, not the styles. */
export function signatureOf(parts: readonly FormPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      return part.kind === 'time' ? `\0time${part.style.clock}${part.style.separator}` : `\0${part.kind}`;
    })
    .join('\0');
}

/** Drops the date and the weekday with the space or comma that ties each to the time. */
function withoutDate(parts: readonly FormPart[]): readonly FormPart[] {
  const out: FormPart[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind !== 'date' && part.kind !== 'weekday') {
      out.push(part);
      continue;
    }
    const next = parts[i + 1];
    const last = out[out.length - 1];
    const timeFollows = parts.slice(i).some((p) => p.kind === 'time');
    if (timeFollows && next?.kind === 'literal' && /^[\s,T@]*(?:at\s*)?$/.test(next.text)) i++;
    else if (!timeFollows && last?.kind === 'literal' && /^[\s,]*(?:on\s*)?$/.test(last.text)) out.pop();
  }
  return out;
}
