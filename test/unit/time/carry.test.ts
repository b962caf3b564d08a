import { expect, test } from 'vitest';
import { explain, resolveTimeline, type TimelineContext } from '../../../server/core/time/carry.ts';
import { inputsOf, nothingStated, order, resolved } from './timeline.ts';

const stated = (value: string): Partial<TimelineContext> => ({ documentDate: { value, from: 'header' } });
const march4 = stated('2021-03-04');
const zone = (name: string): Partial<TimelineContext> => ({ zone: { name, from: 'timeline heading' } });

interface Case {
  readonly name: string;
  readonly context?: Partial<TimelineContext>;
  readonly text: string;
  readonly entries: readonly string[];
}

const dates: readonly Case[] = [
  {
    name: 'a date stands until the next one',
    text: '2021-03-04 14:00\n14:05\n2021-03-05 09:00\n09:10',
    entries: [
      '2021-03-04 14:00',
      '2021-03-04 14:05 (entry before)',
      '2021-03-05 09:00',
      '2021-03-05 09:10 (entry before)',
    ],
  },
  {
    name: 'the document dates a timeline without dates',
    context: march4,
    text: '14:00\n14:05',
    entries: ['2021-03-04 14:00 (header)', '2021-03-04 14:05 (header)'],
  },
  {
    name: 'a date that is none does not date it',
    context: stated('2021-02-30'),
    text: '14:00',
    entries: ['- 14:00'],
  },
  { name: 'nothing dates it', text: '14:00\n14:05', entries: ['- 14:00', '- 14:05'] },
  {
    name: 'midnight passes',
    context: march4,
    text: '23:58\n00:40\n00:45',
    entries: ['2021-03-04 23:58 (header)', '2021-03-05 00:40 +1 (past midnight)', '2021-03-05 00:45 (past midnight)'],
  },
  {
    name: 'a slip of am and pm passes no midnight',
    context: march4,
    text: '11:20 AM\n11:21 PM\n12:00 PM\n12:30 PM',
    entries: [
      '2021-03-04 11:20 (header)',
      '2021-03-04 23:21 (header)',
      '2021-03-04 12:00 (header)',
      '2021-03-04 12:30 (header)',
    ],
  },
  {
    name: 'a slip of pm and am passes no midnight',
    context: march4,
    text: '11:40 AM\n12:10 AM\n12:30 PM',
    entries: ['2021-03-04 11:40 (header)', '2021-03-04 00:10 (header)', '2021-03-04 12:30 (header)'],
  },
  {
    name: 'am and pm are no slip where hours lie between the neighbours',
    context: march4,
    text: '9:00 AM\n9:30 PM\n9:00 AM\n5:00 PM',
    entries: [
      '2021-03-04 09:00 (header)',
      '2021-03-04 21:30 (header)',
      '2021-03-05 09:00 +1 (past midnight)',
      '2021-03-05 17:00 (past midnight)',
    ],
  },
  {
    name: 'am and pm are no slip in the last entry, or where more than one falls',
    context: march4,
    text: '11:40 PM\n12:10 AM\n12:30 AM',
    entries: ['2021-03-04 23:40 (header)', '2021-03-05 00:10 +1 (past midnight)', '2021-03-05 00:30 (past midnight)'],
  },
  {
    name: 'a date that is written tells the days',
    text: '2021-03-04 11:20 AM\n11:21 PM\n12:00 PM',
    entries: ['2021-03-04 11:20', '2021-03-04 23:21 (entry before)', '2021-03-05 12:00 +1 (past midnight)'],
  },
  {
    name: 'a small fall is disorder',
    context: march4,
    text: '14:10\n14:00\n08:30',
    entries: ['2021-03-04 14:10 (header)', '2021-03-04 14:00 (header)', '2021-03-04 08:30 (header)'],
  },
  {
    name: 'a written date wins over midnight',
    text: '2021-03-26 23:04\n2021-03-26 02:50',
    entries: ['2021-03-26 23:04', '2021-03-26 02:50'],
  },
  {
    name: 'midnight does not pass where the next date says so',
    text: '2021-03-04 18:00\n07:30\n2021-03-04 18:30',
    entries: ['2021-03-04 18:00', '2021-03-04 07:30 (entry before)', '2021-03-04 18:30'],
  },
  {
    name: 'date headings',
    text: '# 2021-03-04\n10:00\n23:50\n00:10\n# 5 March\n09:00',
    entries: [
      '2021-03-04 10:00 (date heading)',
      '2021-03-04 23:50 (date heading)',
      '2021-03-05 00:10 +1 (past midnight)',
      '2021-03-05 09:00 (date heading)',
    ],
  },
  {
    name: 'a date column with blank cells',
    text: '2021-03-04 | 10:00\n | 10:05\n2021-03-05 | 09:00',
    entries: ['2021-03-04 10:00 (column)', '2021-03-04 10:05 (entry before)', '2021-03-05 09:00 (column)'],
  },
  {
    name: 'entries before the first date',
    text: '23:50\n2021-03-05 00:10\n00:20',
    entries: ['2021-03-04 23:50 (entry after)', '2021-03-05 00:10', '2021-03-05 00:20 (entry before)'],
  },
  {
    name: 'the document dates entries before the first date where that fits',
    context: march4,
    text: '14:00\n2021-03-06 00:10',
    entries: ['2021-03-04 14:00 (header)', '2021-03-06 00:10'],
  },
  {
    name: 'the document was dated later',
    context: stated('2021-03-09'),
    text: '14:00\n2021-03-05 09:10',
    entries: ['2021-03-05 14:00 (entry after)', '2021-03-05 09:10'],
  },
  {
    name: 'the year comes from elsewhere',
    context: march4,
    text: '[03-04 23:04]\n[03-05 02:50]',
    entries: ['2021-03-04 23:04', '2021-03-05 02:50'],
  },
  {
    name: 'the year changes',
    context: stated('2022-01-01'),
    text: 'Dec 31 23:00\n23:30\nJan 1 00:10',
    entries: ['2021-12-31 23:00', '2021-12-31 23:30 (entry before)', '2022-01-01 00:10'],
  },
  {
    name: 'the year of a date further down',
    text: 'Mar 4 14:00\nMarch 5, 2021 09:00',
    entries: ['2021-03-04 14:00', '2021-03-05 09:00'],
  },
  { name: 'no year anywhere', text: 'Mar 4 14:00\n14:05', entries: ['- 14:00', '- 14:05'] },
  {
    name: 'a year with a slip leaves the entries behind it alone',
    text: '2023-01-11 14:34\n2022-01-11 14:40\n14:45\n2023-01-11 14:51',
    entries: ['2023-01-11 14:34', '2022-01-11 14:40', '2023-01-11 14:45 (entry before)', '2023-01-11 14:51'],
  },
  {
    name: 'a slip in the last date',
    context: stated('2023-07-25'),
    text: '2023-07-25 14:00\n2023-07-05 16:18\n16:30',
    entries: ['2023-07-25 14:00', '2023-07-05 16:18', '2023-07-25 16:30 (entry before)'],
  },
  {
    name: 'a slip in the first date',
    text: '2022-01-11 14:34\n14:40\n2023-01-11 14:51\n2023-01-11 14:55',
    entries: ['2022-01-11 14:34', '2023-01-11 14:40 (entry after)', '2023-01-11 14:51', '2023-01-11 14:55'],
  },
  {
    name: 'a first date long before the document’s is none',
    context: stated('2021-03-09'),
    text: '2021-03-01 10:00\n10:30\n2021-03-09 09:00',
    entries: ['2021-03-01 10:00', '2021-03-01 10:30 (entry before)', '2021-03-09 09:00'],
  },
  {
    name: 'the entries know better than the document',
    context: stated('2021-01-27'),
    text: '2021-06-02 10:00\n21:00',
    entries: ['2021-06-02 10:00', '2021-06-02 21:00 (entry before)'],
  },
  {
    name: 'five digits, of which the neighbours tell the year',
    text: '2020-01-15 12:00\n20202-01-16 12:00\n22025-01-17 12:00',
    entries: ['2020-01-15 12:00', '2020-01-16 12:00', '2025-01-17 12:00'],
  },
  {
    name: 'no such day',
    text: '2021-02-28 12:00\n2021-02-30 12:05\n12:10\n2021-13-02 12:15',
    entries: ['2021-02-28 12:00', '- 12:05', '2021-02-28 12:10 (entry before)', '2021-02-13 12:15'],
  },
  {
    name: 'days of the week',
    context: stated('2021-03-01'),
    text: 'Monday 10:00\n11:00\nTuesday 09:00\nThursday 08:00',
    entries: [
      '2021-03-01 10:00 (header)',
      '2021-03-01 11:00 (header)',
      '2021-03-02 09:00 (header)',
      '2021-03-04 08:00 (header)',
    ],
  },
  {
    name: 'next days',
    context: march4,
    text: '23:50\n00:10 (next day)\n00:40 (next day)\n09:00 next day\nNext day: all quiet\n08:00\n2 days later: all quiet',
    entries: [
      '2021-03-04 23:50 (header)',
      '2021-03-05 00:10 (entry before)',
      '2021-03-05 00:40 (entry before)',
      '2021-03-05 09:00 (entry before)',
      '2021-03-06 - (entry before)',
      '2021-03-06 08:00 (entry before)',
      '2021-03-08 - (entry before)',
    ],
  },
  {
    name: 'numbered days',
    context: march4,
    text: 'Day 1, 10:00\n11:00\nDay 2, 09:00\nDay 4, 10:00',
    entries: [
      '2021-03-04 10:00 (header)',
      '2021-03-04 11:00 (header)',
      '2021-03-05 09:00 (entry before)',
      '2021-03-07 10:00 (entry before)',
    ],
  },
  {
    name: 'dates alone',
    text: '2021-03-04: first signs\nEarly morning July 12th: more',
    entries: ['2021-03-04 -', '2021-07-12 -'],
  },
];

