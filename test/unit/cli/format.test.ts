import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../server/cli/format/frame.ts';
import { github } from '../../../server/cli/format/github.ts';
import { json } from '../../../server/cli/format/json.ts';
import { pretty } from '../../../server/cli/format/pretty.ts';
import { sarif } from '../../../server/cli/format/sarif.ts';
import { isoDuration } from '../../../server/cli/report.ts';
import { checkedText } from '../../../server/cli/result.ts';
import type { Finding } from '../../../server/core/findings.ts';
import { lineStartsOf } from '../../../server/core/text/lines.ts';

const text = '# Title\n- 14:05 later\n- 14:02 earlier\n';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const order: Finding = {
  rule: 'timeline-order',
  severity: 'warning',
  range: at('14:02'),
  message: 'Earlier than 14:05, 100%: see above',
  related: [{ range: at('14:05'), message: 'The entry before' }],
  fixes: [{ title: 'Move it', safe: true, edits: () => [{ range: at('- 14:02 earlier\n'), text: '' }] }],
};
const title: Finding = {
  rule: 'title-missing',
  severity: 'hint',
  range: at('# Title\n- 14'),
  message: 'Say more',
  related: [],
  fixes: [],
};
const files = [checkedText('docs/a b.md', text, [title, order]), checkedText('clean.md', '', [])];

