import type { SectionKind } from '../postmortem.ts';

/**
 * What one language calls the parts of a postmortem. Data only, so that a further language is a file.
 * All words are lower case; `patterns` are sources of regular expressions (flags `iu`) tried inside a title.
 */
export interface Vocabulary {
  /** BCP 47 primary language. */
  readonly language: string;
  /** Titles that are a section's name as they stand. */
  readonly titles: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  /**
   * Words that make a longer title one of a kind. Where several kinds match, the one that begins first in the title wins
   * ("Root cause and resolution" is a root cause); at the same place the earlier row here wins.
   */
  readonly patterns: readonly (readonly [SectionKind | null, string])[];
}
