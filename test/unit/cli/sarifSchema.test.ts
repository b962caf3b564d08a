import { readdirSync } from 'node:fs';
import { join } from 'node:path';
// As SchemaStore publishes it (2.1.0-rtm.5). The final text of OASIS (errata 01) asks one thing more: see `faultsOf`.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../../server/cli/format/sarif.ts';
import { main } from '../../../server/cli/main.ts';
import { checkedText } from '../../../server/cli/result.ts';
import type { Finding } from '../../../server/core/findings.ts';
import { findings } from '../../rules/example.ts';
import { readPage } from '../../rules/page.ts';
import { type FakeHost, fakeHost } from './fakeHost.ts';

const validate = new Ajv({ schemaId: 'auto', allErrors: true }).addMetaSchema(draft4).compile(schema);

/** The objects below every property `region` or `deletedRegion`, anywhere in a log. */
function regionsOf(value: unknown): object[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(/region$/i.test(key) ? [inner as object] : []),
    ...regionsOf(inner),
  ]);
}

/** What is wrong with a SARIF log, one line each; none where it is valid. */
function faultsOf(text: string): readonly string[] {
  const log: unknown = JSON.parse(text);
  validate(log);
  return [
    ...(validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`),
    ...regionsOf(log)
      .filter((region) => !('startLine' in region))
      .map((region) => `a region without its line: ${JSON.stringify(region)}`),
  ];
}

describe('what the command line prints is valid by the published schema', () => {
  const faulty = `# Postmortem: queue stuck

Date: 2024-03-05

## Timeline

- 10:00 UTC Deploy of the worker
- 10:12 UTC Alert: orders wait
- 10:05 UTC First customer calls
- 14:40pm UTC Worker rolled back
`;
  // Sorting would part what is nested from what it is nested in, so nothing is offered.
  const nested = `# Postmortem: queue stuck

## Timeline (UTC)

- 2024-03-01 10:00 Orders wait
  - 10:30 Still waiting
- 2024-03-01 10:20 A customer calls
  - 09:30 Another one
- 2024-03-01 09:00 Deploy of the worker
`;
  const unreadable: FakeHost = {
    ...fakeHost({ files: { '/w/a.md': faulty } }),
    readFile: async () => {
      throw new Error('EIO: i/o error, read\nat somewhere');
    },
  };

  it.each([
    ['findings', { '/w/a.md': faulty }, 'lint a.md', 1],
    ['the same findings in two files', { '/w/a.md': faulty, '/w/b.md': faulty }, 'lint .', 1],
    ['a name that no URI holds as it is', { '/w/ä b%/#1?.md': faulty }, 'lint .', 1],
    ['a file outside the working directory', { '/v/a.md': faulty }, 'lint ../v/a.md', 1],
    ['fixes that would change nothing', { '/w/a.md': nested }, 'lint a.md', 1],
    ['no finding', { '/w/a.md': '# Notes\n' }, 'lint a.md', 0],
    ['no file', {}, 'lint gone.md', 2],
    ['a wrong configuration', { '/w/a.md': faulty, '/w/.postmortem.yaml': 'profil: x\n' }, 'lint a.md', 2],
    ['a file that the machine cannot read', unreadable, 'lint a.md', 2],
  ])('%s', async (_name, machine, line, code) => {
    const host = 'stdout' in machine ? machine : fakeHost({ files: machine });
    expect(await main([...line.split(' '), '--format', 'sarif'], host)).toBe(code);
    expect(faultsOf(host.out())).toEqual([]);
  });

  it('whatever rules say, and a rule that failed', () => {
    const folder = join(import.meta.dirname, '../../../docs/rules');
    const checked = readdirSync(folder).flatMap((file) =>
      readPage(join(folder, file))
        .examples.filter(({ kind }) => kind === 'incorrect')
        .map((example) => checkedText(file, example.text, findings(file.replace(/\.md$/, ''), example, example.text))),
    );
    const found = checked.flatMap((one) => one.findings);
    expect(found.some(({ related }) => related.length > 0)).toBe(true);
    expect(found.some(({ fixes }) => fixes.length > 0)).toBe(true);
    const failed: Finding = {
      rule: 'internal-error',
      severity: 'information',
      range: { start: 0, end: 0 },
      message: 'The rule x failed',
      related: [],
      fixes: [],
    };
    const all = [...checked, checkedText('empty.md', '', [failed])];
    expect(faultsOf(sarif(all, { cwd: '/w', version: '1.2.3', problems: [] }))).toEqual([]);
  });
});

describe('a log is not valid', () => {
  const of = (result: object) => ({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, ...result }] }],
  });
  const at = (region: object) => of({ locations: [{ physicalLocation: { region } }] });

  it.each([
    ['with a property that nobody knows', { ...of({}), extra: 1 }],
    ['of another version', { ...of({}), version: '2.0.0' }],
    ['without a tool', { version: '2.1.0', runs: [{ results: [] }] }],
    ['with a result without a message', of({ message: undefined })],
    ['with a line 0', at({ startLine: 0 })],
    ['with a region without a line', at({ startColumn: 1 })],
    ['with a level that does not exist', of({ level: 'hint' })],
    ['with a fix that changes nothing', of({ fixes: [{ artifactChanges: [] }] })],
    ['with a URI that is none', of({ hostedViewerUri: 'not a uri' })],
  ])('%s', (_name, log) => {
    expect(faultsOf(JSON.stringify(of({})))).toEqual([]);
    expect(faultsOf(JSON.stringify(log))).not.toEqual([]);
  });
});
