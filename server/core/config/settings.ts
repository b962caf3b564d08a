import type { Severity } from '../findings.ts';

/** Everything a user can set, with defaults filled in. The same shape serves editor and command line. */
export interface Settings {
  /** A profile's id, or `auto`. */
  readonly profile: string;
  /** The zone to take where a document states none: an IANA name, an abbreviation, or empty. */
  readonly timezone: string;
  readonly dateOrder: 'auto' | 'day-first' | 'month-first';
  readonly preset: 'relaxed' | 'recommended' | 'strict';
  /** Per rule: off, on, a severity, or a severity with options. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export type RuleSetting = 'off' | 'on' | Severity | readonly ['on' | Severity, Readonly<Record<string, unknown>>];

export const defaultSettings: Settings = {
  profile: 'auto',
  timezone: '',
  dateOrder: 'auto',
  preset: 'recommended',
  rules: {},
};
