import * as v from 'valibot';
import type { Document } from 'yaml';
import type { Finding } from '../findings.ts';
import { type Known, mistake, unknownName } from './mistake.ts';
import { keyRange, valueRange } from './node.ts';
import type { Configuration } from './schema.ts';

/** True where `profile` names a file (a team's own template) and not a built-in profile. */
export const isTemplatePath = (profile: string): boolean => /[\\/]|\.(?:md|markdown)$/i.test(profile);

/** Names and options that have the right form but mean nothing: unknown rules, options and profiles. */
export function* checkNames(
  { rules, profile }: Configuration,
  document: Document,
  source: string,
  known: Known,
): Iterable<Finding> {
  if (profile !== undefined && profile !== 'auto' && !isTemplatePath(profile) && !known.profiles.includes(profile))
    yield unknownName(valueRange(document, ['profile']), source, 'profile', profile, ['auto', ...known.profiles]);
  const names = known.rules.map(({ name }) => name);
  for (const [name, setting] of Object.entries(rules ?? {})) {
    const rule = known.rules.find((one) => one.name === name);
    if (!rule) yield unknownName(keyRange(document, ['rules', name]), source, 'rule', name, names);
    else if (typeof setting === 'object') yield* checkOptions(name, rule.options, setting[1], document, source);
  }
}

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
