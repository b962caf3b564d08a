import type { Profile } from '../../profiles/profile.ts';
import { dateStyleOf, isoDate } from '../form/dateStyle.ts';
import type { FormPart } from '../form/formParts.ts';
import { timeStyleOf } from '../form/timeStyle.ts';

/** How a template writes a timeline: one entry's line, and the table's header lines where it is a table. */
export interface ProfileForm {
  readonly parts: readonly FormPart[];
  /** `| Time | Event |` and its delimiter row, null for every other layout. */
  readonly header: readonly [string, string] | null;
}

const blanks = /YYYY-MM-DD|MM-DD|HH:MM(?: ?AM)?|\bUTC\b|\bWhat happened\b/g;

/** The form that a profile gives to a timeline's first entry, read from its snippet: `- **HH:MM** What happened`. */
export function profileForm(profile: Profile): ProfileForm {
  const sample = plain(profile.timeline.entry);
  const parts: FormPart[] = [];
  let at = 0;
  for (const match of sample.matchAll(blanks)) {
    parts.push({ kind: 'literal', text: sample.slice(at, match.index) }, slotOf(match[0]));
    at = match.index + match[0].length;
  }
  const rest = sample.slice(at);
  const isRow = profile.timeline.layout === 'row';
  // What else a table's row asks for is for its author to fill in.
  parts.push({ kind: 'literal', text: isRow ? rest.replace(/[^|\s]+/g, '').replace(/ {2,}/g, ' ') : rest });
  return { parts, header: isRow ? headerOf(profile, sample) : null };
}

function slotOf(blank: string): FormPart {
  if (blank === 'UTC') return { kind: 'zone', name: 'UTC' };
  if (blank === 'What happened') return { kind: 'text' };
  if (blank.startsWith('HH')) return { kind: 'time', style: timeStyleOf(blank.endsWith('AM') ? '8:05 AM' : '08:05')! };
  const monthDay = dateStyleOf('01-02', {
    year: null,
    month: 1,
    day: 2,
    swapped: null,
    form: 'month-day',
    span: { from: 0, to: 5 },
    parts: { month: { from: 0, to: 2 }, day: { from: 3, to: 5 } },
  });
  return { kind: 'date', style: blank === 'MM-DD' ? (monthDay ?? isoDate) : isoDate };
}

/** The header of the table that the template's own timeline has, else one with as many columns as its entry. */
function headerOf(profile: Profile, sample: string): readonly [string, string] {
  const all = profile.sections.flatMap((section) => [section, ...(section.sections ?? [])]);
  const body = plain(all.find((section) => section.kind === 'timeline')?.body ?? '').split('\n');
  const width = sample.split('|').length;
  const at = body.findIndex(
    (line, i) => line.split('|').length === width && /^\|(?:\s*:?-+:?\s*\|)+$/.test(body[i + 1] ?? ''),
  );
  if (at >= 0) return [body[at]!, body[at + 1]!];
  const names = ['Time', 'Event', 'Notes', '', ''].slice(0, width - 2);
  return [`| ${names.join(' | ')} |`, `|${' --- |'.repeat(width - 2)}`];
}

/** A snippet's text with its tab stops' placeholders in place. */
function plain(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
}