const orders: readonly Case[] = [
  {
    name: 'a day past the 12th tells the order',
    text: '03/04/2021 10:00\n13/04/2021 11:00',
    entries: ['2021-04-03 10:00', '2021-04-13 11:00'],
  },
  {
    name: 'days that follow each other tell it',
    text: '03/04/2021 10:00\n04/04/2021 11:00\n05/04/2021 12:00',
    entries: ['2021-04-03 10:00', '2021-04-04 11:00', '2021-04-05 12:00'],
  },
  {
    name: 'the document’s date tells it',
    context: stated('2021-03-04'),
    text: '03/04/2021 10:00',
    entries: ['2021-03-04 10:00'],
  },
  {
    name: 'a weekday tells it',
    text: 'Saturday 03/04/2021 10:00',
    entries: ['2021-04-03 10:00'],
  },
  {
    name: 'a date in full beside it tells it',
    text: '2021-04-02 10:00\n03/04/2021 10:00',
    entries: ['2021-04-02 10:00', '2021-04-03 10:00'],
  },
  {
    name: 'dates that contradict each other tell nothing',
    text: '13/04/2021 10:00\n04/14/2021 10:00\n04/05/2021 10:00',
    entries: ['2021-04-13 10:00', '2021-04-14 10:00', '- 10:00'],
  },
  {
    name: 'a zone tells it',
    text: '04-12-2022 7:23 AM GMT+1\n04-12-2022 8:12 AM GMT+1',
    entries: ['2022-12-04 07:23 GMT+1', '2022-12-04 08:12 GMT+1'],
  },
  {
    name: 'an American zone',
    context: zone('PST'),
    text: '04/12/2022 10:00',
    entries: ['2022-04-12 10:00 PST (timeline heading)'],
  },
  {
    name: 'the setting tells it',
    context: { dateOrder: 'day-first' },
    text: '03/04/2021 10:00',
    entries: ['2021-04-03 10:00'],
  },
  {
    name: 'nothing tells it',
    context: zone('UTC'),
    text: '03/04/2021 10:00',
    entries: ['- 10:00 UTC (timeline heading)'],
  },
];

