import { expect, test } from 'vitest';
import { profiles } from '../../../server/core/profiles/registry.ts';
import { newDocument, profileChoices, slug } from '../../../server/lsp/newDocument.ts';

test.each([
  ['Checkout down (EU)!', 'checkout-down-eu'],
  ['  ', ''],
  ['数据库 故障', '数据库-故障'],
  ['Ünïcode & Ärger', 'ünïcode-ärger'],
  ['../../etc/passwd', 'etc-passwd'],
  [`${'word '.repeat(30)}`, Array(12).fill('word').join('-')],
  ['x'.repeat(90), 'x'.repeat(60)],
])('the file name of %j is %j', (title, name) => {
  expect(slug(title)).toBe(name);
});

const make = (profile: string, title: string) =>
  newDocument({ profile, title, date: '2026-02-03', uri: 'untitled:new.md' }, null);

test('the title goes into the heading as it is', () => {
  const { snippet, fileName } = make('generic', 'Costs of $5 {each}');
  expect(snippet.split('\n')[0]).toBe('# Postmortem: Costs of \\$5 {each\\}');
  expect(fileName).toBe('2026-02-03-costs-of-5-each.md');
});

test('without a title there is a place to write one', () => {
  const { snippet, fileName } = make('generic', ' ');
  expect(snippet).toMatch(/^# .*\$\{1:/);
  expect(fileName).toBe('2026-02-03-postmortem.md');
});

test('an unknown profile gives the first one', () => {
  expect(make('nonsense', 'x').snippet).toBe(make(profiles[0].id, 'x').snippet);
});

test("the team's own template stands first", () => {
  const own = { ...profiles[0], id: '/t.md', name: 't.md' };
  expect(profileChoices(own).map(({ id }) => id)).toEqual(['/t.md', ...profiles.map(({ id }) => id)]);
  const made = newDocument(
    { profile: '/t.md', title: 'x', date: '2026-02-03', uri: 'untitled:' },
    { ...own, sections: [] },
  );
  expect(made.snippet).not.toContain('Timeline');
});
