import { describe, expect, it } from 'vitest';
import { declaredBy } from '../../../server/core/config/declared.ts';
import { findConfiguration, loadConfiguration } from '../../../server/core/config/load.ts';
import { resolveSettings } from '../../../server/core/config/resolve.ts';
import { defaultSettings } from '../../../server/core/config/settings.ts';

const known = { rules: [], profiles: ['generic', 'alx'] };
const reading = (files: Readonly<Record<string, string>>) => async (path: string) => files[path] ?? null;

describe('findConfiguration', () => {
  const find = (folder: string, files: readonly string[], boundary = '/home/me/repo') =>
    findConfiguration(folder, boundary, reading(Object.fromEntries(files.map((path) => [path, '']))));

  it.each<[string, readonly string[], string | null]>([
    [
      'the nearest file',
      ['/home/me/repo/.postmortem.yaml', '/home/me/repo/docs/.postmortem.yml'],
      '/home/me/repo/docs/.postmortem.yml',
    ],
    [
      'the first name in one folder',
      ['/home/me/repo/docs/.postmortem.jsonc', '/home/me/repo/docs/.postmortem.yaml'],
      '/home/me/repo/docs/.postmortem.yaml',
    ],
    ['none', [], null],
    ['a file above the boundary governs nothing', ['/home/me/.postmortem.yaml'], null],
    [
      'a repository reaches above the boundary',
      ['/home/me/.postmortem.yaml', '/home/me/.git/HEAD'],
      '/home/me/.postmortem.yaml',
    ],
    ['the search ends at the repository', ['/home/me/.postmortem.yaml', '/home/me/repo/.git/HEAD'], null],
    ['a linked work tree is a repository', ['/home/me/.postmortem.yaml', '/home/me/repo/docs/.git'], null],
  ])('%s', async (_name, files, found) => {
    expect(await find('/home/me/repo/docs', files)).toBe(found);
  });

  it('climbs the folders of an address', async () => {
    expect(
      await find(
        'vscode-vfs://github/me/repo/docs',
        ['vscode-vfs://github/me/.postmortem.yaml'],
        'vscode-vfs://github/me',
      ),
    ).toBe('vscode-vfs://github/me/.postmortem.yaml');
  });
});

describe('loadConfiguration', () => {
  const load = async (files: Readonly<Record<string, string>>) => {
    const loaded = await loadConfiguration('/r/.postmortem.yaml', reading(files), known);
    const says = loaded?.files.flatMap(({ path, text, findings }) =>
      findings.map(({ range, message }) => `${path} ${text.slice(range.start, range.end)}: ${message}`),
    );
    return { loaded, says };
  };

  it('is null where there is no file', async () => {
    expect((await load({})).loaded).toBeNull();
  });

  it('puts a file over what it extends: rules by name, headings added up, globs in order with their folders', async () => {
    const { loaded, says } = await load({
      '/r/.postmortem.yaml':
        'extends: [shared/a.yaml, ./shared/b.jsonc]\nfiles: "!drafts/**"\nrules: { one: off }\nsections: { timeline: [Course] }\n',
      '/r/shared/a.yaml':
        'preset: strict\nfiles: [x/**]\nrules: { one: error, two: error }\nsections: { timeline: [Log] }\n',
      '/r/shared/b.jsonc': '{ "preset": "relaxed", "timezone": "UTC" }',
    });
    expect(loaded?.settings).toEqual({
      preset: 'relaxed',
      timezone: 'UTC',
      rules: { one: 'off', two: 'error' },
      sections: { timeline: ['Log', 'Course'] },
    });
    expect(loaded?.globs).toEqual([
      { folder: '/r/shared', glob: 'x/**' },
      { folder: '/r', glob: '!drafts/**' },
    ]);
    expect(loaded?.files.map(({ path }) => path)).toEqual([
      '/r/.postmortem.yaml',
      '/r/shared/a.yaml',
      '/r/shared/b.jsonc',
    ]);
    expect(says?.filter((one) => !one.includes('no rule'))).toEqual([]);
  });

  it('reports a base that is not there, or that comes back', async () => {
    const { says } = await load({
      '/r/.postmortem.yaml': 'extends: [gone.yaml, a.yaml]\n',
      '/r/a.yaml': 'extends: .postmortem.yaml\n',
    });
    expect(says).toEqual([
      '/r/.postmortem.yaml gone.yaml: There is no file "gone.yaml" (looked for /r/gone.yaml).',
      '/r/a.yaml .postmortem.yaml: ".postmortem.yaml" extends this file in turn.',
    ]);
  });

  it.each([
    ['own template', { '/r/.postmortem.yaml': 'profile: ./t.md\n', '/r/t.md': '# T' }, '/r/t.md', '# T', 0],
    [
      'a template of the base',
      { '/r/.postmortem.yaml': 'extends: b/c.yaml\n', '/r/b/c.yaml': 'profile: ../t.md\n', '/r/t.md': '# T' },
      '/r/t.md',
      '# T',
      0,
    ],
    [
      'a profile in place of the base template',
      { '/r/.postmortem.yaml': 'extends: c.yaml\nprofile: alx\n', '/r/c.yaml': 'profile: t.md\n', '/r/t.md': '# T' },
      'alx',
      null,
      0,
    ],
    ['a template that is not there', { '/r/.postmortem.yaml': 'profile: ./t.md\n' }, undefined, null, 1],
  ])('%s', async (_name, files, profile, template, mistakes) => {
    const { loaded, says } = await load(files);
    expect([loaded?.settings.profile, loaded?.template, says?.length]).toEqual([profile, template, mistakes]);
  });
});

