import * as v from 'valibot';
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
  /** True where the user's settings name the rule: then the preset drops none of its findings. */
  readonly asked: boolean;
}

/** Whether the preset turns the rule on where nobody says anything about it. */
const onByDefault = (rule: Rule, preset: Settings['preset']): boolean =>
  rule.default === 'on' || (rule.default === 'strict' && preset === 'strict');

/** The options that a setting gives, or the defaults where it gives none or wrong ones (the configuration's reader reports those). */
function optionsOf(rule: Rule, setting: RuleSetting | undefined): unknown {
  if (typeof setting === 'object') {
    const given = v.safeParse(rule.options, setting[1]);
    if (given.success) return given.output;
  }
  return v.parse(rule.options, {});
}

/** What the settings make of a rule; null where it is off. The user's word goes before the profile's, the profile's before the preset's. */
export function resolveRule(rule: Rule, settings: Settings, profile: Profile): ResolvedRule | null {
  const setting = settings.rules[rule.name];
  const asked = setting !== undefined;
  const switched = asked ? (typeof setting === 'object' ? setting[0] : setting) : profile.rules[rule.name];
  if (switched === 'off') return null;
  if (switched === undefined && !onByDefault(rule, settings.preset)) return null;
  const severity = switched === undefined || switched === 'on' ? null : switched;
  return { rule, severity, options: optionsOf(rule, setting), asked };
}
