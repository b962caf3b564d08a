import { zoneDoubt } from './doubts.ts';
import type { Moment, Provenance } from './moment.ts';

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

function zoneSentence(moment: Moment): string {
  const { zone, zoneFrom } = moment;
  if (zone === null) return 'zone unknown: none is stated';
  const from = zoneFrom ? `, ${places[zoneFrom]}` : '';
  const doubt = zoneDoubt(moment);
  return `zone ${zone}${from}${doubt === null ? '' : `: ${doubt}`}`;
}

/** One line for a reader: where the date and the zone of a moment come from, and what is open about them. */
export function explain(moment: Moment): string {
  const { date, dateFrom, time, slack } = moment;
  const day = date === null ? 'date unknown' : `${date}, ${dateFrom ? places[dateFrom] : 'as written'}`;
  const off = time === null || slack === 0 ? '' : slack >= 59 ? '; to the hour only' : '; approximate';
  return `${day}; ${zoneSentence(moment)}${off}`;
}
