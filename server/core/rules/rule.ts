import * as v from 'valibot';
import type { Fix, Related, Severity } from '../findings.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Alignment } from '../profiles/align.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Range } from '../text/range.ts';

export type RuleCategory = 'structure' | 'timeline' | 'header' | 'actions' | 'language' | 'hygiene' | 'configuration';

/** What a rule is told. Rules are pure: the same context gives the same reports. */
export interface RuleContext<Options> {
  readonly text: string;
  readonly markdown: MarkdownDocument;
  readonly postmortem: Postmortem;
  /** Reads another text as this document, to see what a fix would make of it. */
  readonly reread: (text: string) => Postmortem;
  readonly profile: Profile;
  /** The profile was chosen by the document's headings, not named: what it asks for may be another template's. */
  readonly guessed: boolean;
  readonly alignment: Alignment;
  readonly options: Options;
  /** Without folders; null for an untitled document. */
  readonly fileName: string | null;
  /** Epoch milliseconds, null where the caller wants nothing to depend on it. */
  readonly now: number | null;
  /** Of all rules, for those that check comments and settings. */
  readonly ruleNames: readonly string[];
}

export interface Report {
  readonly range: Range;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Where this report weighs more or less than the rule's own severity. */
  readonly severity?: Severity;
}

export interface Rule<Options = unknown> {
  /** Kebab-case; the page is `docs/rules/<name>.md`. */
  readonly name: string;
  readonly category: RuleCategory;
  /** One sentence for tables and settings. */
  readonly summary: string;
  readonly severity: Severity;
  /** `strict`: on in the preset strict alone. `profile`: on only where the profile lists it. */
  readonly default: 'on' | 'off' | 'strict' | 'profile';
  readonly fixable: boolean;
  /** valibot schema with a default for every option. */
  readonly options: v.GenericSchema<unknown, Options>;
  readonly check: (context: RuleContext<Options>) => Iterable<Report>;
}

/**
 * Types a rule's check by its options and gives it back without them, so that all rules fit one array: the runner hands a check
 * only what its own schema gave.
 */
export const defineRule = <Options>(rule: Rule<Options>): Rule => rule as unknown as Rule;

/** For rules without options. */
export const noOptions = v.strictObject({});