const clocks: readonly Case[] = [
  {
    name: 'a clock of twelve hours without am and pm',
    context: march4,
    text: '11:57-12:08\n12:16\n1:52\n2:10',
    entries: [
      '2021-03-04 11:57 → 12:08 (header)',
      '2021-03-04 12:16 (header)',
      '2021-03-04 13:52 (header)',
      '2021-03-04 14:10 (header)',
    ],
  },
  {
    name: 'swapped neighbours stay in their half of the day',
    context: march4,
    text: '10:25\n11:17\n10:40\n12:27',
    entries: ['10:25', '11:17', '10:40', '12:27'].map((time) => `2021-03-04 ${time} (header)`),
  },
  {
    name: 'am and pm carry on, past midnight too',
    context: march4,
    text: '10:30 PM\n11:50\n12:10\n12:30 AM',
    entries: [
      '2021-03-04 22:30 (header)',
      '2021-03-04 23:50 (header)',
      '2021-03-05 00:10 +1 (past midnight)',
      '2021-03-05 00:30 (past midnight)',
    ],
  },
  {
    name: '24 hours where one time says so',
    context: march4,
    text: '9:50\n17:00\n1:20',
    entries: ['2021-03-04 09:50 (header)', '2021-03-04 17:00 (header)', '2021-03-05 01:20 +1 (past midnight)'],
  },
  {
    name: 'ranges past midnight and over days',
    context: march4,
    text: '22:00\n23:50 - 00:20\n2021-03-06 10:00 – 2021-03-07 09:00\n2021-03-08 to 2021-03-09\n16:30 to 15:00',
    entries: [
      '2021-03-04 22:00 (header)',
      '2021-03-04 23:50 → 2021-03-05 00:20 (header)',
      '2021-03-06 10:00 → 2021-03-07 09:00',
      '2021-03-08 - → 2021-03-09 -',
      '2021-03-08 16:30 → 15:00 (entry before)',
    ],
  },
  {
    name: 'times that count from another one',
    context: march4,
    text: 'T-72h\nT0 (14:00)\nT+15m\n1 hour later\n+02:00',
    entries: [
      '2021-03-01 14:00 (entry before)',
      '2021-03-04 14:00 (header)',
      '2021-03-04 14:15 (entry before)',
      '2021-03-04 15:15 (entry before)',
      '2021-03-04 16:00 (entry before)',
    ],
  },
  { name: 'nothing to count from', text: 'T+0\nT+15m', entries: ['- -', '- -'] },
  {
    name: 'hours that no clock shows, and placeholders',
    context: march4,
    text: '14:??\nHH:mm\n25:10\n14:30',
    entries: [
      '2021-03-04 14:00 (header)',
      '2021-03-04 - (header)',
      '2021-03-04 - (header)',
      '2021-03-04 14:30 (header)',
    ],
  },
];