describe('declaredBy', () => {
  it('takes the template of the team for none, though a glob takes its folder', () => {
    const globs = [{ folder: '/repo', glob: 'reports/**' }];
    const settings = { profile: '/repo/reports/our own.md' };
    const own = { globs, settings, template: '# Report' };
    expect(declaredBy(own, '/repo/reports/our own.md')).toBe(false);
    expect(declaredBy(own, '/repo/reports/queue.md')).toBe(true);
    expect(declaredBy({ globs, settings: { profile: 'lean' }, template: null }, '/repo/reports/lean')).toBe(true);
  });

  const globs = ['incidents/**/*.md', '!incidents/README.md', './post.md', 'a b/*.md'].map((glob) => ({
    folder: '/r',
    glob,
  }));
  it.each([
    ['/r/incidents/1.md', true],
    ['/r/incidents/2024/1.md', true],
    ['/r/incidents/README.md', false],
    ['/r/post.md', true],
    ['/r/README.md', null],
    ['/elsewhere/incidents/1.md', null],
    ['/r/incidents/.hidden/1.md', null],
  ])('%s: %s', (path, declared) => {
    expect(declaredBy({ globs, settings: {}, template: null }, path)).toBe(declared);
  });

  it('reads addresses as people write paths', () => {
    const decodedGlobs = [{ folder: 'file:///r%20s', glob: 'a b/*.md' }];
    expect(declaredBy({ globs: decodedGlobs, settings: {}, template: null }, 'file:///r%20s/a%20b/x.md')).toBe(true);
  });
});

describe('resolveSettings', () => {
  it.each([
    ['nothing', null, undefined, defaultSettings],
    ['the editor alone', null, { preset: 'strict' }, { ...defaultSettings, preset: 'strict' }],
    [
      'a file silences the editor',
      { settings: { timezone: 'UTC' } },
      { preset: 'strict' },
      { ...defaultSettings, timezone: 'UTC' },
    ],
    ['an empty file too', { settings: {} }, { preset: 'strict', rules: { a: 'off' } }, defaultSettings],
  ] as const)('%s', (_name, configuration, editor, settings) => {
    expect(
      resolveSettings({ configuration: configuration as never, ...(editor ? { editor: editor as never } : {}) }),
    ).toEqual(settings);
  });
});
