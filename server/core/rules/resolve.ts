import * as v from 'valibot';
import { presetFor } from '../config/preset.ts';
import type { RuleSetting, Settings } from '../config/settings.ts';
import type { Severity } from '../findings.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Rule } from './rule.ts';

/** A rule that is on, with what it is to use. */
export interface ResolvedRule {
  readonly rule: Rule;
  /** Set by the user or the profile; null where the rule's own (or its report's) severity counts. */
  readonly severity: Severity | null;
  readonly options: unknown;
  /** Whether information and hints are told as well: not in the preset relaxed, unless the user names the rule. */
  readonly quiet: boolean;
}

type Preset = ReturnType<typeof presetFor>;

/** Whether the preset turns the rule on where nobody says anything about it. */
const onByDefault = (rule: Rule, preset: Preset): boolean =>
  rule.default === 'on' || (rule.default === 'strict' && preset === 'strict');

/** The options that a setting gives, or the defaults where it gives none or wrong ones (the configuration's reader reports those). */
function optionsOf(rule: Rule, setting: RuleSetting | undefined): unknown {
  if (typeof setting === 'object') {
    const given = v.safeParse(rule.options, setting[1]);
    if (given.success) return given.output;
  }
  return v.parse(rule.options, {});
}

/** What the settings make of a rule for a document with this status; null where it is off. The user's word goes before the profile's, the profile's before the preset's. */
export function resolveRule(
  rule: Rule,
  settings: Settings,
  profile: Profile,
  status: string | null,
): ResolvedRule | null {
  const preset = presetFor(settings.preset, status);
  const setting = settings.rules[rule.name];
  const asked = setting !== undefined;
  const switched = asked ? (typeof setting === 'object' ? setting[0] : setting) : profile.rules[rule.name];
  if (switched === 'off') return null;
  if (switched === undefined && !onByDefault(rule, preset)) return null;
  const severity = switched === undefined || switched === 'on' ? null : switched;
  return { rule, severity, options: optionsOf(rule, setting), quiet: preset !== 'relaxed' || asked };
}