const directions: readonly Case[] = [
  {
    name: 'dates that run down',
    text: '2021-03-06 07:48\n2021-03-05 10:50\n2021-03-04 18:51',
    entries: ['newest first', '2021-03-06 07:48', '2021-03-05 10:50', '2021-03-04 18:51'],
  },
  {
    name: 'times that run down, past midnight',
    context: march4,
    text: '01:00\n00:40\n23:50\n23:20\n22:00',
    entries: [
      'newest first',
      '2021-03-05 01:00 (past midnight)',
      '2021-03-05 00:40 +1 (past midnight)',
      '2021-03-04 23:50 (header)',
      '2021-03-04 23:20 (header)',
      '2021-03-04 22:00 (header)',
    ],
  },
  {
    name: 'the text says so',
    context: { ...march4, newestFirst: true },
    text: '00:40\n23:50',
    entries: ['newest first', '2021-03-05 00:40 +1 (past midnight)', '2021-03-04 23:50 (header)'],
  },
  {
    name: 'the text says so, and the entries do not',
    context: { ...march4, newestFirst: true },
    text: '14:00\n14:05\n14:10\n14:20',
    entries: ['14:00', '14:05', '14:10', '14:20'].map((time) => `2021-03-04 ${time} (header)`),
  },
  {
    name: 'one fall makes no direction',
    context: march4,
    text: '14:10\n14:00',
    entries: ['2021-03-04 14:10 (header)', '2021-03-04 14:00 (header)'],
  },
];

