import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings, type RuleSetting } from '../../server/core/config/settings.ts';
import { rules } from '../../server/core/rules/registry.ts';

const off = Object.fromEntries(rules.map(({ name }) => [name, 'off' as RuleSetting]));
const settings = {
  ...defaultSettings,
  rules: { ...off, 'empty-section': 'on' as const, 'timeline-order': 'on' as const },
};

/** The lines (1-based) at which anything is found. */
function check(text: string, lines: readonly number[]): void {
  const { findings } = analyze({ text, fileName: null, settings, declared: true, now: null });
  expect(findings.map(({ range }) => text.slice(0, range.start).split('\n').length)).toEqual(lines);
}

const timeline = '- 12:50 one\n- 13:20 two\n- 13:00 three\n- 13:30 four\n';

test.each<[string, string, number[]]>([
  ['nothing is disabled', `## Impact\n\n## Timeline\n\n${timeline}`, [1, 7]],
  ['a section', `## Impact\n\n## Timeline\n\n<!-- postmortem-disable timeline-order -->\n\n${timeline}`, [1]],
  ['its sub-sections', `# A\n\n<!-- postmortem-disable -->\n\n## Impact\n\n## Timeline\n\n${timeline}`, []],
  ['not the next section', `## Timeline\n\n<!-- postmortem-disable -->\n\n${timeline}\n## Impact\n`, [10]],
  ['several rules', `## Impact\n\n<!-- postmortem-disable timeline-order, empty-section -->\n`, []],
  ['another rule', `## Impact\n\n<!-- postmortem-disable placeholder -->\n`, [1]],
  ['with a reason', `## Impact\n\n<!-- postmortem-disable placeholder -- not the rule empty-section -->\n`, [1]],
  ['above the first heading', `<!-- postmortem-disable empty-section -->\n\n## Impact\n\n## Summary\n`, []],
  ['the next line', `<!-- postmortem-disable-next-line empty-section -->\n\n## Impact\n\n## Summary\n`, [5]],
  ['the next line is another rule’s', `<!-- postmortem-disable-next-line timeline-order -->\n## Impact\n`, [2]],
  ['the file', `## Impact\n\n## Summary\n\n<!-- postmortem-disable-file empty-section -->\n`, []],
  ['front matter', `---\npostmortem:\n  disable: [empty-section]\n---\n\n## Impact\n`, []],
  ['front matter, one name', `---\npostmortem: { disable: empty-section }\n---\n\n## Impact\n`, []],
  ['front matter, all', `---\npostmortem: { disable: all }\n---\n\n## Impact\n`, []],
  ['front matter of something else', `---\ndisable: [empty-section]\n---\n\n## Impact\n`, [5]],
  ['another comment', `## Impact\n\n<!-- postmortem-disabled empty-section -->\n`, [1]],
])('%s', (_, text, lines) => check(text, lines));
