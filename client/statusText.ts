/** So many sections are named; more would not fit. */
const named = 3;

/** What the language status says about the profile's required sections; `missing` are the titles of those that are not there. */
export function sectionsText(missing: readonly string[]): string {
  if (missing.length === 0) return 'All required sections are there';
  const count =
    missing.length === 1 ? '1 required section is missing' : `${missing.length} required sections are missing`;
  return missing.length > named ? count : `${count}: ${missing.join(', ')}`;
}
