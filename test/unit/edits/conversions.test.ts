import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertClock } from '../../../server/core/edits/convert/convertClock.ts';
import { convertLayout, type TimelineLayout } from '../../../server/core/edits/convert/convertLayout.ts';
import { convertZone } from '../../../server/core/edits/convert/convertZone.ts';
import { normaliseStamps } from '../../../server/core/edits/convert/normaliseStamps.ts';
import { stateZone } from '../../../server/core/edits/convert/stateZone.ts';
import { reverseTimeline } from '../../../server/core/edits/order/reverseTimeline.ts';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import type { TextEdit } from '../../../server/core/text/range.ts';
import { changed, meanings, read, words } from './read.ts';
import { document, type Form, forms, moments } from './timelines.ts';

type Change = (text: string, postmortem: Postmortem, index: number) => readonly TextEdit[];

const to = {
  utc: (text, postmortem, i) => convertZone(text, postmortem, i, 'UTC'),
  pst: (text, postmortem, i) => convertZone(text, postmortem, i, 'PST'),
  berlin: (text, postmortem, i) => convertZone(text, postmortem, i, 'Europe/Berlin'),
  twelve: (text, postmortem, i) => convertClock(text, postmortem, i, 12),
  twentyFour: (text, postmortem, i) => convertClock(text, postmortem, i, 24),
  list: (text, postmortem, i) => convertLayout(text, postmortem, i, 'item'),
  table: (text, postmortem, i) => convertLayout(text, postmortem, i, 'row'),
  headings: (text, postmortem, i) => convertLayout(text, postmortem, i, 'heading'),
  cet: (text, postmortem, i) => stateZone(text, postmortem, i, 'CET'),
} satisfies Record<string, Change>;

const page = (timeline: string): string => `# Outage of 2023-02-01\n\n## ${timeline}\n\n## Impact\n\nNone.\n`;

/** What a change makes of a timeline; done twice it changes no more than once. */
function check(change: Change, before: string, after: string): void {
  const once = changed(page(before), change);
  expect(once).toBe(page(after));
  expect(changed(once, change)).toBe(once);
}

