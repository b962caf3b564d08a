import { offsetName } from '../../time/offsets.ts';
import { meaningOf } from '../../time/zones.ts';

/** A zone as it is written for readers: `UTC` for the `Z` of a log's stamp, `UTC+2` for its `+02:00`, any other by its own name. */
export function shownZone(name: string): string {
  const meaning = /^(?:z|[-+−]\d[\d:]*)$/i.test(name) ? meaningOf(name) : null;
  return meaning?.kind === 'fixed' ? offsetName(meaning.minutes) : name;
}
