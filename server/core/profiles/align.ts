import type { ProfileSection } from './profile.ts';

/** A profile's section with what the document has for it. */
export interface Aligned {
  readonly wanted: ProfileSection;
  /** Index in `Postmortem.sections`, null where it is missing. */
  readonly section: number | null;
}

/** The profile laid along the document's sections, in the profile's order. */
export interface Alignment {
  readonly pairs: readonly Aligned[];
  /** Indices of sections that no pair took. */
  readonly extra: readonly number[];
}
