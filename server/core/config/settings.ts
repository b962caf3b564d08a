import type { Severity } from '../findings.ts';
import type { SectionKind } from '../model/postmortem.ts';

/** Everything a user can set, with defaults filled in. The same shape serves editor and command line. */
export interface Settings {
  /** A profile's id, the path of a template, or `auto`. */
  readonly profile: string;
  /** The zone to take where a document states none: an IANA name, an abbreviation, or empty. */
  readonly timezone: string;
  readonly dateOrder: 'auto' | 'day-first' | 'month-first';
  /** `by-status` stands for one of the others, which the document's status chooses: see `presetFor`. */
  readonly preset: 'relaxed' | 'recommended' | 'strict' | 'by-status';
  /** Per rule: off, on, a severity, or a severity with options. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Headings of the user's own, per kind of section. */
  readonly sections: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
}

export type RuleSetting = 'off' | 'on' | Severity | readonly ['on' | Severity, Readonly<Record<string, unknown>>];

/** What counts where nothing is set. */
export const defaultSettings: Settings = {
  profile: 'auto',
  timezone: '',
  dateOrder: 'auto',
  preset: 'recommended',
  rules: {},
  sections: {},
};
