import { expect, test } from 'vitest';
import { leftoversIn } from '../../server/core/blanks/leftovers.ts';
import { readMarkdown } from '../../server/core/markdown/read.ts';
import type { StatedDuration } from '../../server/core/model/postmortem.ts';
import { agrees } from '../../server/core/rules/util/durations/lengths.ts';
import { searchChunks } from '../../server/core/search/searchChunks.ts';

test.each<[string, string[]]>([
  ['2024-05-02 HH:mm', ['HH:mm']],
  ['from XX:XX to --:--', ['XX:XX', '--:--']],
  ['2024-05-02 --:-- surge, on 2024-05-03 ??:?? drained', []],
  ['YYYY-MM-DD --:--', ['YYYY-MM-DD', '--:--']],
  ['2022-02-?? ??:??', ['??:??']],
  ['Due: YYYY-MM-DD', ['YYYY-MM-DD']],
  ['{{ title }} by [your name]', ['{{ title }}', '[your name]']],
  ['see [insert link to the graph]', ['[insert link to the graph]']],
  ['<name of the incident>', ['<name of the incident>']],
  ['Severity: TBD', ['TBD']],
  ['TBC.', ['TBC.']],
  // Not left over: a link, a task box, a template language, an abbreviation in a sentence, an element.
  ['[x] done, see [the graph]', []],
  ['{{ "/assets/a.png" | relative_url }} {{< figure >}}', []],
  ['What “high” means is TBD in the next sprint', []],
  ['<time datetime="2024-05-02">noon</time>', []],
  ['the HHMM column of table XX', []],
])('left over in %s', (text, expected) => expect(leftoversIn(text).map((one) => one.text)).toEqual(expected));

const minutes = (n: number, unit = 60, approx = false): StatedDuration => ({
  seconds: n * 60,
  unit,
  approx,
  range: { start: 0, end: 0 },
  start: null,
  end: null,
  of: 'duration',
});

test.each<[string, StatedDuration, number, boolean]>([
  ['to the minute', minutes(97), 97, true],
  ['a minute off', minutes(97), 98, true],
  ['two minutes off', minutes(97), 99, false],
  ['a round number, rounded', minutes(30), 28, true],
  ['a round number, wrong', minutes(30), 6, false],
  ['whole hours, rounded down', minutes(120, 3600), 165, true],
  ['whole hours, wrong', minutes(120, 3600), 181, false],
  ['about', minutes(60, 60, true), 72, true],
  ['about, wrong', minutes(60, 60, true), 90, false],
  ['whole days', minutes(3 * 1440, 86_400), 2 * 1440 + 60, true],
])('%s', (_, stated, computed, expected) => expect(agrees(stated, computed * 60)).toBe(expected));

test('a search that is made once a document was searched finds what is in it', () => {
  const markdown = readMarkdown('One.\n\nTwo.\n');
  const first = searchChunks(({ text }) => [{ start: 0, end: text.length }]);
  const ranges = [...first(markdown)].map(({ range }) => range);
  const later = searchChunks(({ text }) => [{ start: 0, end: text.length }]);
  expect([...later(markdown)].map(({ range }) => range)).toEqual(ranges);
  expect(ranges).toHaveLength(2);
});
