import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { rules } from '../../server/core/rules/registry.ts';

/** What the patterns of readings and rules look for or skip: written over and over, each may be split in many ways. */
const attacks: readonly string[] = [
  ...['A', 'a', '中', ' ', '\u00a0', '\t', '👍', '-', '—', '•', '.', ':', '|', ',', '/', '~', '"', '“', '>', '!', '?'],
  ...[
    '&',
    '%',
    '\\',
    '=',
    '+',
    '*',
    '_',
    '[',
    '(',
    '{{',
    '**',
    'a.',
    'a/',
    'a-',
    'a, ',
    'a b ',
    'x:',
    '1-',
    '1/',
    '$1',
  ],
  ...['1', '1.', '1 ', '1:', '1h ', '1 h ', '9am ', '10:00 ', 'T+1 ', '2024-', '2024-01-01 ', 'Jan ', 'UTC ', 'hours '],
  ...['Ab ', 'Ab. ', 'AB ', 'AB, ', 'Kim, ', 'Kim and ', 'and ', '(a) ', '[a] ', '(Kim) ', '@a ', 'a@', '#1 ', 'A-1 '],
  ...['see #1 below ', 'owner: ', 'due ', 'by ', 'done ', '- done', '(done ', 'not ', 'to ', 'was ', 'the ', 'what '],
  ...['you ', 'caused by ', '<a ', '<br>', '&nbsp;', 'http://a ', '[a](b) ', '`a` '],
];

/** The places that are read, each with the attack in it, behind a start that leads into the pattern, before an end that fails it. */
const document = (attack: string, length: number): string => {
  const long = attack.repeat(Math.ceil(length / attack.length));
  return `---
title: ${long}
---
# Postmortem: ${long}x!

**Duration:** ${long}x!
**Authors:** ${long}

## Summary

We ${long} x!

## ${long}x!

## Root cause

${long}x!

## Timeline (UTC)

- 10:00 up
- ${long} x!
- 10:01 ${long}x!

| Time | Event |
|---|---|
| 10:02 | ${long} x! |

## Action items

- ${long}
- ${long} x!
- Add ${long} x!
- Fix it done${long}x!
- Fix it due${long}x!
- owner:${long}x!

**Kim** ${long}x!

- Add it
`;
};

const all = Object.fromEntries(rules.map(({ name }) => [name, 'on' as const]));

/** The processor's time in milliseconds, which other programs on the machine do not count in. */
function costOf(text: string): number {
  const before = process.cpuUsage();
  analyze({ text, fileName: null, settings: { ...defaultSettings, rules: all }, declared: true, now: 0 });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Three lengths, each twice the one before: what takes eight times as long with each is told before it takes minutes. */
const lengths = [200, 400, 800];
/** Linear is twice, quadratic four times; what is over at once may be anything. */
const growsTooFast = (before: number, cost: number): boolean => cost > 200 && cost > 6 * before;

test.each(attacks.map((attack) => [JSON.stringify(attack), attack] as const))('%s', (_, attack) => {
  let before = Number.POSITIVE_INFINITY;
  for (const length of lengths) {
    const text = document(attack, length);
    const once = costOf(text);
    // The rare pause of the machine is not there again.
    const cost = growsTooFast(before, once) ? Math.min(once, costOf(text)) : once;
    expect(growsTooFast(before, cost), `${length} characters: ${before} → ${cost} ms`).toBe(false);
    before = cost;
  }
});