describe('to another zone', () => {
  test.each<[string, Change, string, string]>([
    [
      'labels on entries',
      to.utc,
      'Timeline\n\n- 8:05 AM PST: a\n- 8:20 AM PST: b',
      'Timeline\n\n- 4:05 PM UTC: a\n- 4:20 PM UTC: b',
    ],
    [
      'the statement in the heading',
      to.utc,
      'Timeline (all times PST)\n\n- 08:05 a',
      'Timeline (all times UTC)\n\n- 16:05 a',
    ],
    [
      'the header of a table',
      to.pst,
      'Timeline\n\n| Time (UTC) | What |\n| --- | --- |\n| 16:05 | a |',
      'Timeline\n\n| Time (PST) | What |\n| --- | --- |\n| 08:05 | a |',
    ],
    [
      'dates on entries, with weekdays',
      to.utc,
      'Timeline (PST)\n\n- Wed 2023-02-01 18:00 a',
      'Timeline (UTC)\n\n- Thu 2023-02-02 02:00 a',
    ],
    [
      'a date is written where the day changes',
      to.utc,
      'Timeline (PST)\n\n- 15:50 a\n- 16:10 b\n- 16:20 c',
      'Timeline (UTC)\n\n- 23:50 a\n- 2023-02-02 00:10 b\n- 00:20 c',
    ],
    [
      'a day that moves as a whole',
      to.utc,
      'Timeline (PST)\n\n**Feb 1, 2023**\n\n- 18:00 a\n- 19:00 b',
      'Timeline (UTC)\n\n**Feb 2, 2023**\n\n- 02:00 a\n- 03:00 b',
    ],
    [
      'the first entry on another day',
      to.utc,
      'Timeline (PST)\n\n- 18:00 a\n- 19:00 b',
      'Timeline (UTC)\n\n- 2023-02-02 02:00 a\n- 03:00 b',
    ],
    [
      'hours below ten as the others have them',
      to.utc,
      'Timeline (PST)\n\n- 9:30 a\n- 23:10 b',
      'Timeline (UTC)\n\n- 17:30 a\n- 2023-02-02 7:10 b',
    ],
    [
      'a day that its entries do not keep to',
      to.utc,
      'Timeline (PST)\n\n### 2023-02-01\n\n- 2023-02-02 08:00 a\n- 2023-02-02 09:00 b',
      'Timeline (UTC)\n\n### 2023-02-01\n\n- 2023-02-02 16:00 a\n- 2023-02-02 17:00 b',
    ],
    ['ranges', to.utc, 'Timeline (PST)\n\n- 08:00-08:30 a', 'Timeline (UTC)\n\n- 16:00-16:30 a'],
    [
      'columns',
      to.utc,
      'Timeline\n\n| Date | Time | TZ | What |\n|--|--|--|--|\n| 2023-02-01 | 18:00 | PST | a |',
      'Timeline\n\n| Date | Time | TZ | What |\n|--|--|--|--|\n| 2023-02-02 | 02:00 | UTC | a |',
    ],
    [
      'daylight time',
      to.berlin,
      'Timeline (UTC)\n\n- 2023-07-01 10:00 a\n- 2023-12-01 10:00 b',
      'Timeline (Europe/Berlin)\n\n- 2023-07-01 12:00 a\n- 2023-12-01 11:00 b',
    ],
    [
      'unclear stamps stay',
      to.utc,
      'Timeline (PST)\n\n- 08:05 a\n- 08:?? b\n- (Time TBC) c',
      'Timeline (PST)\n\n- 08:05 a\n- 08:?? b\n- (Time TBC) c',
    ],
    ['a zone with several meanings stays', to.utc, 'Timeline (IST)\n\n- 08:05 a', 'Timeline (IST)\n\n- 08:05 a'],
    ['no zone stays', to.utc, 'Timeline\n\n- 08:05 a', 'Timeline\n\n- 08:05 a'],
    [
      'what only the times around it show to be in the afternoon stays',
      to.pst,
      'Timeline (UTC)\n\n- 11:00 a\n- 1:30 b',
      'Timeline (UTC)\n\n- 11:00 a\n- 1:30 b',
    ],
    [
      'what would no longer show the 24-hour clock stays',
      to.pst,
      'Timeline (UTC)\n\n- 9:00 a\n- 15:01 b',
      'Timeline (UTC)\n\n- 9:00 a\n- 15:01 b',
    ],
  ])('%s', (_, change, before, after) => check(change, before, after));
});

describe('to the other clock', () => {
  test.each<[Change, string, string]>([
    [to.twentyFour, '- **8:05 AM PST:** a\n- 12:30 PM - b\n- 12:05am c', '- **08:05 PST:** a\n- 12:30 - b\n- 00:05 c'],
    [to.twelve, '- 08:05 a\n- 14:30:20 b\n- 00:10 c', '- 8:05 AM a\n- 2:30:20 PM b\n- 12:10 AM c'],
    [to.twelve, '- 9:05am a\n- 14:05 b', '- 9:05am a\n- 2:05pm b'],
    [to.twentyFour, '- 8:00-8:10 PM a\n- 9 PM b', '- 20:00-20:10 a\n- 21:00 b'],
    [to.twentyFour, '- 14:15pm a\n- 2:20 PM b, over by 3:00 PM', '- 14:15pm a\n- 14:20 b, over by 3:00 PM'],
  ])('%# %j', (change, before, after) => check(change, `Timeline\n\n${before}`, `Timeline\n\n${after}`));
});

describe('alike', () => {
  test.each([
    ['- 08:05 - a\n- 9:10 - b\n- 09:20 – c', '- 08:05 - a\n- 09:10 - b\n- 09:20 - c'],
    ['- **8.05**: a\n- **9:10**: b\n- **9:20** - c', '- **8:05**: a\n- **9:10**: b\n- **9:20**: c'],
    ['- 8:05 AM a\n- 9:10am b\n- 9:20 AM c', '- 8:05 AM a\n- 9:10 AM b\n- 9:20 AM c'],
    ['- 14:05 a\n- 14:?? b', '- 14:05 a\n- 14:?? b'],
  ])('%j', (before, after) => check(normaliseStamps, `Timeline\n\n${before}`, `Timeline\n\n${after}`));
});

