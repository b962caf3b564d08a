import { expect, test } from 'vitest';
import { adoptZone } from '../../../server/core/edits/convert/adoptZone.ts';
import { applyEdits } from '../../../server/core/text/range.ts';
import { read } from './read.ts';

/** `after` is null where nothing may be changed. */
function check(from: string, before: string, after: string | null): void {
  const postmortem = read(before);
  const mended = applyEdits(before, adoptZone(before, postmortem, from, 'UTC-4'));
  expect(mended).toBe(after ?? before);
  const times = (text: string): unknown[] => read(text).entries.map(({ moment }) => [moment.date, moment.time]);
  expect(times(mended)).toEqual(times(before));
  if (after !== null) for (const { moment } of read(mended).entries) expect(moment.zone).toBe('UTC-4');
}

test.each<[string, string, string, string | null]>([
  [
    'a heading',
    'BST',
    '# A\n\n## Timeline (BST)\n\n- 2024-05-02 12:42 a\n- 12:50 b\n',
    '# A\n\n## Timeline (UTC-4)\n\n- 2024-05-02 12:42 a\n- 12:50 b\n',
  ],
  [
    'the head of a column',
    'UTC',
    '## Timeline\n\n| Time (UTC) | What |\n| --- | --- |\n| 2024-05-02 12:42 | a |\n| 2024-05-02 12:50 | b |\n',
    '## Timeline\n\n| Time (UTC-4) | What |\n| --- | --- |\n| 2024-05-02 12:42 | a |\n| 2024-05-02 12:50 | b |\n',
  ],
  [
    'a column of its own',
    'UTC',
    '## Timeline\n\n| Time | Zone | What |\n| --- | --- | --- |\n| 2024-05-02 12:42 | UTC | a |\n| 2024-05-02 12:50 | UTC | b |\n',
    '## Timeline\n\n| Time | Zone | What |\n| --- | --- | --- |\n| 2024-05-02 12:42 | UTC-4 | a |\n| 2024-05-02 12:50 | UTC-4 | b |\n',
  ],
  [
    'two date lines',
    'UTC',
    '## Timeline\n\n### 2024-05-02 (UTC)\n\n- 12:42 a\n\n### 2024-05-03 (UTC)\n\n- 12:50 b\n',
    '## Timeline\n\n### 2024-05-02 (UTC-4)\n\n- 12:42 a\n\n### 2024-05-03 (UTC-4)\n\n- 12:50 b\n',
  ],
  [
    'every entry, with the end of a range',
    'UTC',
    '## Timeline\n\n- 2024-05-02 12:42 UTC - 12:45 UTC: a\n- 2024-05-02 12:50 UTC: b\n',
    '## Timeline\n\n- 2024-05-02 12:42 UTC-4 - 12:45 UTC-4: a\n- 2024-05-02 12:50 UTC-4: b\n',
  ],
  [
    'one statement over two timelines',
    'UTC',
    'All times are in UTC.\n\n# 2024-05-02 Outage\n\n## Timeline\n\n- 12:42 a\n- 12:44 b\n\n## Follow-up timeline\n\n- 12:50 b\n- 12:55 c\n',
    'All times are in UTC-4.\n\n# 2024-05-02 Outage\n\n## Timeline\n\n- 12:42 a\n- 12:44 b\n\n## Follow-up timeline\n\n- 12:50 b\n- 12:55 c\n',
  ],
  [
    'a second zone on an entry',
    'UTC',
    '## Timeline\n\n- 2024-05-02 12:42 UTC (05:42 PDT): a\n- 2024-05-02 12:50 UTC: b\n',
    null,
  ],
  ['a zone that no entry is in', 'CET', '## Timeline (UTC)\n\n- 2024-05-02 12:42 a\n', null],
])('adopt a zone: %s', (_, from, before, after) => check(from, before, after));
