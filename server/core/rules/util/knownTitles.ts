import { vocabularies } from '../../model/languages/index.ts';

/** The names of sections that readers know, lower case, in every language. */
export const knownTitles: readonly string[] = [
  ...new Set(vocabularies.flatMap(({ titles }) => Object.values(titles).flat())),
];