describe('to another layout', () => {
  const list = 'Timeline\n\n- **14:02** Alert *fired*\n- **14:05** See a|b';
  const table = 'Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:02 | Alert *fired* |\n| 14:05 | See a\\|b |';
  const headings = 'Timeline\n\n### 14:02\n\nAlert *fired*\n\n### 14:05\n\nSee a|b';
  test.each<[Change, string, string]>([
    [to.table, list, table],
    [to.list, table, list],
    [to.headings, list, headings],
    [to.list, headings, list],
    [to.table, headings, table],
    [to.headings, table, headings],
    [to.list, 'Timeline\n\n14:02 - a\n\n14:05 - b', 'Timeline\n\n- **14:02** a\n- **14:05** b'],
    [to.headings, 'Timeline\n\n- 14:02: a\n  - b\n  - c', 'Timeline\n\n### 14:02\n\na\n- b\n- c'],
    [to.list, 'Timeline\n\n### 14:02\n\na\n\n- b', 'Timeline\n\n- **14:02** a\n\n  - b'],
    [
      to.list,
      'Timeline\n\n| Time (UTC) | What | Who |\n|--|--|--|\n| 14:02 | a | Ann |',
      'Timeline\n\nAll times in UTC.\n\n- **14:02** a (Who: Ann)',
    ],
    [
      // A time within a sentence stays there.
      to.table,
      'Timeline (UTC)\n\n- Detection: An alert reached Kim at 03:45 in the north.\n- Resolution: The pump ran at 04:10 again.',
      'Timeline (UTC)\n\n- Detection: An alert reached Kim at 03:45 in the north.\n- Resolution: The pump ran at 04:10 again.',
    ],
    [
      to.table,
      'Timeline\n\n**2023-02-01**\n\n- 14:02 a\n\n**2023-02-02**\n\n- 09:00 b',
      'Timeline\n\n**2023-02-01**\n\n| Time | Event |\n| --- | --- |\n| 14:02 | a |\n\n**2023-02-02**\n\n| Time | Event |\n| --- | --- |\n| 09:00 | b |',
    ],
    [
      to.table,
      'Timeline\n\n- **14:02 - Alert** fired',
      'Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:02 | **Alert** fired |',
    ],
    [
      to.table,
      'Timeline\n\n- **14:02** a\n  - b\n  - c\n- **14:05** d',
      'Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:02 | a <br>• b <br>• c |\n| 14:05 | d |',
    ],
    [
      to.list,
      'Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:02 | a <br>• b <br>• c |\n| 14:05 | d |',
      'Timeline\n\n- **14:02** a\n  - b\n  - c\n- **14:05** d',
    ],
    [
      to.list,
      'Timeline\n\n[14:02](http://x.y) - a\n\n14:05 - b',
      'Timeline\n\n- **[14:02](http://x.y)** a\n- **14:05** b',
    ],
  ])('%# %j', (change, before, after) => check(change, before, after));

  test.each<[string, Change, string]>([
    ['a list of lists in a cell', to.table, '- 14:02 a\n  - b\n    - c'],
    ['code in a cell', to.table, '- 14:02 a\n  ```\n  b\n  ```'],
    ['nested entries', to.table, '- 14:02 a\n  - 14:03 b'],
    ['a day as a heading', to.headings, '- 2023-02-01: a\n- 2023-02-02: b'],
    ['HTML', to.list, '<ul>\n<li>14:02 a</li>\n</ul>'],
    ['check boxes', to.table, '- [x] 14:02 a'],
  ])('no edit: %s', (_, change, lines) => check(change, `Timeline\n\n${lines}`, `Timeline\n\n${lines}`));
});

