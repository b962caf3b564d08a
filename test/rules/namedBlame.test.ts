import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';

// Nobody is to read that a product, a vendor or a team is a person who is blamed.

/** What the rule finds in a cause of a report by Mara Voss and lee, with an action of Tom's, in which Nia is woken. */
function found(cause: string, more = ''): string[] {
  const text = `# Checkout unavailable

**Authors:** Mara Voss, lee

## Root cause

${cause}

## Timeline (UTC)

- 12:50 Checkout fails
- 12:55 Nia is paged
- 13:20 Resolved

## Action items

| Action | Owner |
| --- | --- |
| Set the timeout | Tom |
| Renew the certificate | Platform |
| Ask for a bigger quota | Cloudray |
${more}`;
  return analyze({ text, fileName: null, settings: defaultSettings, declared: true, now: null })
    .findings.filter(({ rule }) => rule === 'named-blame')
    .map(({ range }) => text.slice(range.start, range.end));
}

const check = (cause: string, expected: readonly string[]): void => expect(found(cause)).toEqual(expected);

test.each<[string, readonly string[]]>([
  ['Mara forgot the lock timeout.', ['Mara forgot']],
  ['On Monday Mara Voss broke the build.', []],
  ['It was slow because Mara Voss had misconfigured the pool.', ['Mara Voss had misconfigured']],
  ['Yesterday Tom accidentally dropped the table.', ['Yesterday Tom accidentally dropped']],
  ['This was Nia’s mistake.', ['Nia’s mistake']],
  ['The outage was caused by Lee.', ['caused by Lee']],
  ['@mvoss overlooked the flag.', ['@mvoss overlooked']],
  ['The flag was mistakenly removed by @mvoss.', ['mistakenly removed by @mvoss']],
])('a person: %s', check);

test.each([
  'Redis caused the timeouts.',
  'Terraform accidentally removed the replica.',
  'Kubernetes forgot the pod.',
  'Kafka’s fault tolerance was off.',
  'Platform broke the build.',
  'This caused the timeouts.',
  'The outage was caused by Nginx.',
  '@sre-team overlooked the flag.',
  '@dependabot broke the lock file.',
  'An upgrade of @angular/core broke the build.',
  'mail@tom broke.',
  'The change that Mara reviewed broke the build.',
  'The job by Mara failed to start.',
  'Mara found the cause.',
  'She wrote “Mara broke it”.',
  '> Mara broke it',
  '`Mara broke it`',
  '```\nMara broke it\n```',
])('no person: %s', (cause) => check(cause, []));

test('a vendor that owns an action is none', () => {
  expect(found('Cloudray broke the routes.', '\nSee status.cloudray.com.\n')).toEqual([]);
  expect(found('Cloudray broke the routes.', '\nWe wrote to Cloudray support.\n')).toEqual([]);
});

test('only in causes', () => {
  expect(found('A lock.', '\n## Lessons learned\n\nMara forgot the lock timeout.\n')).toEqual([]);
  expect(found('A lock.', '\n**Root cause:** Mara forgot the lock timeout.\n')).toEqual(['Mara forgot']);
});
