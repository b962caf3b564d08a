import { describe, expect, test } from 'vitest';
import { convertLayout } from '../../../server/core/edits/convert/convertLayout.ts';
import { convertZone } from '../../../server/core/edits/convert/convertZone.ts';
import { reverseTimeline } from '../../../server/core/edits/order/reverseTimeline.ts';
import { timelineEdits } from '../../../server/core/edits/timelineEdits.ts';
import type { EditTarget } from '../../../server/core/edits/verified.ts';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import { applyEdits, type TextEdit } from '../../../server/core/text/range.ts';
import { read } from './read.ts';

const page = (timeline: string): string =>
  `# Outage of 2023-02-01\n\n## Timeline\n\n${timeline}\n\n## Impact\n\nNone.\n`;

const target = (text: string): EditTarget => ({ text, postmortem: read(text), reread: read });

const after = (text: string, edits: readonly TextEdit[]): string => applyEdits(text, edits);

describe('offered where the result tells the same', () => {
  test.each<[string, (target: EditTarget) => readonly TextEdit[], string, string]>([
    ['sort', (doc) => timelineEdits.sort(doc, 0), '- 14:10 b\n- 14:02 a', '- 14:02 a\n- 14:10 b'],
    [
      'sort: by the date that a mistyped one means',
      (doc) => timelineEdits.sort(doc, 0),
      '- 2023-02-01 13:58 a\n- 2022-02-01 14:03 b\n- 2023-02-01 14:41 d\n- 2023-02-01 14:32 c\n- 2023-02-01 15:05 e',
      '- 2023-02-01 13:58 a\n- 2022-02-01 14:03 b\n- 2023-02-01 14:32 c\n- 2023-02-01 14:41 d\n- 2023-02-01 15:05 e',
    ],
    [
      'move: past a mistyped date',
      (doc) => timelineEdits.move(doc, 3),
      '- 2023-02-01 13:40 a\n- 2023-02-01 13:58 c\n- 2022-02-01 14:03 d\n- 2023-02-01 13:50 b\n- 2023-02-01 15:05 e',
      '- 2023-02-01 13:40 a\n- 2023-02-01 13:50 b\n- 2023-02-01 13:58 c\n- 2022-02-01 14:03 d\n- 2023-02-01 15:05 e',
    ],
    ['move', (doc) => timelineEdits.move(doc, 0), '- 14:10 b\n- 14:02 a', '- 14:02 a\n- 14:10 b'],
    [
      'reverse',
      (doc) => timelineEdits.reverse(doc, 0),
      '- 14:00 a\n- 14:05 b\n- 14:10 c\n- 14:20 d',
      '- 14:20 d\n- 14:10 c\n- 14:05 b\n- 14:00 a',
    ],
    [
      'to another zone',
      (doc) => timelineEdits.toZone(doc, 0, 'UTC'),
      '- 8:05 AM PST: a\n- 8:20 AM PST: b',
      '- 4:05 PM UTC: a\n- 4:20 PM UTC: b',
    ],
    [
      'to the other clock',
      (doc) => timelineEdits.toClock(doc, 0, 24),
      '- 2:05 PM a\n- 2:10 PM b',
      '- 14:05 a\n- 14:10 b',
    ],
    [
      'alike',
      (doc) => timelineEdits.normalise(doc, 0),
      '- 14.05 a\n- 14:10 b\n- 14:20 c',
      '- 14:05 a\n- 14:10 b\n- 14:20 c',
    ],
    [
      'to another layout',
      (doc) => timelineEdits.toLayout(doc, 0, 'row'),
      '- 14:05 a\n- 14:10 b',
      '| Time | Event |\n| --- | --- |\n| 14:05 | a |\n| 14:10 | b |',
    ],
    [
      'a header that says more than Time and Event',
      (doc) => timelineEdits.toLayout(doc, 0, 'item'),
      '| Time on the wall | What Ann saw |\n| --- | --- |\n| 14:05 | a |\n| 14:10 | b |',
      'Columns: Time on the wall, What Ann saw.\n\n- **14:05** a\n- **14:10** b',
    ],
    ['the zone', (doc) => timelineEdits.stateZone(doc, 0, 'CET'), '- 14:05 a', 'All times in CET.\n\n- 14:05 a'],
  ])('%s', (_, edit, before, wanted) => {
    expect(after(page(before), edit(target(page(before))))).toBe(page(wanted));
  });
});

describe('not offered where it does not', () => {
  type Plan = (text: string, postmortem: Postmortem, at: number) => readonly TextEdit[];
  test.each<[string, Plan, (target: EditTarget) => readonly TextEdit[], string]>([
    [
      'turned back, the break behind the last line would stand elsewhere',
      reverseTimeline,
      (doc) => timelineEdits.reverse(doc, 0),
      '14:00 a  \n14:05 b  \n14:10 c  \n14:20 d  ',
    ],
    [
      'a name in angle brackets, which is read as HTML',
      (text, postmortem, i) => convertLayout(text, postmortem, i, 'row'),
      (doc) => timelineEdits.toLayout(doc, 0, 'row'),
      '- 14:00 UTC <Ann> starts the deploy\n- 14:05 UTC <Bob> stops it',
    ],
    [
      'a second day whose line does not move along',
      (text, postmortem, i) => convertZone(text, postmortem, i, 'Asia/Tokyo'),
      (doc) => timelineEdits.toZone(doc, 0, 'Asia/Tokyo'),
      '- February 4th -- 16:30 to 15:00 UTC\n- February 13th -- 15:00 to 19:30 UTC',
    ],
  ])('%s', (_, plan, edit, timeline) => {
    const doc = target(page(timeline));
    expect(plan(doc.text, doc.postmortem, 0).length).toBeGreaterThan(0);
    expect(edit(doc)).toEqual([]);
  });
});