const zones: readonly Case[] = [
  {
    name: 'stated for the timeline',
    context: { ...march4, ...zone('CET') },
    text: '14:00\n14:05 UTC',
    entries: ['2021-03-04 14:00 CET (header, timeline heading)', '2021-03-04 14:05 UTC (header)'],
  },
  {
    name: 'said once',
    context: march4,
    text: '13:55\n14:00 UTC\n14:05',
    entries: [
      '2021-03-04 13:55 UTC (header, entry after)',
      '2021-03-04 14:00 UTC (header)',
      '2021-03-04 14:05 UTC (header, entry before)',
    ],
  },
  {
    name: 'said by the timeline’s own entries rather than by a time of the summary',
    context: { ...march4, zone: { name: 'CET', from: 'header' } },
    text: '13:55\n14:00 PST\n14:05\n14:10 PST',
    entries: [
      '2021-03-04 13:55 PST (header, entry after)',
      '2021-03-04 14:00 PST (header)',
      '2021-03-04 14:05 PST (header, entry before)',
      '2021-03-04 14:10 PST (header)',
    ],
  },
  {
    name: 'said by a time of the summary where the entries do not agree',
    context: { ...march4, zone: { name: 'CET', from: 'header' } },
    text: '14:00 UTC\n15:05\n15:10 CET',
    entries: [
      '2021-03-04 14:00 UTC (header)',
      '2021-03-04 15:05 CET (header, header)',
      '2021-03-04 15:10 CET (header)',
    ],
  },
  {
    name: 'stated for the whole document, whatever a single entry says',
    context: { ...march4, zone: { name: 'UTC', from: 'document line' } },
    text: '14:00 UTC\n07:05 PST\n15:10',
    entries: [
      '2021-03-04 14:00 UTC (header)',
      '2021-03-04 07:05 PST (header)',
      '2021-03-04 15:10 UTC (header, document line)',
    ],
  },
  {
    name: 'the date heading names it',
    text: '# 2021-03-04 (all times UTC)\n14:00',
    entries: ['2021-03-04 14:00 UTC (date heading, date heading)'],
  },
  {
    name: 'the setting names it',
    context: { ...march4, settingZone: 'Europe/Berlin' },
    text: '14:00',
    entries: ['2021-03-04 14:00 Europe/Berlin (header, setting)'],
  },
  {
    name: 'midnight is thought of in the entry’s own zone',
    context: march4,
    text: '18:05 UTC\n10:10 PST\n18:20 UTC',
    entries: ['2021-03-04 18:05 UTC (header)', '2021-03-04 10:10 PST (header)', '2021-03-04 18:20 UTC (header)'],
  },
];

function check({ text, context, entries }: Case): void {
  expect(resolved(text, context)).toEqual(entries);
}

test.each([...dates, ...orders, ...clocks, ...directions, ...zones])('$name', check);

