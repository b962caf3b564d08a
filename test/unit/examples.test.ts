import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { lineStartsOf, positionAt } from '../../server/core/text/lines.ts';

const folder = new URL('../../examples/', import.meta.url);

/** The profile that an example is recognised as, and what is found in it: `line rule`, 1-based. Hints and information are counted. */
function check(file: string): { profile: string; found: readonly string[]; quiet: number } {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const { profile, findings } = analyze({ text, fileName: file, settings: defaultSettings, declared: null, now: null });
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const starts = lineStartsOf(text);
  return {
    profile: profile.id,
    found: loud.map(({ rule, range }) => `${positionAt(starts, range.start).line + 1} ${rule}`),
    quiet: findings.length - loud.length,
  };
}

const clean = {
  'postmortem.md': 'alx',
  'google-sre.md': 'google-sre',
  'pagerduty.md': 'pagerduty',
  'atlassian.md': 'atlassian',
};

it.each(Object.entries(clean))('%s follows %s and is clean', (file, profile) => {
  const result = check(file);
  expect(result).toMatchObject({ profile, found: [] });
  expect(result.quiet).toBeLessThanOrEqual(3);
});

it('faulty.md has the faults it was given, and no others', () => {
  expect(check('faulty.md')).toEqual({
    profile: 'generic',
    found: ['1 missing-section', '23 date-typo', '24 meridiem-on-24h', '26 timeline-order', '43 placeholder'],
    quiet: 0,
  });
});

it('has no example that nothing here checks', () => {
  expect(readdirSync(folder).sort()).toEqual([...Object.keys(clean), 'faulty.md'].sort());
});
