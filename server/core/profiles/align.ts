import type { ProfileSection } from './profile.ts';

/** A profile's section with what the document has for it. */
export interface Aligned {
  readonly wanted: ProfileSection;
  /** Index in `Alignment.pairs` of the section that holds this one in the profile, null for a top-level one. */
  readonly parent: number | null;
  /** Index in `Postmortem.sections`, null where no section serves. A section whose title holds two kinds may serve two pairs. */
  readonly section: number | null;
  /** Index in `Postmortem.fields` where a header field with text (`**Impact:** all users`) serves instead of a section, else null. */
  readonly field: number | null;
  /**
   * Nothing in the document serves. Says nothing about whether the profile requires it (`wanted.required`).
   * False below a section that is itself missing: inserting that one brings this one along.
   */
  readonly missing: boolean;
  /** The section stands elsewhere than the profile's order has it. */
  readonly moved: boolean;
}

/** The profile laid along the document's sections: every section of it, sub-sections behind the one that holds them. */
export interface Alignment {
  readonly pairs: readonly Aligned[];
  /** Indices of sections that no pair took. */
  readonly extra: readonly number[];
}
