import type { Moment } from './moment.ts';
import { meaningOf } from './zones.ts';

const spoken = (minutes: number): string => {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
};

/** What is open about a moment's zone, to be said behind its name; null where the zone tells, and where none is stated. */
export function zoneDoubt({ zone, date, time, instants }: Moment): string | null {
  if (zone === null) return null;
  const meaning = meaningOf(zone);
  if (meaning.kind === 'ambiguous')
    return `may be ${meaning.choices.map(({ words, minutes }) => `${words} (${spoken(minutes)})`).join(' or ')}`;
  if (meaning.kind === 'local') return 'the document does not say which';
  if (meaning.kind === 'unknown') return 'not a zone known here';
  if (date === null || time === null) return null;
  if (instants.length === 2) return 'clocks showed this time twice that day';
  if (meaning.kind === 'region' && instants.length === 0) return 'clocks skipped this time that day';
  return null;
}

/** What is open about an entry's moment, each in a few words: `date unknown`, `approximate`. Empty where all is known. */
export function doubtsOf(moment: Moment): string[] {
  const { date, time, zone, minutes, slack } = moment;
  const day = date === null ? ['date unknown'] : [];
  if (time === null) return [...day, minutes === null ? 'time unknown' : 'only the day is known'];
  const doubt = zoneDoubt(moment);
  return [
    ...day,
    ...(zone === null ? ['zone unknown: none is stated'] : doubt === null ? [] : [`zone ${zone}: ${doubt}`]),
    ...(minutes === null ? ['cannot be compared with the other entries'] : []),
    ...(slack >= 59 ? ['to the hour only'] : slack > 0 ? ['approximate'] : []),
  ];
}
