import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/core/rules/registry.ts';
import { findings, fixed, show } from './example.ts';
import { readPage } from './page.ts';

const folder = 'docs/rules';
/** Pages about what is reported without being a rule, and the index. */
const others = ['README.md', 'configuration.md', 'internal-error.md'];

test('every rule has a page and every page a rule', () => {
  const pages = readdirSync(folder).filter((name) => !others.includes(name));
  expect(pages.sort()).toEqual(rules.map(({ name }) => `${name}.md`).sort());
});

test('the registry is sorted and its names are unique', () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
});

for (const rule of rules) {
  describe(rule.name, () => {
    const page = readPage(`${folder}/${rule.name}.md`);
    const incorrect = page.examples.filter(({ kind }) => kind === 'incorrect');

    test('the page has its parts', () => {
      expect(page.title).toBe(rule.name);
      expect(page.headings).toEqual(expect.arrayContaining(['Why', 'Examples', 'When to turn it off']));
      expect(incorrect.length).toBeGreaterThan(0);
      expect(page.examples.length).toBeGreaterThan(incorrect.length);
      expect(incorrect.filter(({ reports }) => reports === null)).toEqual([]);
      expect(incorrect.some((example) => example.fixed !== null)).toBe(rule.fixable);
    });

    for (const example of page.examples) {
      const { kind, line, text } = example;
      test(`${kind}, line ${line}`, () => {
        const found = findings(rule.name, example, text);
        expect(show(text, found)).toBe(kind === 'correct' ? '' : example.reports);
        if (kind === 'incorrect') expect(found.length).toBeGreaterThan(0);
        expect(found.filter((finding) => finding.rule !== rule.name)).toEqual([]);
        if (example.fixed === null) return;
        const mended = fixed(text, found);
        expect(mended).toBe(example.fixed);
        expect(show(mended, findings(rule.name, example, mended))).toBe('');
      });
    }
  });
}
