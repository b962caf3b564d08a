import * as v from 'valibot';
import type { Document } from 'yaml';
import type { Finding } from '../findings.ts';
import { nearest } from '../text/nearest.ts';
import type { Range } from '../text/range.ts';
import { meaningOf } from '../time/zones.ts';
import { type Known, mistake, unknownName } from './mistake.ts';
import { keyRange, valueRange } from './node.ts';
import type { Configuration } from './schema.ts';

/** True where `profile` names a file (a team's own template) and not a built-in profile. */
export const isTemplatePath = (profile: string): boolean => /[\\/]|\.(?:md|markdown)$/i.test(profile);

/** Names and options that have the right form but mean nothing: unknown rules, options and profiles. */
export function* checkNames(
  { rules, profile, timezone }: Configuration,
  document: Document,
  source: string,
  known: Known,
): Iterable<Finding> {
  if (profile !== undefined && profile !== 'auto' && !isTemplatePath(profile) && !known.profiles.includes(profile))
    yield unknownName(valueRange(document, ['profile']), source, 'profile', profile, ['auto', ...known.profiles]);
  if (timezone !== undefined) yield* checkZone(timezone, valueRange(document, ['timezone']), source);
  const names = known.rules.map(({ name }) => name);
  for (const [name, setting] of Object.entries(rules ?? {})) {
    const rule = known.rules.find((one) => one.name === name);
    if (!rule) yield unknownName(keyRange(document, ['rules', name]), source, 'rule', name, names);
    else if (typeof setting === 'object') yield* checkOptions(name, rule.options, setting[1], document, source);
  }
}

/** A zone that nobody knows, or that means several; the empty name stands for none. */
export function* checkZone(name: string, range: Range, source: string): Iterable<Finding> {
  const meaning = meaningOf(name);
  if (name === '' || meaning.kind === 'fixed' || meaning.kind === 'region') return;
  if (meaning.kind === 'ambiguous') {
    const choices = meaning.choices.map(({ words, zone }) => `${words} (${zone})`).join(', ');
    yield mistake(range, `"${name}" means several zones: ${choices}. Write the name in brackets.`);
  } else if (nearest(name, zoneNames()) !== null) yield unknownName(range, source, 'time zone', name, zoneNames());
  else yield mistake(range, `There is no time zone "${name}". Write a name such as Europe/Berlin, UTC, or an offset.`);
}

const zoneNames = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

function* checkOptions(
  rule: string,
  schema: v.GenericSchema,
  options: Readonly<Record<string, unknown>>,
  document: Document,
  source: string,
): Iterable<Finding> {
  const known = 'entries' in schema ? Object.keys(schema.entries as object) : [];
  for (const issue of v.safeParse(schema, options).issues ?? []) {
    const path = ['rules', rule, 1, ...(issue.path ?? []).map(({ key }) => key as string | number)];
    const name = String(path.at(-1));
    if (issue.type !== 'strict_object')
      yield mistake(
        valueRange(document, path),
        `The option "${name}" of ${rule} must be ${issue.expected ?? 'something else'}, not ${issue.received}.`,
      );
    else if (known.length === 0) yield mistake(keyRange(document, path), `The rule ${rule} has no options.`);
    else yield unknownName(keyRange(document, path), source, `option of ${rule}`, name, known);
  }
}
