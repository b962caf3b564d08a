import type { TimelineEntry } from '../../model/postmortem.ts';
import { sourceEnd, sourceStart } from '../form/entrySource.ts';
import { writeTime } from '../form/timeStyle.ts';
import type { EntryForm } from './chooseForm.ts';
import type { Place } from './place.ts';

/** `14:05 PST, between 14:02 and 14:10`: the time as it will be written and its neighbours'; dates where there is more than one. */
export function describePlace(
  text: string,
  entries: readonly TimelineEntry[],
  place: Place,
  form: EntryForm,
  zone: string | null,
): string {
  const before = entries[place.at - 1];
  const after = entries[place.at];
  const dates = new Set([before, after].flatMap((entry) => entry?.moment.date ?? []));
  if (place.wall.date !== null) dates.add(place.wall.date);
  const days = place.days.kind === 'none' || (dates.size > 1 && place.days.kind !== 'some year');
  const time = form.parts.find((part) => part.kind === 'time');
  const own = [
    days ? place.wall.date : null,
    time === undefined ? place.wall.time : writeTime(time.style, place.wall.time),
    zone ?? place.wall.zone,
  ];
  const name = (entry: TimelineEntry): string => named(text, entry, days);
  return `${own.filter((part) => part !== null).join(' ')}, ${where(before, after, name)}`;
}

function where(
  before: TimelineEntry | undefined,
  after: TimelineEntry | undefined,
  name: (entry: TimelineEntry) => string,
): string {
  if (before === undefined) return 'first';
  return after === undefined ? 'last' : `between ${name(before)} and ${name(after)}`;
}

/** A neighbour's time as its author wrote it; what it says of its own where it has none. */
function named(text: string, entry: TimelineEntry, withDate: boolean): string {
  const { time, span } = entry.stamp;
  const shown = time?.span ?? span;
  const written = text.slice(sourceStart(entry, shown), sourceEnd(entry, shown));
  return withDate && entry.moment.date !== null && time !== null ? `${entry.moment.date} ${written}` : written;
}
