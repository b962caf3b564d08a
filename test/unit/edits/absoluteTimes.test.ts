import { expect, test } from 'vitest';
import { absoluteTimes } from '../../../server/core/edits/convert/absoluteTimes.ts';
import { changed, meanings } from './read.ts';

const page = (timeline: string): string => `# Outage\n\n## Timeline (UTC)\n\n${timeline}\n\n## Impact\n\nNone.\n`;

test.each([
  ['behind a clock time', '- 2024-05-02 12:50 a\n- T+15m b\n- T+1h5m c', '- 2024-05-02 12:50 a\n- 13:05 b\n- 13:55 c'],
  ['by the 12-hour clock', '- 2024-05-02 11:50 AM a\n- **T+15m** b', '- 2024-05-02 11:50 AM a\n- **12:05 PM** b'],
  [
    'past midnight',
    '- May 2nd, 2024 23:50 a\n- T+5m b\n- T+15m c',
    '- May 2nd, 2024 23:50 a\n- 23:55 b\n- May 3rd, 2024 00:05 c',
  ],
  [
    'in a table',
    '| Time | What |\n| --- | --- |\n| 2024-05-02 12:50 | a |\n| T+15m | b |',
    '| Time | What |\n| --- | --- |\n| 2024-05-02 12:50 | a |\n| 13:05 | b |',
  ],
])('%s', (_, before, after) => {
  const once = changed(page(before), absoluteTimes);
  expect(once).toBe(page(after));
  expect(meanings(once)).toEqual(meanings(page(before)));
  expect(changed(once, absoluteTimes)).toBe(once);
});

test.each([
  ['no clock time', '- T+0 a\n- T+15m b'],
  ['seconds', '- 2024-05-02 12:50 a\n- T+90s b'],
  ['from the entry before', '- 2024-05-02 12:50 a\n- 10 minutes later b'],
  ['clock times alone', '- 2024-05-02 12:50 a'],
])('no edit: %s', (_, timeline) => expect(changed(page(timeline), absoluteTimes)).toBe(page(timeline)));
