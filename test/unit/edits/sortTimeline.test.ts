import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveEntry } from '../../../server/core/edits/order/moveEntry.ts';
import { sortTimeline } from '../../../server/core/edits/order/sortTimeline.ts';
import { whyNotSorted } from '../../../server/core/edits/order/whyNotSorted.ts';
import { timelineEdits } from '../../../server/core/edits/timelineEdits.ts';
import { applyEdits } from '../../../server/core/text/range.ts';
import { changed, read, words } from './read.ts';
import { document, forms, moments } from './timelines.ts';

const day = (lines: string): string => `# Outage of 2023-02-01\n\n## Timeline\n\n${lines}\n\n## Impact\n\nNone.\n`;

describe('sorting a timeline', () => {
  test.each([
    ['by the second', '- 14:02:20 b\n- 14:02:05 a\n- 14:10:00 c', '- 14:02:05 a\n- 14:02:20 b\n- 14:10:00 c'],
    ['a minute alone has no seconds', '- 14:02:20 a\n- 14:02:05 b\n- 14:02 c', '- 14:02:20 a\n- 14:02:05 b\n- 14:02 c'],
    ['a swap', '- 14:10 b\n- 14:02 a\n- 14:20 c', '- 14:02 a\n- 14:10 b\n- 14:20 c'],
    [
      'nested lines and continuations go along',
      '- 14:10 b\n  - more\n\n  text\n- 14:02 a\n  on',
      '- 14:02 a\n  on\n- 14:10 b\n  - more\n\n  text',
    ],
    ['stable for equal times', '- 14:10 c\n- 14:02 a\n- 14:02 b', '- 14:02 a\n- 14:02 b\n- 14:10 c'],
    [
      'an unknown time stays behind its predecessor',
      '- 14:10 b\n- 14:?? then\n- 14:02 a',
      '- 14:02 a\n- 14:10 b\n- 14:?? then',
    ],
    ['so does a line without a time', '- 14:10 b\n- and then\n- 14:02 a', '- 14:02 a\n- 14:10 b\n- and then'],
    ['the last one goes to the front', '- 14:10 b\n- 14:20 c\n- 14:02 a', '- 14:02 a\n- 14:10 b\n- 14:20 c'],
    ['numbers stay in place', '9. 14:10 b\n   more\n10. 14:02 a\n    on', '9. 14:02 a\n   on\n10. 14:10 b\n    more'],
    ['headings with their text', '### 14:10\n\nb\n\n### 14:02\n\na', '### 14:02\n\na\n\n### 14:10\n\nb'],
    ['paragraphs', '14:10 b\n\n14:02 a', '14:02 a\n\n14:10 b'],
    ['a paragraph with hard breaks', '14:10 b \\\n14:20 c \\\n14:02 a', '14:02 a \\\n14:10 b \\\n14:20 c'],
    [
      'newest first',
      '- 14:20 d\n- 14:05 b\n- 14:10 c\n- 14:02 a\n- 14:01 x\n- 14:00 y',
      '- 14:20 d\n- 14:10 c\n- 14:05 b\n- 14:02 a\n- 14:01 x\n- 14:00 y',
    ],
    [
      'rows',
      '| Time | What |\n| --- | --- |\n| 14:10 | b |\n| 14:02 | a |',
      '| Time | What |\n| --- | --- |\n| 14:02 | a |\n| 14:10 | b |',
    ],
    [
      'nested entries',
      '- 14:00 a\n  - 14:20 c\n  - 14:10 b\n- 15:00 d',
      '- 14:00 a\n  - 14:10 b\n  - 14:20 c\n- 15:00 d',
    ],
    [
      'each day for itself',
      '**2023-02-01**\n\n- 14:10 b\n- 14:02 a\n\n**2023-02-02**\n\n- 10:00 d\n- 09:00 c',
      '**2023-02-01**\n\n- 14:02 a\n- 14:10 b\n\n**2023-02-02**\n\n- 09:00 c\n- 10:00 d',
    ],
    [
      'to the day that an entry says',
      '**2023-02-01**\n\n- 14:02 a\n- 14:10 b\n- 2023-02-02 11:00 d\n\n**2023-02-02**\n\n- 10:00 c',
      '**2023-02-01**\n\n- 14:02 a\n- 14:10 b\n\n**2023-02-02**\n\n- 10:00 c\n- 2023-02-02 11:00 d',
    ],
    [
      'a date that was taken over is written',
      '- 2023-02-03 14:10 b\n- 14:02 a\n- 14:20 c',
      '- 2023-02-03 14:02 a\n- 2023-02-03 14:10 b\n- 14:20 c',
    ],
  ])('%s', (_, before, after) => {
    expect(changed(day(before), sortTimeline)).toBe(day(after));
    expect(sortTimeline(day(after), read(day(after)), 0)).toEqual([]);
  });

  test.each([
    ['in order', '- 14:02 a\n- 14:02 b\n- 14:10 c'],
    ['days out of order', '**2023-02-02**\n\n- 14:10 b\n- 14:02 a\n\n**2023-02-01**\n\n- 10:00 d\n- 11:00 e'],
    ['several entries on a line', '- 14:10 PM: b - 14:20 PM: c\n- 14:02 a'],
    ['items that are no entries among numbered ones', '1. 14:10 b\n2. something\n3. 14:02 a'],
  ])('no edit: %s', (_, lines) => expect(sortTimeline(day(lines), read(day(lines)), 0)).toEqual([]));

  test('only what moves is touched', () => {
    const text = day('- 14:02 a\n- 14:20 c\n- 14:10 b\n- 14:30 d');
    const edits = sortTimeline(text, read(text), 0);
    expect(
      edits
        .map(({ range }) => text.slice(range.start, range.end))
        .join('')
        .trim(),
    ).toMatch(/^- 14:(?:20 c|10 b)$/);
  });
});