describe('turned round', () => {
  test.each([
    [
      '- 14:00 a\n  - more\n- 14:05 b\n\n- 14:10 c\n- 14:20 d',
      '- 14:20 d\n- 14:10 c\n\n- 14:05 b\n- 14:00 a\n  - more',
    ],
    ['1. 14:00 a\n2. 14:05 b\n3. 14:10 c\n4. 14:20 d', '1. 14:20 d\n2. 14:10 c\n3. 14:05 b\n4. 14:00 a'],
    [
      '**2023-02-01**\n\n- 14:00 a\n- 14:10 b\n\n**2023-02-02**\n\n- 09:00 c',
      '**2023-02-02**\n\n- 09:00 c\n\n**2023-02-01**\n\n- 14:10 b\n- 14:00 a',
    ],
  ])('%j', (before, after) => {
    expect(changed(page(`Timeline\n\n${before}`), reverseTimeline)).toBe(page(`Timeline\n\n${after}`));
    expect(changed(page(`Timeline\n\n${after}`), reverseTimeline)).toBe(page(`Timeline\n\n${before}`));
  });

  test.each([
    ['too short to tell', 'Timeline\n\n- 14:00 a\n- 14:05 b'],
    ['stated', 'Timeline (newest first)\n\n- 14:10 c\n- 14:05 b\n- 14:02 x\n- 14:00 a'],
    ['out of order', 'Timeline\n\n- 14:00 a\n- 14:20 d\n- 14:05 b\n- 14:10 c\n- 14:30 e'],
  ])('no edit: %s', (_, text) => expect(changed(page(text), reverseTimeline)).toBe(page(text)));
});

describe('the zone stated', () => {
  test.each([
    ['Timeline\n\n- 14:02 a', 'Timeline\n\nAll times in CET.\n\n- 14:02 a'],
    ['Timeline\n- 14:02 a', 'Timeline\n\nAll times in CET.\n\n- 14:02 a'],
    [
      'Timeline\n\n| Time | What |\n|--|--|\n| 14:02 | a |',
      'Timeline\n\nAll times in CET.\n\n| Time | What |\n|--|--|\n| 14:02 | a |',
    ],
    ['Timeline (UTC)\n\n- 14:02 a', 'Timeline (UTC)\n\n- 14:02 a'],
  ])('%j', (before, after) => check(to.cet, before, after));
});

describe('in any form', () => {
  const timelines = fc.record({ form: forms, list: moments(2, 1) }).map(({ form, list }) => {
    const told: Form = { ...form, descending: false };
    return document(form.dates === 'none' ? list.filter(({ at }) => at < 1440) : list, told);
  });
  const layouts: readonly [TimelineLayout, Change][] = [
    ['item', to.list],
    ['row', to.table],
    ['heading', to.headings],
  ];
  const changes: readonly Change[] = [
    to.twelve,
    to.twentyFour,
    normaliseStamps,
    ...layouts.map(([, change]) => change),
  ];

  test('clock and layout change, the moments and the words stay', () => {
    fc.assert(
      fc.property(timelines, fc.constantFrom(...changes), (text, change) => {
        fc.pre(read(text).entries.length > 0);
        const once = changed(text, change);
        expect(meanings(once)).toEqual(meanings(text));
        expect(changed(once, change)).toBe(once);
        const lost = without(words(text), words(once)).filter(
          (word) => !/^(?:\d{1,2}|[AP]M|[ap]m|Time|Event|\d+[ap]m)$/.test(word),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('another zone tells the same instants, and there is a way back', () => {
    const instants = (text: string) => read(text).entries.map(({ moment }) => moment.instants.join());
    fc.assert(
      fc.property(timelines, fc.constantFrom('Asia/Kolkata', 'PST', 'Pacific/Auckland'), (text, zone) => {
        fc.pre(read(text).entries.length > 0);
        const once = changed(text, (t, postmortem, i) => convertZone(t, postmortem, i, zone));
        expect(instants(once)).toEqual(instants(text));
        expect(instants(changed(once, to.utc))).toEqual(instants(text));
        expect(without(words(text), words(once)).filter((word) => !/^(?:\d+|[AP]M|\d+[ap]m|UTC)$/.test(word))).toEqual(
          [],
        );
      }),
      { numRuns: 20 },
    );
  });

  test('turned round twice is as before', () => {
    fc.assert(
      fc.property(timelines, (text) => {
        const once = changed(text, reverseTimeline);
        fc.pre(once !== text);
        expect(meanings(once).toSorted()).toEqual(meanings(text).toSorted());
        expect(read(once).timelines[0]?.direction).toBe('descending');
        expect(changed(once, reverseTimeline)).toBe(text);
      }),
      { numRuns: 15 },
    );
  });
});

/** The words of `all` that `some` lacks. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some];
  return all.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