/** Minutes of the entries on their common clock, from the least on. */
const minutes: readonly (readonly [
  name: string,
  context: Partial<TimelineContext>,
  text: string,
  order: readonly (number | null)[],
])[] = [
  ['one unnamed zone', march4, '14:00\n14:10\n14:05', [0, 10, 5]],
  ['several zones', march4, '10:00 PST\n18:05 UTC\n19:10 CET', [0, 5, 10]],
  ['a label of the other season is the same clock', march4, '10:00 PST\n10:05 PDT\n18:10 UTC', [0, 5, 10]],
  ['an ambiguous zone alone', { ...march4, ...zone('BST') }, '10:00\n10:05', [0, 5]],
  ['an ambiguous zone among others', march4, '10:00 UTC\n10:05 IST\n10:10 UTC', [0, null, 10]],
  ['which its second zone decides', march4, '10:00 UTC\n15:35 IST (10:05 UTC)\n10:10 UTC', [0, 5, 10]],
  ['which the other zones decide', march4, '10:00 CST\n11:05 EST\n10:10 CST', [0, 5, 10]],
  ['no date', {}, '23:58\n00:40', [0, 42]],
  [
    'the hour that clocks show twice',
    { ...stated('2021-11-07'), ...zone('PT') },
    '01:30\n01:50\n01:10\n02:10',
    [0, 20, 40, 100],
  ],
  ['the hour that clocks skip', { ...stated('2021-03-14'), ...zone('PT') }, '01:30\n02:30\n03:10', [0, 0, 40]],
  ['only elapsed time', {}, 'T+0\nT+15m\nT+1h', [0, 15, 60]],
  ['a day without a time stands at noon', {}, '2021-03-04: a\n2021-03-05 12:30', [0, 1470]],
  ['unknown times have none', march4, '14:00\nHH:mm\n14:10', [0, null, 10]],
];

test.each(minutes)('compared: %s', (_name, context, text, wanted) => {
  expect(order(text, context)).toEqual(wanted);
});

test.each([
  ['14:05', 0],
  ['~14:05', 15],
  ['4pm', 59],
  ['14:??', 59],
  ['2021-03-04: a', 720],
])('%s may be off by %i minutes', (text, slack) => {
  expect(resolveTimeline(inputsOf(text), { ...nothingStated, ...march4 }).entries[0]?.moment.slack).toBe(slack);
});

test('a second zone gives the instant', () => {
  const { entries } = resolveTimeline(inputsOf('23:30 (16:30 PDT)\n00:30 (17:30 PDT)'), {
    ...nothingStated,
    ...stated('2021-07-04'),
  });
  const shown = entries.map(({ moment }) => moment.instants.map((instant) => new Date(instant).toISOString()));
  expect(shown).toEqual([['2021-07-04T23:30:00.000Z'], ['2021-07-05T00:30:00.000Z']]);
});

test('the day of a date heading', () => {
  const inputs = inputsOf('# March 4\n10:00\n# March 5, 2021\n10:00');
  const { dateOf } = resolveTimeline(inputs, nothingStated);
  expect(inputs.map(({ dateLine }) => dateLine && dateOf(dateLine))).toEqual(['2021-03-04', '2021-03-05']);
});

test.each([
  [march4, '14:00 UTC', '2021-03-04, from the header; zone UTC, as written here'],
  [{}, '~14:00', 'date unknown; zone unknown: none is stated; approximate'],
  [
    { ...march4, ...zone('IST') },
    '4pm',
    '2021-03-04, from the header; zone IST, from the timeline’s heading: may be India Standard Time (UTC+5:30) or Israel Standard Time (UTC+2) or Irish Standard Time (UTC+1); to the hour only',
  ],
  [
    { ...stated('2021-03-14'), ...zone('PT') },
    '02:30',
    '2021-03-14, from the header; zone PT, from the timeline’s heading: clocks skipped this time that day',
  ],
  [
    { ...stated('2021-11-07'), ...zone('PT') },
    '01:30',
    '2021-11-07, from the header; zone PT, from the timeline’s heading: clocks showed this time twice that day',
  ],
])('explains %j %s', (context, text, sentence) => {
  const [entry] = resolveTimeline(inputsOf(text), { ...nothingStated, ...context }).entries;
  expect(entry && explain(entry.moment)).toBe(sentence);
});
