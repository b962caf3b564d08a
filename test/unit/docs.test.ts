import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../server/cli/format/pretty.ts';
import { helpOf } from '../../server/cli/help.ts';
import { readOptions } from '../../server/cli/options.ts';
import { checkedText } from '../../server/cli/result.ts';
import { analyze } from '../../server/core/analyze.ts';
import { frontMatterSettings } from '../../server/core/config/frontMatter.ts';
import { readConfiguration } from '../../server/core/config/read.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { profiles } from '../../server/core/profiles/registry.ts';
import { rules } from '../../server/core/rules/registry.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = globSync('{*.md,docs/**/*.md}', { cwd: root }).filter((path) => path !== 'CHANGELOG.md');
const blocks = (path: string, language: string) =>
  [...read(path).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);
const profileIds = profiles.map(({ id }) => id);

describe('the documents', () => {
  it.each(documents)('%s links to what is there', (path) => {
    const text = read(path)
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/`[^`\n]*`/g, '');
    const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
    const headings = (file: string) =>
      [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .trim()
          .replace(/\s/g, '-'),
      );
    const broken = links.filter(([, to = '', anchor]) => {
      const file = to === '' ? path : join(dirname(path), to);
      if (globSync(file, { cwd: root }).length === 0) return true;
      return anchor !== undefined && !headings(file).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('show configurations that are right', () => {
    const shown = blocks('docs/configuration.md', 'yaml');
    const files = shown.filter((text) => text.startsWith('# .postmortem.yaml'));
    const matters = shown.filter((text) => text.startsWith('---'));
    expect([files.length, matters.length]).toEqual([1, 1]);
    for (const text of files)
      expect(readConfiguration(text, '.postmortem.yaml', { rules, profiles: profileIds }).findings).toEqual([]);
    for (const text of matters) {
      const value = text.slice(4, text.lastIndexOf('---'));
      expect(frontMatterSettings({ value, valueStart: 4, start: 0, end: text.length }, profileIds)).toMatchObject({
        declared: true,
        findings: [],
      });
    }
  });

  it('list the options that exist', () => {
    const inHelp = [...helpOf('lint').matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name = '']) => name);
    const inDocs = [...read('docs/cli.md').matchAll(/^\| (?:`-\w`, )?`(--[\w-]+)/gm)].map(([, name = '']) => name);
    expect(inHelp.length).toBeGreaterThan(8);
    for (const option of [...inHelp, ...inDocs]) {
      const unknown = () => readOptions(['lint', 'a.md', `${option}=x`]);
      expect(unknown).not.toThrow('Unknown option');
    }
    expect(inHelp.filter((name) => !read('docs/cli.md').includes(`\`${name}`))).toEqual([]);
  });

  it.each(['README.md', 'docs/cli.md'])('%s shows what the command line prints', (path) => {
    const shown = blocks(path, 'console');
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) {
      const [first = '', ...lines] = text.trimEnd().split('\n');
      const file = /^\$ postmortem lint (examples\/\S+)$/.exec(first)?.[1] ?? '';
      const source = read(file);
      const input = {
        text: source,
        fileName: basename(file),
        settings: defaultSettings,
        declared: null,
        now: Date.now(),
      };
      const printed = pretty([checkedText(file, source, analyze(input).findings)], false).split('\n');
      expect(printed).toEqual(expect.arrayContaining(lines.filter((line) => line !== '…')));
    }
  });

  it('explain every rule', () => {
    expect(
      rules
        .map(({ name }) => `${name}.md`)
        .filter((page) => globSync(join('docs/rules', page), { cwd: root }).length === 0),
    ).toEqual([]);
  });
});
