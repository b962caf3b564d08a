import { expect, test } from 'vitest';
import { actionFromLesson } from '../../../server/core/edits/actions/actionFromLesson.ts';
import { applyEdits } from '../../../server/core/text/range.ts';
import { read } from './read.ts';

const page = (actions: string, eol = '\n'): string =>
  `# Outage\n\n## What went wrong\n\n- The [alert](https://x.example) came late\n\n## Action items\n${actions}\n## Glossary\n\nNone.\n`.replaceAll(
    '\n',
    eol,
  );

/** What becomes of the document when the action is asked for where `at` stands. */
function check(text: string, expected: string, at = 'came late'): void {
  const edits = actionFromLesson({ text, postmortem: read(text), reread: read }, text.indexOf(at));
  expect(applyEdits(text, edits)).toBe(expected);
}

const words = 'The [alert](https://x.example) came late';

test.each<[string, string, string]>([
  ['a list', '\n- Test it\n- Write it\n', `\n- Test it\n- Write it\n- ${words}\n`],
  ['a numbered list', '\n8. Test it\n9. Write it\n', `\n8. Test it\n9. Write it\n10. ${words}\n`],
  ['check boxes', '\n* [x] Test it\n  soon\n', `\n* [x] Test it\n  soon\n* [ ] ${words}\n`],
  [
    'a table',
    '\n| # | Action | Owner |\n|--|--|--|\n| 1 | **Test** [it](x) | Lee |\n',
    `\n| # | Action | Owner |\n|--|--|--|\n| 1 | **Test** [it](x) | Lee |\n|  | ${words} |  |\n`,
  ],
  ['nothing', '', `\n- ${words}\n`],
])('behind %s', (_, before, after) => {
  check(page(before), page(after));
  check(page(before, '\r\n'), page(after, '\r\n'));
});

test('the list of actions goes before an action told in a paragraph behind it', () => {
  const text = (actions: string) => `${page(actions)}\n## Appendix\n\nAction point: sweep the shop every day.\n`;
  check(text('\n- Test it\n'), text(`\n- Test it\n- ${words}\n`));
});

test.each<[string, string, string]>([
  ['there already', page(`\n- ${words}\n`), 'came late'],
  ['at a heading', page('\n- Test it\n'), 'What went wrong'],
  ['in the glossary', page('\n- Test it\n'), 'None'],
  ['at an action', page('\n- Test it\n'), 'Test it'],
  ['without a section for actions', '# Outage\n\n## What went wrong\n\n- It came late\n', 'came late'],
])('none %s', (_, text, at) => check(text, text, at));
