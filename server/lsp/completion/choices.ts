import { profiles } from '../../core/profiles/registry.ts';
import { rules } from '../../core/rules/registry.ts';
import type { Choice } from './context.ts';

/** The profiles by their ids, and what leaves the choice to the headings. */
export const profileChoices: readonly Choice[] = [
  { label: 'auto', detail: 'The template that the headings fit best' },
  ...profiles.map(({ id, name }) => ({ label: id, detail: name })),
];

/** The rules by their names; those in `first` come first. */
export function ruleChoices(first: ReadonlySet<string> = new Set()): Choice[] {
  const all = rules.map(({ name, summary, category }) => ({ label: name, detail: category, documentation: summary }));
  return [...all.filter(({ label }) => first.has(label)), ...all.filter(({ label }) => !first.has(label))];
}

/** UTC, then the zones by their IANA names. */
export const zoneChoices = (): Choice[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')].map((label) => ({ label }));