describe('moving one entry', () => {
  test.each([
    ['forward', '- 14:10 b\n- 14:02 a\n- 14:05 x\n- 14:20 c', 0, '- 14:02 a\n- 14:05 x\n- 14:10 b\n- 14:20 c'],
    ['back', '- 14:02 a\n- 14:20 c\n- 14:10 b', 2, '- 14:02 a\n- 14:10 b\n- 14:20 c'],
    [
      'behind equal times',
      '- 14:02 a\n- 14:10 b\n- 14:20 c\n- 14:10 d',
      3,
      '- 14:02 a\n- 14:10 b\n- 14:10 d\n- 14:20 c',
    ],
    [
      'the others stay as they are',
      '- 14:30 z\n- 14:02 a\n- 14:20 c\n- 14:10 b',
      3,
      '- 14:30 z\n- 14:02 a\n- 14:10 b\n- 14:20 c',
    ],
    ['where it stands right', '- 14:02 a\n- 14:10 b', 1, '- 14:02 a\n- 14:10 b'],
    [
      'not under another day',
      '**2023-02-01**\n\n- 14:02 a\n\n**2023-02-02**\n\n- 14:10 b',
      1,
      '**2023-02-01**\n\n- 14:02 a\n\n**2023-02-02**\n\n- 14:10 b',
    ],
    [
      'newest first',
      '- 14:02 a\n- 14:30 e\n- 14:20 d\n- 14:10 c\n- 14:05 b\n- 14:03 x\n- 14:01 y',
      0,
      '- 14:30 e\n- 14:20 d\n- 14:10 c\n- 14:05 b\n- 14:03 x\n- 14:02 a\n- 14:01 y',
    ],
  ])('%s', (_, before, index, after) => {
    const text = day(before);
    expect(applyEdits(text, moveEntry(text, read(text), index))).toBe(day(after));
  });
});

test('any disorder is sorted as if it had been written in order', () => {
  const cases = fc.record({ form: forms, list: moments(1, 2), seed: fc.infiniteStream(fc.nat()) });
  fc.assert(
    fc.property(cases, ({ form: any, list, seed }) => {
      const form = { ...any, descending: false };
      const shuffled = list
        .map((one) => ({ one, key: seed.next().value as number }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const text = document(shuffled, form);
      const postmortem = read(text);
      const meant = postmortem.entries.map(({ moment }) => (moment.date === '2023-02-01' ? moment.time : null));
      // Times that seem to pass midnight or to run newest first are in order as they are.
      fc.pre(meant.length === list.length && postmortem.timelines[0]?.direction === 'ascending');
      fc.pre(shuffled.every(({ at }, i) => meant[i] === new Date(at * 60_000).toISOString().slice(11, 16)));
      const sorted = applyEdits(text, sortTimeline(text, postmortem, 0));
      if (form.dates === 'on change') expect(words(sorted)).toEqual(expect.arrayContaining([...words(text)]));
      else expect(sorted).toBe(document(list, form));
      expect(read(sorted).entries.map(({ moment }) => `${moment.date} ${moment.time}`)).toEqual(
        list.map(({ at }) => `2023-02-01 ${new Date(at * 60_000).toISOString().slice(11, 16)}`),
      );
      expect(sortTimeline(sorted, read(sorted), 0)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

describe('why a timeline is not sorted', () => {
  test.each([
    ['in order', '- 14:02 a\n- 14:10 b', null],
    ['impossible time', '- 14:02 a\n- 25:00 b\n- 14:10 c', /are in order\. 25:00 cannot be sorted/],
    ['two of them', '- 14:02 a\n- 25:00 b\n- 14:10 c\n- 14:?? d', /25:00 and 14:\?\? cannot/],
    [
      'a wrong year in place',
      '- 2023-02-01 14:00 a\n- 2022-02-01 14:03 b\n- 2023-02-01 14:20 c',
      /in order apart from 2022-02-01, .* for 2023-02-01\./,
    ],
    [
      'a wrong year that would come to the top and look right',
      '- 2023-02-01 14:10 a\n- 2022-02-01 14:03 b\n- 2023-02-01 14:20 c',
      /cannot be sorted until 2022-02-01 is corrected/,
    ],
    ['two on a line', '- 14:10 PM: b - 14:20 PM: c\n- 14:02 a', /share a line/],
    ['days', '**2023-02-02**\n\n- 14:10 b\n\n**2023-02-01**\n\n- 10:00 d', /move the entries by hand/],
  ])('%s', (_, lines, why) => {
    const text = day(lines);
    expect(timelineEdits.sort({ text, postmortem: read(text), reread: read }, 0)).toEqual([]);
    const said = whyNotSorted(text, read(text), 0);
    if (why === null) expect(said).toBeNull();
    else expect(said).toMatch(why);
  });
});
