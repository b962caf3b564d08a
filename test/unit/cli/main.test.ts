import { describe, expect, it } from 'vitest';
import { explain } from '../../../server/cli/explain.ts';
import { main } from '../../../server/cli/main.ts';
import { rules } from '../../../server/core/rules/registry.ts';
import { type FakeMachine, fakeHost } from './fakeHost.ts';

/** A postmortem with nothing to say about but one entry out of order. */
const disorder = `# Postmortem: checkout queue stuck

Date: 2024-03-05

## Summary
On 2024-03-05 orders waited for 40 minutes; 3% of customers saw a spinner.

## Impact
3% of checkouts failed between 10:00 and 10:40 UTC.

## Timeline
All times in UTC.

- 10:00 Deploy of the queue worker starts
- 10:12 Alert: orders are waiting
- 10:05 First customer reports a spinner
- 10:40 Worker rolled back, queue drained, incident resolved

## Root cause
The worker read its own messages again.

## Action items
- [ ] Add a loop test to the worker's pipeline (@ana, due 2031-04-01, OPS-12)
`;
const ordered = disorder.replace(
  '- 10:12 Alert: orders are waiting\n- 10:05 First customer reports a spinner\n',
  '- 10:05 First customer reports a spinner\n- 10:12 Alert: orders are waiting\n',
);
const only = (rule: string) => `preset: relaxed\nrules: { ${rule}: warning }\n`;

async function run(line: string, machine: FakeMachine = {}) {
  const host = fakeHost(machine);
  const code = await main(line.split(' ').filter(Boolean), host);
  return { code, out: host.out(), err: host.err(), written: host.written };
}

describe('help and version', () => {
  it.each([
    ['', 'postmortem lint'],
    ['--help', 'Exit codes'],
    ['lint --help', '--max-warnings'],
    ['inspect --help', 'inspect [--json]'],
    ['explain --help', 'explain RULE'],
    ['rules --help', 'postmortem rules'],
    ['--version', '1.2.3'],
  ])('%s', async (line, out) => {
    expect(await run(line)).toMatchObject({ code: 0, out: expect.stringContaining(out), err: '' });
  });

  it('answers wrong usage with one line and exit code 2', async () => {
    expect(await run('lint --formt json a.md')).toEqual({
      code: 2,
      out: '',
      err: 'Unknown option --formt. Did you mean "--format"?\n',
      written: {},
    });
  });
});

describe('inspect', () => {
  const inspect = async (files: FakeMachine['files'], names = Object.keys(files ?? {})) => {
    const result = await run(`inspect --json ${names.join(' ')}`, { files: files ?? {} });
    return { ...result, reports: JSON.parse(result.out) };
  };

  it('reports what it reads', async () => {
    const { code, reports } = await inspect({ '/w/pm.md': disorder }, ['pm.md']);
    expect(code).toBe(0);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ file: 'pm.md', postmortem: true });
    expect(reports[0].sections.map(({ line, kind }: { line: number; kind: string }) => [line, kind])).toEqual(
      expect.arrayContaining([
        [5, 'summary'],
        [8, 'impact'],
        [11, 'timeline'],
        [19, 'root_cause'],
        [22, 'action_items'],
      ]),
    );
    expect(reports[0].timeline[1]).toEqual({
      line: 15,
      date: '2024-03-05',
      time: '10:12',
      end: null,
      zone: 'UTC',
      instant: '2024-03-05T10:12:00Z',
      approx: false,
      milestone: 'detected',
      text: 'Alert: orders are waiting',
    });
    expect(reports[0].actions).toMatchObject([{ line: 23, owner: expect.stringContaining('ana') }]);
    expect(reports[0].findings).toContainEqual(
      expect.objectContaining({ rule: 'timeline-order', line: 16, column: 3, endLine: 16 }),
    );
  });

  it('reports every file in the given order, whether or not it is a postmortem', async () => {
    const { code, reports } = await inspect({ '/w/b.md': '# Notes\n', '/w/a.md': ordered, '/w/empty.md': '' });
    expect(code).toBe(0);
    expect(reports.map(({ file, postmortem }: { file: string; postmortem: boolean }) => [file, postmortem])).toEqual([
      ['/w/b.md', false],
      ['/w/a.md', true],
      ['/w/empty.md', false],
    ]);
  });

  it('keeps its array where a file is missing, and says so', async () => {
    const { code, reports, err } = await inspect({ '/w/a.md': ordered }, ['gone.md', 'a.md']);
    expect([code, err]).toEqual([2, 'gone.md: no such file\n']);
    expect(reports).toMatchObject([
      { file: 'gone.md', postmortem: false, timeline: [], error: 'no such file' },
      { file: 'a.md', postmortem: true },
    ]);
  });

  it.each<[string, string | Uint8Array]>([
    ['binary', Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256)],
    ['one long line', `${'# timeline 14:05 '.repeat(60_000)}`],
    ['unclosed fences', '# Timeline\n```\n- 14:05 x\n~~~\n> ```\n'],
    ['broken front matter', '---\npostmortem: { profile: [\n---\n# x\n'],
    ['Latin-1', Uint8Array.from([0x23, 0x20, 0xe9, 0x0a])],
    ['lone surrogates', '# \uD800\n- 14:05 \uDC00\n'],
  ])('reads %s without an exception', async (_name, content) => {
    const { code, reports } = await inspect({ '/w/x.md': content });
    expect(code).toBe(0);
    expect(reports).toMatchObject([{ file: '/w/x.md' }]);
    expect(reports[0].error).toBeUndefined();
  });

  it('gives the same lines and columns with a byte order mark and CRLF', async () => {
    const plain = await inspect({ '/w/x.md': disorder });
    const windows = await inspect({ '/w/x.md': `\uFEFF${disorder.replaceAll('\n', '\r\n')}` });
    expect(windows.reports).toEqual(plain.reports);
  });
});

