import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const program = join(root, 'dist', 'cli.cjs');
// The program promises to run on older versions than the one that scripts run on.
const node = process.env.LAUNCHED_BY_NODE ?? process.execPath;

describe.skipIf(!existsSync(program))('dist/cli.cjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-cli-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(node, [program, ...args], { cwd: folder, input, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  beforeAll(() => {
    execFileSync('git', ['init', '--quiet', folder]);
    const entries = '## Timeline (UTC)\n\n- 2024-03-05 10:12 b\n- 2024-03-05 10:05 a\n';
    for (const name of ['docs/a.md', 'docs/drafts/b.md', 'node_modules/p/c.md']) write(name, entries);
    write('docs/.gitignore', 'drafts/\n');
    write('.postmortem.yaml', 'files: ["**/*.md"]\npreset: relaxed\nrules: { timeline-order: warning }\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('leaves out what git ignores, unless it is named', () => {
    const files = (args: readonly string[]) =>
      JSON.parse(run(['lint', '--format', 'json', ...args]).out).map(({ file }: { file: string }) => file);
    expect(files(['.'])).toEqual(['docs/a.md']);
    expect(files(['docs/drafts/b.md'])).toEqual(['docs/drafts/b.md']);
  });

  it('reads standard input', () => {
    const { code, out } = run(
      ['lint', '--stdin-filename', 'docs/x.md', '-'],
      readFileSync(join(folder, 'docs/a.md'), 'utf8'),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^docs\/x\.md\n/);
    expect(out).toContain('\n  4:3  warning  ');
  });

  it('answers a missing file with one line and exit code 2', () => {
    expect(run(['lint', 'gone.md'])).toEqual({ code: 2, out: '', err: 'gone.md: no such file\n' });
  });

  it('prints all of a long report into a pipe', () => {
    const entries = Array.from(
      { length: 500 },
      (_, i) => `- 2024-03-05 ${10 + Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')} x\n`,
    );
    write('long.md', `## Timeline (UTC)\n\n${entries.join('')}`);
    const { out } = run(['inspect', '--json', 'long.md']);
    expect(out.length).toBeGreaterThan(1 << 16);
    expect(JSON.parse(out)[0].timeline).toHaveLength(500);
  });
});
