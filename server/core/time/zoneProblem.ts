import { nearest } from '../text/nearest.ts';
import { meaningOf } from './zones.ts';

const examples = 'UTC, Europe/Berlin, PST or +05:30';

const names = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** Why nobody can tell times in the zone `name`, in one sentence and with what to write instead; null for a zone that is known. */
export function zoneProblem(name: string): string | null {
  const written = name.trim();
  if (written === '') return `Name a time zone, for example ${examples}.`;
  const meaning = meaningOf(written);
  if (meaning.kind === 'fixed' || meaning.kind === 'region') return null;
  if (meaning.kind === 'local') return `“${written}” does not say which time zone. Write ${examples}, for example.`;
  if (meaning.kind === 'ambiguous') {
    const zones = meaning.choices.map(({ zone }) => zone);
    return `“${written}” can mean several time zones. Write ${zones.slice(0, -1).join(', ')} or ${zones.at(-1)}.`;
  }
  const near = nearest(written, names());
  const instead = near === null ? `Write ${examples}, for example.` : `Did you mean ${near}?`;
  return `There is no time zone “${written}”. ${instead}`;
}
