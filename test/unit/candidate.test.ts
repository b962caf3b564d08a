import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { isCandidate } from '../../server/core/candidate.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { profiles } from '../../server/core/profiles/registry.ts';
import { templateSnippet } from '../../server/core/profiles/template.ts';
import { plainText } from '../../server/lsp/snippet.ts';

const root = join(import.meta.dirname, '..', '..');

test.each(profiles.map((profile) => [profile.id, profile] as const))('a new document of %s', (_, profile) => {
  const text = plainText(templateSnippet(profile), new Date(2026, 1, 3));
  expect(isCandidate(text, null)).toBe(true);
  expect(isCandidate(text.replaceAll('\n', '\r\n'), null)).toBe(true);
});

test('the examples that are read as postmortems', () => {
  const examples = globSync('examples/**/*.md', { cwd: root }).sort();
  const postmortems = examples.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const input = { text, fileName: basename(file), settings: defaultSettings, declared: null, now: null };
    return analyze(input).postmortem.isPostmortem;
  });
  expect(postmortems.length).toBeGreaterThan(examples.length / 2);
  const refused = postmortems.filter((file) => !isCandidate(readFileSync(join(root, file), 'utf8'), basename(file)));
  expect(refused).toEqual([]);
});

const yes: Record<string, string> = {
  'headings that act as such': 'Incident\n\n**Timeline**\n\n- 09:00 down\n- 09:10 up\n\n**Root cause**\n\nA typo.\n',
  'setext headings': 'Outage of the shop\n===\n\nTimeline\n---\n\n09:00 down\n\nImpact\n---\n\nAll.\n',
  'another language':
    '# Ausfall\n\n## Zusammenfassung\n\n## Zeitachse\n\n- 09:00 weg\n- 09:30 da\n\n## Ursache\n\n## Maßnahmen\n',
  'front matter that says so': '---\npostmortem: true\n---\nNothing yet.\n',
  'a timeline in a fence': '# Outage\n\n## Timeline\n\n```\n09:00 down\n09:30 up\n```\n',
  'a document in a Markdown fence': '```markdown\n# Ferry outage postmortem\n\nNo tickets.\n```\n',
  'a procedure in the first lines of a report':
    '# Ferry postmortem\n\nPostmortem process:\n\n## Lessons learned\n\nNone.\n',
};
test.each(Object.entries(yes))('%s', (_, text) => {
  expect(isCandidate(text, 'x.md')).toBe(true);
});

const no: Record<string, string> = {
  nothing: '',
  'a README':
    '# left-handed\n\n## Install\n\n    npm i\n\n## Usage\n\n```sh\n# Timeline\n```\n\n## Background\n\n## Contributing\n\n## License\n',
  'a changelog':
    '# Changelog\n\n## 1.2.0 - 2026-01-02\n\n### Fixed\n\n- crash at 09:00\n\n## 1.1.0 - 2025-12-01\n\n- 10:30 is read\n',
  'meeting notes':
    '# Weekly, 2026-01-02\n\n## Attendees\n\n- kim\n\n## Agenda\n\n- 09:00 budget\n- 09:30 hiring\n\n## Summary\n\n## Action items\n\n- [ ] kim: ask\n',
  'a schedule': '# Conference\n\n## Saturday\n\n- 09:00 Doors\n- 10:00 Keynote\n- 12:00 Lunch\n',
  'one long line': 'timeline '.repeat(20_000),
};
test.each(Object.entries(no))('not %s', (_, text) => {
  expect(isCandidate(text, 'x.md')).toBe(false);
});
