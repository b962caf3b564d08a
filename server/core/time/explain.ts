import type { Moment, Provenance } from './moment.ts';
import { meaningOf } from './zones.ts';

const places: Readonly<Record<Provenance, string>> = {
  entry: 'as written here',
  'date heading': 'from the date heading above',
  'entry before': 'from the entry before',
  'past midnight': 'the day after the entry before: midnight has passed',
  'entry after': 'from the next entry that states it',
  column: 'from its column',
  'timeline heading': 'from the timeline’s heading',
  'line in the timeline': 'from a line in the timeline',
  'document line': 'from a line in the document',
  header: 'from the header',
  'front matter': 'from the front matter',
  title: 'from the title',
  'file name': 'from the file name',
  setting: 'from your settings',
};

const spoken = (minutes: number): string => {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
};

function zoneSentence({ zone, zoneFrom, date, time, instants }: Moment): string {
  if (zone === null) return 'zone unknown: none is stated';
  const from = zoneFrom ? `, ${places[zoneFrom]}` : '';
  const meaning = meaningOf(zone);
  if (meaning.kind === 'ambiguous')
    return `zone ${zone}${from}: may be ${meaning.choices.map(({ words, minutes }) => `${words} (${spoken(minutes)})`).join(' or ')}`;
  if (meaning.kind === 'local') return `zone ${zone}${from}: the document does not say which`;
  if (meaning.kind === 'unknown') return `zone ${zone}${from}: not a zone known here`;
  if (date !== null && time !== null && instants.length === 2)
    return `zone ${zone}${from}: clocks showed this time twice that day`;
  if (meaning.kind === 'region' && date !== null && time !== null && instants.length === 0)
    return `zone ${zone}${from}: clocks skipped this time that day`;
  return `zone ${zone}${from}`;
}

/** One line for a reader: where the date and the zone of a moment come from, and what is open about them. */
export function explain(moment: Moment): string {
  const { date, dateFrom, time, slack } = moment;
  const day = date === null ? 'date unknown' : `${date}, ${dateFrom ? places[dateFrom] : 'as written'}`;
  const off = time === null || slack === 0 ? '' : slack >= 59 ? '; to the hour only' : '; approximate';
  return `${day}; ${zoneSentence(moment)}${off}`;
}
