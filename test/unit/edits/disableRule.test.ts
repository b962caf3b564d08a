import { expect, test } from 'vitest';
import { disableInFile, disableInSection } from '../../../server/core/edits/disableRule.ts';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import type { Section } from '../../../server/core/model/postmortem.ts';
import { applyEdits } from '../../../server/core/text/range.ts';

/** Sections as the model gives them: one per `## ` line, up to the next. */
function sectionsOf(text: string): Section[] {
  const starts = [...text.matchAll(/^## .*$/gm)];
  return starts.map((match, index) => ({
    kind: null,
    title: '',
    titleRange: { start: match.index + 3, end: match.index + match[0].length },
    headingRange: { start: match.index, end: match.index + match[0].trimEnd().length },
    level: 2,
    form: 'heading',
    range: { start: match.index, end: starts[index + 1]?.index ?? text.length },
    own: { start: match.index + match[0].length, end: starts[index + 1]?.index ?? text.length },
    parent: null,
    empty: false,
  }));
}

/** `|` marks the finding. */
function inSection(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return applyEdits(text, disableInSection(readMarkdown(text), sectionsOf(text), offset, 'a-rule'));
}
const inFile = (text: string) => applyEdits(text, disableInFile(readMarkdown(text), 'a-rule'));

const here = '<!-- postmortem-disable a-rule -->';
const file = '<!-- postmortem-disable-file a-rule -->';

test.each([
  ['## A\n\nx|\n', `## A\n${here}\n\nx\n`],
  ['## |A\n## B\n', `## A\n${here}\n## B\n`],
  ['## A\r\n\r\n- x|\r\n', `## A\r\n${here}\r\n\r\n- x\r\n`],
  ['## |A', `## A\n${here}`],
  ['in|tro\n\n## A\n', `${here}\nintro\n\n## A\n`],
  ['## A\n<!-- postmortem-disable b -->\n\nx|\n', '## A\n<!-- postmortem-disable b, a-rule -->\n\nx\n'],
  ['## A\n\n<!-- postmortem-disable b -- why -->\nx|\n', '## A\n\n<!-- postmortem-disable b, a-rule -- why -->\nx\n'],
  ['## A\n<!-- postmortem-disable-file b -->\nx|\n', `## A\n${here}\n<!-- postmortem-disable-file b -->\nx\n`],
])('%j becomes %j', (before, after) => {
  expect(inSection(before)).toBe(after);
});

test.each([
  ['# T\n', `${file}\n# T\n`],
  ['', `${file}\n`],
  ['\uFEFF# T\n', `\uFEFF${file}\n# T\n`],
  ['---\na: 1\n---\n# T\n', `---\na: 1\n---\n${file}\n# T\n`],
  ['<!-- postmortem-disable-file b -->\n# T\n', '<!-- postmortem-disable-file b, a-rule -->\n# T\n'],
])('for the file %j becomes %j', (before, after) => {
  expect(inFile(before)).toBe(after);
});
