import { describe, expect, it } from 'vitest';
import { loadGrammar, markdownGrammars, type Token, tokensOf } from './tokens.ts';

const isOurs = (scope: string): boolean => scope.endsWith('.postmortem');

/** What the injections say: `text:what`, where `what` is the innermost scope without its family and `.postmortem`. */
const coloured = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ text, scopes }) => {
    const inner = scopes.findLast(
      (scope) => isOurs(scope) && !scope.startsWith('meta.') && !scope.startsWith('punctuation.'),
    );
    return inner === undefined ? [] : [`${text} ${inner.split('.').at(-2)}`];
  });

/** Markdown's own scopes, one string per character. */
const markdownScopes = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ text, scopes }) => {
    const own = scopes.filter((scope) => !isOurs(scope)).join(' ');
    return [...text].map((character) => `${character} ${own}`);
  });

/** Source, and what is coloured in it. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['14:05 Rolled back', ['14:05 time']],
  ['- 14:05 Rolled back', ['14:05 time']],
  ['- **8:00 AM PST:** Issue detected', ['8:00 time', 'AM meridiem', 'PST zone']],
  ['- **2:05pm** Restarted', ['2:05 time', 'pm meridiem']],
  ['1. 4 PM UTC: restarted', ['4 time', 'PM meridiem', 'UTC zone']],
  ['- 14:05:30 UTC+2 Paged', ['14:05:30 time', 'UTC+2 zone']],
  ['## 14:05 (UTC) Paged', ['14:05 time', 'UTC zone']],
  ['- ~14:05 Errors', ['14:05 time']],
  ['- 14:05+ Errors', ['14:05 time']],
  ['- [03-26 23:04] Started', ['03-26 date', '23:04 time']],
  ['- 1 Feb 2023, 14:05 UTC: started', ['1 Feb 2023 date', '14:05 time', 'UTC zone']],
  ['- Feb 1 at 2:05 pm it stopped', ['Feb 1 date', '2:05 time', 'pm meridiem']],
  ['- 14:05–14:20 UTC Errors', ['14:05 time', '14:20 time', 'UTC zone']],
  ['- 2:05 PM to 2:20 PM Errors', ['2:05 time', 'PM meridiem', '2:20 time', 'PM meridiem']],
  ['- 14:05 - Rolled back', ['14:05 time']],
  ['14:05 one\n14:06 two\n  14:07 three', ['14:05 time', '14:06 time', '14:07 time']],
  ['- one\n  - 14:05 nested\n    14:06 below it', ['14:05 time', '14:06 time']],
  ['- [ ] 14:05 ticked', ['14:05 time']],
  ['> 14:05 quoted', ['14:05 time']],
  ['2023-02-01T08:05:00Z started', ['2023-02-01 date', '08:05:00 time', 'Z zone']],
  ['- 2023-02-01 08:05 Europe/London: started', ['2023-02-01 date', '08:05 time', 'Europe/London zone']],
  ['### 2023-02-01', ['2023-02-01 date']],
  ['| 14:05 | Paged | \n| --- | --- |', ['14:05 time']],
  ['from 10:00 AM to 10:30 AM PST', []],
  ['- bread until 10:30, butter at 2 pm.', []],
  ['We meet at **14:05** on 2023-02-01, or at 4 p.m.', []],
  ['All times in UTC.', ['UTC zone']],
  ['## Timeline (all times are US/Pacific)', ['US/Pacific zone']],
  ['**Duration:** 30 minutes', ['Duration field']],
  ['- **Root Cause**: a lock', ['Root Cause field']],
  ['**Note:** nothing to see', []],
  ['14:54 **OUTAGE BEGINS** at last', ['14:54 time', 'OUTAGE BEGINS milestone']],
  ['14:05 Detected: an alert', ['14:05 time', 'Detected milestone']],
  [
    '- 2023-02-01 14:05 UTC – Mitigated: it drains',
    ['2023-02-01 date', '14:05 time', 'UTC zone', 'Mitigated milestone'],
  ],
  ['- **14:05** Resolved: it is back', ['14:05 time', 'Resolved milestone']],
  ['- 14:05 **Detected:** an alert', ['14:05 time', 'Detected milestone']],
  ['| 14:05 | Impact begins: a queue | \n| --- | --- |', ['14:05 time', 'Impact begins milestone']],
  ['Resolved: three issues', []],
  ['- 14:05 Detected by an alert', ['14:05 time']],
  ['**RESOLVED** The pool is back', ['RESOLVED milestone']],
  ['We RESOLVED it', []],
  ['- 14:05 [detected] The alert fired', ['14:05 time', 'detected milestone']],
  ['[detected] The alert fired', ['detected milestone']],
  ['[detected](https://example.org/14:05) by an alert', []],
  ['`14:05` and `[detected]` are code', []],
  ['see <https://example.org/a/14:05> and https://example.org/b/14:05?t=10:30', []],
  ['[the log](https://example.org/2023-02-01/14:05)', []],
  ['```\n14:05 in a fence [detected]\n```', []],
  ['    14:05 in indented code', []],
  ['---\ndate: 2023-02-01\n---', []],
  ['<!-- 14:05 -->', []],
  ['25:10 and 14:75 are no times, nor is 10.0.0.1:8080 or 1:100', []],
  ['version 2.14:05x and a-2023-02-01-b', []],
];

/** Markdown around our words, to be left as it is. */
const undisturbed = [
  '# Title with 14:05 and **bold 15:00** and `code`',
  '- **14:05 UTC:** text with [a link](https://example.org) and _more_ [detected] `code` at 15:00',
  '  14:06 indented by two',
  '| 14:05 UTC | **OUTAGE BEGINS** | [detected] |',
  '14:05 **first** [resolved] then **Impact:** [x](y) `14:07`',
  '```text\n14:05 [detected] **Impact:**\n```\n14:06 after the fence',
  '> 14:05 quoted **Status:** [closed]',
  '1. 14:05 **a**\n   14:06 **b**\n2. [mitigated] **c**',
  '- [ ] 2023-02-01 **Owner:** somebody\n- [x] [started]: done',
];

/** Without the scopes of a link reference, which is what Markdown sees in the brackets of a milestone tag. */
const tagless = (scopes: readonly string[]): string[] =>
  scopes.map((scope) => scope.replace(/ (?:meta|string|punctuation)\.\S*link\S*/g, ''));
const isTag = (source: string): boolean => /\[(?:detected|resolved|closed|mitigated|started)\]/.test(source);

describe.each(markdownGrammars)('with %s', async (_, path) => {
  const [plain, injected] = await Promise.all([loadGrammar(path, false), loadGrammar(path, true)]);

  it.each(cases)('%j', (source, expected) => {
    expect(coloured(tokensOf(injected, source))).toEqual(expected);
  });

  it.each(undisturbed)('leaves Markdown alone: %j', (source) => {
    const without = markdownScopes(tokensOf(plain, source));
    const withOurs = markdownScopes(tokensOf(injected, source));
    if (isTag(source)) expect(tagless(withOurs)).toEqual(tagless(without));
    else expect(withOurs).toEqual(without);
  });
});
