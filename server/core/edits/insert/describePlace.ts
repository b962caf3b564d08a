import type { TimelineEntry } from '../../model/postmortem.ts';
import { readStamp } from '../../time/readStamp.ts';
import { dateStyleOf, isoDate, writeDate } from '../form/dateStyle.ts';
import { writeElapsed } from '../form/elapsedStyle.ts';
import { sourceEnd, sourceStart } from '../form/entrySource.ts';
import type { FormValues } from '../form/formParts.ts';
import { writeTime } from '../form/timeStyle.ts';
import type { EntryForm } from './chooseForm.ts';
import type { Place } from './place.ts';

/** What is shown of a day: its date, or month and day where the timeline names no year. */
type Shown = (date: string) => string;

/**
 * `14:05 PST, between 14:02 and 14:10`: the time as it will be written and its neighbours'. The day is told wherever the timeline has
 * more than one, for a time alone then fits several; the neighbours' where they differ.
 */
export function describePlace(
  text: string,
  entries: readonly TimelineEntry[],
  place: Place,
  form: EntryForm,
  values: FormValues,
): string {
  const { at, days, wall } = place;
  const day = dayShown(days.kind);
  const own = wall.date;
  const all = new Set([...days.dates, own].filter((date) => date !== null));
  const near = new Set([days.dates[at - 1], days.dates[at], own].filter((date) => date != null));
  const told = own !== null && (days.kind === 'none' || all.size > 1) ? day(own) : null;
  const name = (position: number): string => {
    const date = days.dates[position] ?? null;
    return named(text, entries[position]!, near.size > 1 && date !== null ? day(date) : null);
  };
  const shown = [told, timeOf(form, place, values), zoneOf(place, values)].filter((part) => part !== null);
  return `${shown.join(' ')}, ${where(entries.length, at, name)}${remark(form, values)}`;
}

const sample = 'Jan 1';
const sampleDate = readStamp(sample)?.date ?? null;
const monthAndDay = sampleDate && dateStyleOf(sample, sampleDate);

/** Dates of a timeline without years are laid into some year, which is nobody's business. */
const dayShown =
  (kind: Place['days']['kind']): Shown =>
  (date) =>
    kind === 'some year' ? writeDate(monthAndDay ?? isoDate, date) : date;

function timeOf(form: EntryForm, { days }: Place, { time, end, elapsed }: FormValues): string {
  const counted = form.parts.find((part) => part.kind === 'elapsed');
  if (counted !== undefined && elapsed != null && days.kind === 'none') return writeElapsed(counted.style, elapsed);
  const style = form.parts.find((part) => part.kind === 'time')?.style;
  const shown = (one: string): string => (style === undefined ? one.slice(0, 5) : writeTime(style, one));
  return end == null ? shown(time) : `${shown(time)}–${shown(end.time)}`;
}

const zoneOf = ({ wall, days }: Place, { zone, elapsed }: FormValues): string | null =>
  elapsed != null && days.kind === 'none' ? null : (zone ?? wall.zone);

/** What is left out of the time that was typed. */
function remark(form: EntryForm, { time }: FormValues): string {
  const style = form.parts.find((part) => part.kind === 'time')?.style;
  const dropped = style !== undefined && !style.seconds && !/^\d+:\d+(?::00)?$/.test(time);
  return dropped ? ' (seconds left out, as in the other entries)' : '';
}

function where(count: number, at: number, name: (position: number) => string): string {
  if (at === 0) return 'first';
  return at === count ? 'last' : `between ${name(at - 1)} and ${name(at)}`;
}

/** A neighbour's time as its author wrote it; what it says of its own where it has none. */
function named(text: string, entry: TimelineEntry, date: string | null): string {
  const { time, span } = entry.stamp;
  const shown = time?.span ?? span;
  const written = text.slice(sourceStart(entry, shown), sourceEnd(entry, shown));
  return date !== null && time !== null ? `${date} ${written}` : written;
}
