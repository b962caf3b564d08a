import { expect, test } from 'vitest';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import { countBlanks } from '../../../server/core/model/blanks.ts';
import { unitsOf } from '../../../server/core/model/units.ts';

const counted: readonly (readonly [string, number])[] = [
  ['- HH:MM the ferry stops\n- XX:XX it sails again\n', 2],
  ['Date: YYYY-MM-DD\n', 1],
  ['Fecha: DD/MM/AAAA, cerrado por ____\n', 2],
  ['# Ferry\n\nWritten by {{author}}\n', 1],
  ['- \n- [ ] \n1.\n', 3],
  ['| Owner | Date |\n|---|---|\n| | |\n| kim | |\n', 1],
  ['**Impact:**\n\n## Cause\n\n- **Owner:**\n- **Due:**\n', 3],
  ['**Impact:**\n\n- nobody sailed\n', 0],
  ['2026-02-03 HH:MM the ferry stops, nobody knows when\n', 0],
  ['<service> was [down]\n', 0],
  ['```\nHH:MM\n____\n```\n', 0],
];
test.each(counted)('%j has %i', (text, expected) => {
  expect(countBlanks(unitsOf(readMarkdown(text)))).toBe(expected);
});