describe('pretty', () => {
  it('shows the line, marks the place, names the rule', () => {
    expect(pretty(files, false)).toBe(`docs/a b.md
  1:1  hint  Say more  title-missing
    1 | # Title
      | ^^^^^^^
  3:3  warning  Earlier than 14:05, 100%: see above  timeline-order (fixable with --fix)
    3 | - 14:02 earlier
      |   ^^^^^
      = line 2: The entry before

1 warning, 1 hint. 1 can be fixed with --fix.
`);
  });

  it('shows a line once for findings at one place', () => {
    const twice = pretty([checkedText('a.md', text, [title, { ...title, message: 'And more' }])], false);
    expect(twice.match(/1 \| # Title/g)).toHaveLength(1);
  });

  it('paints where colours are wanted', () => {
    expect(pretty(files, true)).toContain('\u001b[33mwarning\u001b[0m');
  });

  it('is silent where nothing was found', () => {
    expect(pretty([checkedText('a.md', '', [])], false)).toBe('');
  });

  it('passes no control character on to the terminal', () => {
    const evil = checkedText('\u001b[31m.md', 'x\u001b[2J\u0007', [
      { ...title, range: { start: 0, end: 1 }, message: 'a\u001bb' },
    ]);
    expect(pretty([evil], false)).not.toMatch(/[^\n\P{Cc}]/u);
  });
});

describe('frameOf', () => {
  const long = 'x'.repeat(5000);
  it.each([
    ['an empty line', '', 0, 0, '', '^'],
    ['a tab', '\ta\tb', 3, 4, ' a b', '   ^'],
    ['the end of a line', 'ab\r\ncd', 2, 2, 'ab', '  ^'],
    ['a range of several lines', 'abc\nd', 1, 5, 'abc', ' ^^'],
    [
      'the middle of a long line',
      `${long}!${long}`,
      5000,
      5001,
      `…${'x'.repeat(30)}!${'x'.repeat(69)}…`,
      `${' '.repeat(31)}^`,
    ],
    ['the end of a long line', `${long}!`, 5000, 5001, `…${'x'.repeat(99)}!`, `${' '.repeat(100)}^`],
  ])('%s', (_name, source, start, end, shown, marks) => {
    expect(frameOf(source, lineStartsOf(source), { start, end })).toMatchObject({ source: shown, marks });
  });
});

describe('github', () => {
  const command = (name: string, finding: Partial<Finding>) =>
    github([checkedText(name, text, [{ ...order, message: 'm', related: [], fixes: [], ...finding }])]);

  // The escapes are those of the runner: `escapeData` and `escapeProperty` of @actions/core.
  it.each<[string, string, Partial<Finding>, string]>([
    ['an error', 'a.md', { severity: 'error' }, '::error file=a.md,line=3,endLine=3,col=3,endColumn=8'],
    ['a warning', 'a.md', {}, '::warning file=a.md,line=3,endLine=3,col=3,endColumn=8'],
    ['a note', 'a.md', { severity: 'information' }, '::notice file=a.md,line=3,endLine=3,col=3,endColumn=8'],
    ['a hint', 'a.md', { severity: 'hint' }, '::notice file=a.md,line=3,endLine=3,col=3,endColumn=8'],
    ['several lines, without columns', 'a.md', { range: title.range }, '::warning file=a.md,line=1,endLine=2'],
    ['a name', '50%, a:b\r\n.md', { range: title.range }, '::warning file=50%25%2C a%3Ab%0D%0A.md,line=1,endLine=2'],
  ])('writes %s', (_name, file, finding, expected) => {
    expect(command(file, finding)).toBe(`${expected},title=timeline-order::m\n`);
  });

  it.each([
    ['100%: see above, below', '100%25: see above, below'],
    ['two\nlines', 'two%0Alines'],
    ['two\r\nlines', 'two%0D%0Alines'],
    ['already %0A', 'already %250A'],
    ['::error::no command', '::error::no command'],
  ])('writes the message %j on one line', (message, expected) => {
    expect(command('a.md', { message }).split(',title=timeline-order::')).toEqual([
      expect.any(String),
      `${expected}\n`,
    ]);
  });

  it('writes a line per finding, and nothing for a clean file', () => {
    expect(
      github(files)
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['::notice', '::warning', '']);
  });
});

describe('json', () => {
  it('lists every file that was checked', () => {
    expect(JSON.parse(json(files))).toEqual([
      {
        file: 'docs/a b.md',
        findings: [
          {
            rule: 'title-missing',
            severity: 'hint',
            line: 1,
            column: 1,
            endLine: 2,
            endColumn: 5,
            message: 'Say more',
            fixable: false,
            related: [],
          },
          {
            rule: 'timeline-order',
            severity: 'warning',
            line: 3,
            column: 3,
            endLine: 3,
            endColumn: 8,
            message: 'Earlier than 14:05, 100%: see above',
            fixable: true,
            related: [{ line: 2, column: 3, endLine: 2, endColumn: 8, message: 'The entry before' }],
          },
        ],
      },
      { file: 'clean.md', findings: [] },
    ]);
  });
});

describe('sarif', () => {
  const log = (...given: Parameters<typeof checkedText>[]) =>
    JSON.parse(
      sarif(
        given.map((one) => checkedText(...one)),
        { cwd: '/w', version: '1.2.3', problems: ['gone.md: no such file'] },
      ),
    );
  const run = log(['docs/a b.md', text, [title, order]]).runs[0];

  it('says who speaks, and what went wrong', () => {
    expect(log().version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'postmortem', semanticVersion: '1.2.3' });
    expect(run.originalUriBaseIds).toEqual({ SRCROOT: { uri: 'file:///w/' } });
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'gone.md: no such file' } }],
      },
    ]);
  });

  it('explains every rule that a result names', () => {
    expect(
      run.results.map(
        ({ ruleId, ruleIndex }: { ruleId: string; ruleIndex: number }) =>
          run.tool.driver.rules[ruleIndex].id === ruleId,
      ),
    ).toEqual([true, true]);
    for (const rule of run.tool.driver.rules)
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/./) },
        help: { text: expect.stringMatching(/./), markdown: expect.stringContaining(`docs/rules/${rule.id}.md`) },
        helpUri: expect.stringMatching(/^https:/),
      });
  });

  it('places results, what they are related to, and fixes', () => {
    const artifactLocation = { uri: 'docs/a%20b.md', uriBaseId: 'SRCROOT' };
    expect(run.results[1]).toMatchObject({
      ruleId: 'timeline-order',
      level: 'warning',
      message: { text: 'Earlier than 14:05, 100%: see above' },
      locations: [
        { physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 8 } } },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'The entry before' },
          physicalLocation: { artifactLocation, region: { startLine: 2 } },
        },
      ],
      fixes: [
        {
          description: { text: 'Move it' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 1, endLine: 4, endColumn: 1 },
                  insertedContent: { text: '' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(run.results[0]).toMatchObject({ level: 'note', fixes: [], relatedLocations: [] });
  });

  it('keeps fingerprints where lines are added above, and tells equal lines apart', () => {
    const prints = (source: string) =>
      log([
        'a.md',
        source,
        [...source.matchAll(/14:02/g)].map(({ index }) => ({
          ...order,
          range: { start: index, end: index + 5 },
          related: [],
          fixes: [],
        })),
      ]).runs[0].results.map(
        ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
          partialFingerprints['postmortemFinding/v1'],
      );
    const twice = prints('- 14:02 x\n- 14:02 x\n');
    expect(prints('new\n\n- 14:02  x\n- 14:02 x\n')).toEqual(twice);
    expect(new Set(twice).size).toBe(2);
  });

  it('gives the whole address of a file outside the working directory', () => {
    const { artifactLocation } = log(['../b.md', text, [title]]).runs[0].results[0].locations[0].physicalLocation;
    expect(artifactLocation).toEqual({ uri: 'file:///b.md' });
  });
});

describe('isoDuration', () => {
  it.each([
    [0, 'PT0S'],
    [59, 'PT59S'],
    [1800, 'PT30M'],
    [5400, 'PT1H30M'],
    [3605, 'PT1H5S'],
    [172800, 'PT48H'],
    [-60, '-PT1M'],
  ])('%i seconds: %s', (seconds, expected) => expect(isoDuration(seconds)).toBe(expected));
});