describe('inspect for people', () => {
  it('says what was read', async () => {
    const { code, out, err } = await run('inspect pm.md README.md', {
      files: { '/w/pm.md': disorder, '/w/README.md': '# Read me\n' },
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^pm\.md: a postmortem\n(?: {4}\+\d .+\n)+ {2}Checked as Generic \(generic\)\n/);
    expect(out).toContain('  Sections\n     1  Postmortem: checkout queue stuck\n     5  Summary  [summary]\n');
    expect(out).toContain(
      '    15  2024-03-05 10:12 UTC = 2024-03-05T10:12:00Z  [detected]  Alert: orders are waiting\n',
    );
    expect(out).toMatch(/ {2}Durations\n {4}time to \w+: \d+ minutes {2}\(\w+ − \w+\)\n/);
    expect(out).toMatch(/ {2}Action items\n {4}23 {2}Add a loop test .*\(@?ana, due 2031-04-01, OPS-12\)\n/);
    expect(out).toMatch(/ {2}Findings: .*warning.*\n/);
    expect(out).toMatch(
      /\n\nREADME\.md: not recognised as a postmortem\n(?: {4}.+\n)* {2}Sections\n {5}1 {2}Read me\n$/,
    );
  });

  it('says that a file is missing', async () => {
    expect(await run('inspect gone.md')).toMatchObject({ code: 2, out: '', err: 'gone.md: no such file\n' });
  });
});

describe('rules and explain', () => {
  it('lists every rule on a line', async () => {
    const { code, out } = await run('rules');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(rules.length + 1);
    expect(out).toMatch(/^timeline-order +warning +on +A timeline entry/m);
  });

  it.each([
    [
      'timeline-order',
      /^timeline-order\n\nA timeline entry .*\n\nwarning, on by default, with a fix \(timeline\)\n\nTurn it off/,
    ],
    ['timeline-gap', /\n\nOptions\n {2}minutes \(integer; 60 by default\)\n {6}How many minutes/],
    ['timeline-gap', /postmortem-disable-file timeline-gap -->[\s\S]*docs\/rules\/timeline-gap\.md\n$/],
    ['configuration', /^configuration\n\nA mistake in a configuration file/],
  ])('explains %s', async (rule, shown) => {
    const { code, out, err } = await run(`explain ${rule}`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(shown);
  });

  it.each([
    ['timeline-ordr', 'There is no rule "timeline-ordr". Did you mean "timeline-order"?\n'],
    ['xyzzy', 'There is no rule "xyzzy". "postmortem rules" lists them.\n'],
  ])('explains no %s', async (rule, err) => {
    expect(await run(`explain ${rule}`)).toMatchObject({ code: 2, out: '', err });
  });

  it('knows every rule', () => {
    for (const { name, summary } of rules) expect(explain(name)).toContain(summary);
  });
});

describe('lint', () => {
  const config = only('timeline-order');
  const machine = { files: { '/w/a.md': disorder, '/w/b.md': ordered, '/w/.postmortem.yaml': config } };

  it.each<[string, number]>([
    ['lint b.md', 0],
    ['lint a.md', 1],
    ['lint .', 1],
    ['lint --fail-on error a.md', 0],
    ['lint --fail-on never a.md', 0],
    ['lint --fail-on hint b.md', 0],
    ['lint --max-warnings 1 a.md', 0],
    ['lint --max-warnings 0 a.md', 1],
    ['lint a.md gone.md', 2],
    ['lint --profile alxx a.md', 2],
    ['lint --config gone.yaml a.md', 2],
  ])('%s: exit code %i', async (line, code) => {
    expect((await run(line, machine)).code).toBe(code);
  });

  const clean = {
    files: {
      '/w/b.md': ordered,
      '/w/c.md': ordered,
      '/w/README.md': '# Read me\n\n- 10:12 b\n- 10:05 a\n',
      '/w/.postmortem.yaml': config,
    },
  };

  it.each([
    ['lint b.md', '1 file checked, a postmortem: no findings.\n'],
    ['lint b.md c.md', '2 files checked, all of them postmortems: no findings.\n'],
    ['lint b.md README.md', '2 files checked, 1 of them a postmortem: no findings.\n'],
    ['lint .', '3 files checked, 2 of them postmortems: no findings.\n'],
    ['lint README.md', '1 file checked. It is not recognised as a postmortem.\n'],
    ['lint --format json b.md', '1 file checked, a postmortem: no findings.\n'],
    ['lint --quiet README.md', ''],
    ['lint --require-postmortem b.md README.md', '2 files checked, 1 of them a postmortem: no findings.\n'],
  ])('%s: a run without findings says what it has checked: %j', async (line, err) => {
    const { code, out, ...rest } = await run(line, clean);
    expect([code, out.trim().replace(/\s+/g, ' '), rest]).toEqual([
      0,
      line.includes('json') ? '[ { "file": "b.md", "findings": [] } ]' : '',
      { err, written: {} },
    ]);
  });

  it('fails where none of the files is a postmortem, and one is required', async () => {
    expect(await run('lint --require-postmortem README.md', clean)).toMatchObject({
      code: 2,
      out: '',
      err: 'No postmortem among the files that were checked (1), and --require-postmortem asks for one.\n',
    });
  });

  it('shows the finding with its line', async () => {
    const { out } = await run('lint a.md', machine);
    expect(out).toMatch(/^a\.md\n {2}16:3 {2}warning {2}.+ {2}timeline-order/);
    expect(out).toContain('    16 | - 10:05 First customer reports a spinner\n');
  });

  it.each<[string, Partial<FakeMachine>, boolean]>([
    ['lint a.md', {}, false],
    ['lint a.md', { colors: true }, true],
    ['lint a.md', { colors: true, env: { NO_COLOR: '1' } }, false],
    ['lint --color a.md', { env: { NO_COLOR: '1' } }, true],
    ['lint --no-color a.md', { colors: true }, false],
  ])('%s with %o paints: %s', async (line, more, painted) => {
    expect((await run(line, { ...machine, ...more })).out.includes('\u001b[')).toBe(painted);
  });

  it.each(['json', 'sarif'])('prints %s that parses, with nothing around it', async (format) => {
    const { out, err } = await run(`lint --format ${format} a.md b.md`, machine);
    expect(JSON.stringify(JSON.parse(out))).toContain('timeline-order');
    expect(err).toBe('');
  });

  it('prints workflow commands', async () => {
    expect((await run('lint --format github a.md', machine)).out).toMatch(
      /^::warning file=a\.md,line=16,.*title=timeline-order::/,
    );
  });

  it('prints only what fails the run with --quiet', async () => {
    const files = { '/w/a.md': disorder, '/w/.postmortem.yaml': 'preset: relaxed\nrules: { timeline-order: hint }\n' };
    expect((await run('lint a.md', { files })).out).toContain('timeline-order');
    expect(await run('lint --quiet a.md', { files })).toMatchObject({ code: 0, out: '' });
    expect((await run('lint --quiet --fail-on hint a.md', { files })).out).toContain('timeline-order');
  });

  describe('--fix', () => {
    const mixed = disorder.replace('- 10:40 Worker', '- 14:40pm Worker');
    const files = (text: string) => ({
      '/w/a.md': text,
      '/w/b.md': ordered,
      '/w/.postmortem.yaml': only('meridiem-on-24h'),
    });
    const mended = mixed.replace('14:40pm', '14:40');

    it('writes what it changed, and only that', async () => {
      const { written, out } = await run('lint --fix a.md b.md', { files: files(mixed) });
      expect(Object.keys(written)).toEqual(['/w/a.md']);
      expect(written['/w/a.md']).toBe(mended);
      expect(out).not.toContain('meridiem-on-24h');
    });

    it.each([
      ['lint --fix a.md b.md', 'a.md: 1 problem fixed\n'],
      ['lint --fix --quiet a.md', ''],
      ['lint a.md', ''],
    ])('%s says what it changed: %j', async (line, err) => {
      expect((await run(line, { files: files(mixed) })).err).toBe(err);
    });

    it('keeps line ends and byte order mark', async () => {
      const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
      const { written } = await run('lint --fix a.md', { files: files(windows(mixed)) });
      expect(written['/w/a.md']).toBe(Buffer.from(windows(mended)).toString('latin1'));
    });

    it('leaves a file alone whose bytes it could not give back', async () => {
      const latin1 = Uint8Array.from([...Buffer.from(mixed), 0xe9]);
      const { written, code, err } = await run('lint --fix a.md', { files: { ...files(mixed), '/w/a.md': latin1 } });
      expect([written, code, err]).toEqual([{}, 1, 'a.md: not changed, because it is neither UTF-8 nor UTF-16\n']);
    });

    it('gives the mended standard input, and the findings beside it', async () => {
      const { out, err } = await run('lint --fix --stdin-filename a.md -', {
        files: {
          '/w/.postmortem.yaml': 'preset: relaxed\nrules: { meridiem-on-24h: warning, timeline-order: warning }\n',
        },
        stdin: mixed,
      });
      expect(out).toBe(mended);
      expect(err).toContain('timeline-order');
    });
  });

  describe('standard input', () => {
    it('is checked as the file that it stands for', async () => {
      const { out, code } = await run('lint --stdin-filename docs/new.md -', {
        files: { '/w/docs/.postmortem.yaml': config },
        stdin: disorder,
      });
      expect(code).toBe(1);
      expect(out).toMatch(/^docs\/new\.md\n {2}16:3/);
    });
  });

  describe('configuration', () => {
    it('is the nearest one, and a mistake in it is told at its place with exit code 2', async () => {
      const files = {
        '/w/docs/a.md': ordered,
        '/w/.postmortem.yaml': 'preset: strict\n',
        '/w/docs/.postmortem.yaml': 'preset: relaxed\nprofil: alx\n',
      };
      const { out, code } = await run('lint docs/a.md', { files });
      expect(code).toBe(2);
      expect(out).toMatch(
        /^docs\/\.postmortem\.yaml\n {2}2:1 {2}error {2}There is no setting "profil"\. Did you mean "profile"\?/,
      );
    });

    it('can be named', async () => {
      const files = { '/w/a.md': disorder, '/w/ci.yaml': 'rules: { timeline-order: off }\npreset: relaxed\n' };
      expect((await run('lint a.md', { files })).out).toContain('timeline-order');
      expect((await run('lint --config ci.yaml a.md', { files })).out).not.toContain('timeline-order');
    });

    it('declares files, and excludes them', async () => {
      const files = {
        '/w/log.md': '# Log\n\n- 2024-03-05 10:12 UTC b\n- 2024-03-05 10:05 UTC a\n',
        '/w/a.md': disorder,
        '/w/.postmortem.yaml': `files: [log.md, "!a.md"]\n${config}`,
      };
      const { out } = await run('lint log.md a.md', { files });
      expect(out).toContain('log.md');
      expect(out).not.toContain('a.md\n  16');
    });

    it('is printed with --print-config, with where it comes from', async () => {
      const files = {
        '/w/a.md': ordered,
        '/w/.postmortem.yaml': 'extends: base.yaml\nfiles: [a.md]\n',
        '/w/base.yaml': 'timezone: UTC\n',
      };
      const { out, code } = await run('lint --print-config --profile alx a.md', { files });
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject([
        {
          file: 'a.md',
          from: ['.postmortem.yaml', 'base.yaml'],
          declared: true,
          settings: { timezone: 'UTC', profile: 'alx' },
        },
      ]);
    });

    it.each([
      ['lint --config gone.yaml a.md', 'gone.yaml: no such file\n'],
      ['lint --profile alxx a.md', 'There is no profile "alxx". Did you mean "alx"?\n'],
      ['lint --profile ./gone.md a.md', './gone.md: no such file\n'],
    ])('%s', async (line, err) => {
      expect(await run(line, { files: { '/w/a.md': ordered } })).toMatchObject({ code: 2, out: '', err });
    });

    it('gives kinds to headings of your own', async () => {
      const document = { '/w/a.md': ordered.replace('## Root cause', '## How the wheels came off') };
      const config = { '/w/.postmortem.yaml': 'sections: { root_cause: [how the wheels came off] }\n' };
      const kinds = async (files: FakeMachine['files']) =>
        JSON.parse((await run('inspect --json a.md', { files: files ?? {} })).out)[0].sections.map(
          ({ kind }: { kind: string | null }) => kind,
        );
      expect(await kinds(document)).not.toContain('root_cause');
      expect(await kinds({ ...document, ...config })).toContain('root_cause');
    });

    it("checks against a team's own template", async () => {
      const template = '# Title\n\n## Timeline\n\n## Customer letter\n';
      const files = {
        '/w/a.md': ordered,
        '/w/t.md': template,
        '/w/.postmortem.yaml': 'profile: ./t.md\npreset: relaxed\n',
      };
      expect((await run('lint a.md', { files })).out).toContain('Customer letter');
      const given = { '/w/a.md': ordered, '/w/t.md': template };
      expect((await run('lint --profile ./t.md a.md', { files: given })).out).toContain('Customer letter');
    });
  });
});
