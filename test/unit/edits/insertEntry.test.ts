import { describe, expect, test } from 'vitest';
import { insert, insertChecked, type Request, read } from './read.ts';

/** `after` holds the document with `‸` where the cursor comes to stand; lines that begin with `+` are the ones that are inserted. */
function check(after: string, request: Request, description: string): void {
  const before = after
    .split('\n')
    .filter((line) => !line.startsWith('+'))
    .join('\n');
  const wanted = after.replace(/^\+/gm, '');
  const insertion = insert(before, request);
  expect(`${insertion.after.slice(0, insertion.caret)}‸${insertion.after.slice(insertion.caret)}`).toBe(wanted);
  expect(insertion.description).toBe(description);
}

const at = (time: string, more: Partial<Request> = {}): Request => ({ time, ...more });

/** A timeline of one day under its heading. */
const day = (lines: string): string => `# Outage of 2023-02-01\n\n## Timeline\n\n${lines}\n`;

describe('an entry is written as its neighbours are', () => {
  test.each([
    ['- 14:02 - Alert\n+- 14:05 - New words‸\n- 14:10 - Fix', at('14:05'), '14:05, between 14:02 and 14:10'],
    ['* 14:02 – Alert\n+* 14:05 – New words‸\n* 14:10 – Fix', at('14:05'), '14:05, between 14:02 and 14:10'],
    ['- **14:02** Alert\n+- **14:05** New words‸', at('14:05'), '14:05, last'],
    ['- **14:02:** Alert\n+- **14:05:** New words‸', at('14:05'), '14:05, last'],
    ['- **14:02**: Alert\n+- **14:05**: New words‸', at('14:05'), '14:05, last'],
    ['- **14:02 - Alert** paged\n+- **14:05 - New words‸**', at('14:05'), '14:05, last'],
    ['- `14:02` Alert\n+- `14:05` New words‸', at('14:05'), '14:05, last'],
    ['- [14:02] Alert\n+- [14:05] New words‸', at('14:05'), '14:05, last'],
    ['- _14:02_ – **Alert**\n+- _14:05_ – New words‸', at('14:05'), '14:05, last'],
    ['+- 13:59: New words‸\n- 14:02: Alert', at('13:59'), '13:59, first'],
    ['- 14:02:30 Alert\n+- 14:05:00 New words‸', at('14:05'), '14:05:00, last'],
    ['- 14.02 Alert\n- 14.07 Fix\n+- 14.08 New words‸', at('14:08'), '14.08, last'],
    ['1. 14:02 Alert\n+2. 14:05 New words‸', at('14:05'), '14:05, last'],
    ['1) 14:02 Alert\n1) 14:04 More\n+1) 14:05 New words‸', at('14:05'), '14:05, last'],
    ['- [x] 14:02 Alert\n+- [ ] 14:05 New words‸', at('14:05'), '14:05, last'],
    ['> - 14:02 Alert\n+> - 14:05 New words‸', at('14:05'), '14:05, last'],
    ['14:02 - Alert\n\n+14:05 - New words‸\n+\n14:10 - Fix', at('14:05'), '14:05, between 14:02 and 14:10'],
    [
      '### 14:02\n\nAlert\n\n+### 14:05\n+\n+New words‸\n+\n### 14:10\n\nFix',
      at('14:05'),
      '14:05, between 14:02 and 14:10',
    ],
    ['### 14:02 Alert ###\n+\n+### 14:05 New words‸ ###', at('14:05'), '14:05, last'],
    [
      '- 14:02\n  - Alert\n  - Page\n+- 14:05\n+  - New words‸\n- 14:10\n  - Fix',
      at('14:05'),
      '14:05, between 14:02 and 14:10',
    ],
    ['<ul>\n<li>14:02 <b>Alert</b></li>\n+<li>14:05 New words‸</li>\n</ul>', at('14:05'), '14:05, last'],
    ['```\n14:02 Alert\n14:03 More\n+14:05 New words‸\n14:10 Fix\n```', at('14:05'), '14:05, between 14:03 and 14:10'],
    ['- Detected: 14:02\n+- Rolled back‸: 14:05', at('14:05', { text: 'Rolled back' }), '14:05, last'],
  ])('%j', (lines, request, description) => check(day(lines), request, description));
});

describe('where a neighbour’s link leads is evidence for that one', () => {
  test.each([
    ['- [14:02](https://chat.example/p1) Alert\n+- 14:05 New words‸', '14:05, last'],
    ['- [14:02](https://wiki.example/a_(b) "log") Alert\n+- 14:05 New words‸', '14:05, last'],
    ['- **[14:02](https://chat.example/p1)** - Alert\n+- **14:05** - New words‸', '14:05, last'],
    ['- [**14:02**](https://chat.example/p1) - Alert\n+- **14:05** - New words‸', '14:05, last'],
    ['- [`14:02`][log] Alert\n+- `14:05` New words‸\n\n[log]: https://chat.example/p1', '14:05, last'],
    ['- [14:02 Alert](https://chat.example/p1)\n+- 14:05 New words‸', '14:05, last'],
    ['- [14:02] Alert\n+- [14:05] New words‸', '14:05, last'],
    ['### [14:02](https://chat.example/p1): Alert\n+\n+### 14:05: New words‸', '14:05, last'],
    ['- <a href="https://chat.example/p1">14:02</a> Alert\n+- 14:05 New words‸', '14:05, last'],
    ['- <a id="t1402"></a>14:02 Alert\n+- 14:05 New words‸', '14:05, last'],
    ['- <time datetime="2023-02-01T14:02Z">14:02</time> Alert\n+- 14:05 New words‸', '14:05, last'],
    [
      '| Time | Event |\n| --- | --- |\n| [14:02](https://chat.example/p1) | Alert |\n+| 14:05 | New words‸ |',
      '14:05, last',
    ],
  ])('%j', (lines, description) => check(day(lines), at('14:05'), description));
});

describe('what a template left to be filled in stays behind what happened', () => {
  const blank = '- **HH:MM** [Detected: …]\n- **HH:MM** [Resolved: …]';
  test.each([
    [`2024-03-04 (all times UTC)\n\n+- **14:05** New words‸\n${blank}`, '14:05 UTC, first'],
    [
      `2024-03-04 (all times UTC)\n\n- **14:02** Alert\n+- **14:05** New words‸\n${blank}`,
      '14:05 UTC, between 14:02 and HH:MM',
    ],
    [`- 14:02 Alert\n+- 14:05 New words‸\n- HH:mm [Resolved]`, '14:05, between 14:02 and HH:mm'],
    [`- 14:02 Alert\n- ??:?? Somebody restarts it\n+- 14:05 New words‸`, '14:05, last'],
  ])('%j', (lines, description) => check(day(lines), at('14:05'), description));
});

describe('clock, padding and zone are the timeline’s own', () => {
  test.each([
    ['- 8:05 AM PST: Alert\n+- 2:05 PM PST: New words‸', at('14:05'), '2:05 PM PST, last'],
    ['- 08:05am Alert\n+- 09:05am New words‸', at('09:05'), '09:05am, last'],
    ['- 8:05 a.m. Alert\n+- 12:05 p.m. New words‸', at('12:05'), '12:05 p.m., last'],
    ['- 7pm Alert\n- 8:20pm More\n+- 9:05pm New words‸', at('21:05'), '9:05pm, last'],
    ['- 9:05 Alert\n- 10:00 Fix\n+- 11:00 New words‸', at('11:00'), '11:00, last'],
    ['+- 9:01 New words‸\n- 9:05 Alert\n- 10:00 Fix', at('09:01'), '9:01, first'],
    ['- 14:02 UTC Alert\n+- 14:05 UTC New words‸', at('15:05', { zone: 'CET', date: '2023-02-01' }), '14:05 UTC, last'],
    ['- 14:02 UTC Alert\n+- 14:05 UTC New words‸', at('15:05', { zone: 'CET' }), '14:05 UTC, last'],
    ['- 14:02 Alert\n+- 14:05 CET New words‸', at('14:05', { zone: 'CET' }), '14:05 CET, last'],
    ['- 14:02 UTC Alert\n- 15:30 CET More\n+- 15:40 CET New words‸', at('15:40', { zone: 'CET' }), '15:40 CET, last'],
    [
      'All times in PST.\n\n- 14:02 Alert\n+- 14:05 New words‸',
      at('22:05', { zone: 'UTC', date: '2023-02-01' }),
      '14:05 PST, last',
    ],
  ])('%j', (lines, request, description) => check(day(lines), request, description));
});

describe('about a time, in the timeline’s own way', () => {
  const about = at('14:05', { approx: true });
  test.each([
    ['- 14:02 Alert\n+- ~14:05 New words‸', about, '14:05, last'],
    ['- **2023-02-01 14:02** Alert\n+- **2023-02-01 ~14:05** New words‸', about, '14:05, last'],
    ['- ~ 14:02 Alert\n+- ~ 14:05 New words‸', about, '14:05, last'],
    ['- ≈14:02 Alert\n- 14:03 More\n+- ≈14:05 New words‸', about, '14:05, last'],
    ['- about 14:02 Alert\n+- about 14:05 New words‸', about, '14:05, last'],
    ['- 14:02 UTC (approx.) Alert\n- 14:03 UTC More\n+- 14:05 UTC (approx.) New words‸', about, '14:05 UTC, last'],
    ['- ~2023-02-01 14:02 Alert\n+- ~2023-02-01 14:05 New words‸', about, '14:05, last'],
    ['- ~14:02 Alert\n+- 14:05 New words‸', at('14:05'), '14:05, last'],
    ['| Time | What |\n|--|--|\n| 14:02 | a |\n+| ~14:05 | New words‸ |', about, '14:05, last'],
  ])('%j', (lines, request, description) => check(day(lines), request, description));
});

describe('a range, in the timeline’s own way', () => {
  const range = (time: string, end: string, more: Partial<Request> = {}): Request =>
    at(time, { end: { time: end, between: '-' }, ...more });
  test.each([
    ['- 14:02 Alert\n+- 14:05-14:20 New words‸', range('14:05', '14:20'), '14:05–14:20, last'],
    ['- 14:02–14:03 Alert\n+- 14:05–14:20 New words‸', range('14:05', '14:20'), '14:05–14:20, last'],
    ['- 14:02 to 14:03 Alert\n+- 14:05 to 14:20 New words‸', range('14:05', '14:20'), '14:05–14:20, last'],
    ['- 14:02 UTC Alert\n+- 14:05-14:20 UTC New words‸', range('14:05', '14:20'), '14:05–14:20 UTC, last'],
    [
      '- 14:02 UTC Alert\n+- 14:05-14:20 UTC New words‸',
      range('15:05', '15:20', { zone: 'CET' }),
      '14:05–14:20 UTC, last',
    ],
    ['- 2:02 PM Alert\n+- 2:05 PM - 2:20 PM New words‸', range('14:05', '14:20'), '2:05 PM–2:20 PM, last'],
    ['- 14:02:00 Alert\n+- 14:05:00-14:20:30 New words‸', range('14:05', '14:20:30'), '14:05:00–14:20:30, last'],
    ['- 14:02-14:03 Alert\n+- 14:05 New words‸', at('14:05'), '14:05, last'],
  ])('%j', (lines, request, description) => check(day(lines), request, description));
});

describe('what counts from the start', () => {
  const known = 'T = 14:00 UTC\n\n- T+0m a\n- T+5m b';
  const unknown = '- T+0m a\n- T+5m b';
  const since = (seconds: number): Request => at('00:00', { elapsed: seconds });
  test.each([
    [`${known}\n+- T+15m New words‸\n- T+1h c`, at('14:15'), '14:15 UTC, between T+5m and T+1h'],
    [`${known}\n+- T+15m New words‸\n- T+1h c`, at('15:15', { zone: 'CET' }), '14:15 UTC, between T+5m and T+1h'],
    [`${known}\n+- T+15m New words‸\n- T+1h c`, since(900), '14:15 UTC, between T+5m and T+1h'],
    [`T = 14:00 UTC\n\n+- T-5m New words‸\n- T+0m a\n- T+5m b`, at('13:55'), '13:55 UTC, first'],
    [`${known}\n+- T+10h10m New words‸`, since(36600), '2023-02-02 00:10 UTC, last'],
    [`${unknown}\n+- T+15m New words‸\n- T+1h c`, since(900), 'T+15m, between T+5m and T+1h'],
    [
      `${unknown}\n+- ~T+15m New words‸\n- T+1h c`,
      at('00:00', { elapsed: 900, approx: true }),
      'T+15m, between T+5m and T+1h',
    ],
    ['- T0 a\n- T+00:05 b\n+- T+01:15 New words‸', since(4500), 'T+01:15, last'],
    ['- 14:00 a\n- T+5m b\n+- T+15m New words‸\n- T+1h c', since(900), '14:15, between T+5m and T+1h'],
    ['- 14:00 a\n- T+5m b\n+- 14:15 New words‸\n- T+1h c', at('14:15'), '14:15, between T+5m and T+1h'],
    [
      '| When | What |\n|--|--|\n| T+0m | a |\n+| T+15m | New words‸ |\n| T+1h | c |',
      since(900),
      'T+15m, between T+0m and T+1h',
    ],
  ])('%j', (lines, request, description) => check(day(lines), request, description));
});

describe('seconds', () => {
  test.each([
    ['- 14:02:30 Alert\n+- 14:05:10 New words‸', at('14:05:10'), '14:05:10, last'],
    ['- 14:02 Alert\n+- 14:05 New words‸', at('14:05:10'), '14:05, last (seconds left out, as in the other entries)'],
    ['- 14:02 Alert\n+- 14:05 New words‸', at('14:05:00'), '14:05, last'],
  ])('%j', (lines, request, description) => check(day(lines), request, description));
});

describe('tables', () => {
  const table = (rows: string): string => day(`| Time (UTC) | Event       |\n|------------|-------------|\n${rows}`);
  test.each([
    ['| 14:02      | Alert       |\n+| 14:05      | New words‸   |\n| 14:10      | Fix         |', 'New words'],
    ['| 14:02 | Alert |\n+| 14:05 | a\\|b‸ |\n| 14:10 | Fix |', 'a|b'],
  ])('%j', (rows, text) => check(table(rows), at('14:05', { text }), '14:05 UTC, between 14:02 and 14:10'));

  test('date, zone and text stand in their columns, others stay blank', () => {
    const text = day(
      '| Date | Time | TZ | Who | What |\n|--|--|--|--|--|\n| 2023-02-01 | 14:02 | UTC | Ann | Alert |\n| 2023-02-02 | 09:00 | UTC | Bob | Fix |\n+| 2023-02-02 | 10:00 | UTC | | New words‸ |',
    );
    check(text, at('10:00', { date: '2023-02-02' }), '2023-02-02 10:00 UTC, last');
  });

  test('a table without outer pipes', () => {
    check(day('Time | What\n--- | ---\n14:02 | Alert\n+14:05 | New words‸'), at('14:05'), '14:05, last');
  });
});

describe('days', () => {
  test.each([
    [
      'date on every entry',
      '- 2023-02-01 14:02 Alert\n+- 2023-02-01 14:05 New words‸\n- 2023-02-01 14:10 Fix',
      at('14:05'),
      '14:05, between 14:02 and 14:10',
    ],
    [
      'date on change',
      '- 2023-02-01 14:02 Alert\n- 14:10 Fix\n+- 2023-02-02 09:00 New words‸',
      at('09:00', { date: '2023-02-02' }),
      '2023-02-02 09:00, last',
    ],
    [
      'date on change, same day',
      '- 2023-02-01 14:02 Alert\n- 14:10 Fix\n+- 14:15 New words‸',
      at('14:15'),
      '14:15, last',
    ],
    [
      'before the entry that says the date',
      '+- 2023-02-01 13:00 New words‸\n- 2023-02-01 14:02 Alert\n- 14:10 Fix\n- 14:20 Calm',
      at('13:00'),
      '13:00, first',
    ],
    [
      'as the neighbours write dates',
      '- Feb 1st 14:02 Alert\n- 14:10 Fix\n+- Feb 3rd 09:00 New words‸',
      at('09:00', { date: '2023-02-03' }),
      '2023-02-03 09:00, last',
    ],
    [
      'with the weekday',
      '- Wed 1 Feb 2023 14:02: Alert\n+- Thu 2 Feb 2023 09:00: New words‸',
      at('09:00', { date: '2023-02-02' }),
      '2023-02-02 09:00, last',
    ],
    [
      'past an unmarked midnight',
      '- 23:40 Alert\n- 23:58 More\n+- 00:10 New words‸\n- 00:40 Fix',
      at('00:10', { date: '2023-02-02' }),
      '2023-02-02 00:10, between 2023-02-01 23:58 and 2023-02-02 00:40',
    ],
    [
      'a new day where no dates are written',
      '- 14:02 Alert\n+- 2023-02-02 09:00 New words‸',
      at('09:00', { date: '2023-02-02' }),
      '2023-02-02 09:00, last',
    ],
    [
      'newest first',
      '- 2023-02-02 09:00 c\n+- 2023-02-01 18:00 New words‸\n- 2023-02-01 14:02 b\n- 2023-02-01 14:00 a',
      at('18:00', { date: '2023-02-01' }),
      '2023-02-01 18:00, between 2023-02-02 09:00 and 2023-02-01 14:02',
    ],
    [
      'after equal times',
      '- 14:02 a\n- 14:02 b\n+- 14:02 New words‸\n- 14:10 c',
      at('14:02'),
      '14:02, between 14:02 and 14:10',
    ],
    [
      'above equal times, newest first',
      '- 14:10 d\n+- 14:02 New words‸\n- 14:02 c\n- 14:01 b\n- 14:00 a',
      at('14:02'),
      '14:02, between 14:10 and 14:02',
    ],
  ])('%s', (_, lines, request, description) => check(day(lines), request, description));

  const groups = '### 2023-02-01\n\n- 14:02 a\n+- 15:00 New words‸\n\n### 2023-02-03\n\n- 09:00 b';
  test('under the right date heading', () =>
    check(
      day(groups),
      at('15:00', { date: '2023-02-01' }),
      '2023-02-01 15:00, between 2023-02-01 14:02 and 2023-02-03 09:00',
    ));
  test('under a new date heading', () =>
    check(
      day('### 2023-02-01\n\n- 14:02 a\n+\n+### 2023-02-02\n+\n+- 08:00 New words‸\n\n### 2023-02-03\n\n- 09:00 b'),
      at('08:00', { date: '2023-02-02' }),
      '2023-02-02 08:00, between 2023-02-01 14:02 and 2023-02-03 09:00',
    ));
  test('under a new first date heading', () =>
    check(
      day('+**Tue, Jan 31, 2023**\n+\n+- 08:00 New words‸\n+\n**Wed, Feb 1, 2023**\n\n- 14:02 a'),
      at('08:00', { date: '2023-01-31' }),
      '2023-01-31 08:00, first',
    ));
  test('dates without any year', () =>
    check(
      '# Outage\n\n## Timeline\n\n### Feb 28th\n\n- 14:02 a\n\n### March 1st\n\n+- 08:05 New words‸\n- 09:00 b\n',
      at('08:05', { date: '2023-03-01' }),
      'Mar 1 08:05, between Feb 28 14:02 and Mar 1 09:00',
    ));
});

describe('day and month stand as the document shows', () => {
  /** The title says 2023-03-05, so that 05/03/2023 is a day in March. */
  const march = (lines: string): string => `# Outage of 2023-03-05\n\n## Timeline\n\n${lines}\n`;
  const on = (date: string): Request => at('10:20', { date });
  test.each([
    [
      'by the date of the document',
      '- 05/03/2023 10:00 a\n+- 05/03/2023 10:20 New words‸\n- 06/03/2023 10:30 b',
      on('2023-03-05'),
      '2023-03-05 10:20, between 2023-03-05 10:00 and 2023-03-06 10:30',
    ],
    [
      'with dots and two figures of the year',
      '- 05.03.23 10:00 a\n+- 07.03.23 10:20 New words‸',
      on('2023-03-07'),
      '2023-03-07 10:20, last',
    ],
    ['month first', '- 3/5/2023 10:00 a\n+- 3/7/2023 10:20 New words‸', on('2023-03-07'), '2023-03-07 10:20, last'],
    [
      'in a new date heading',
      '### 05/03/2023\n\n- 10:00 a\n\n### 06/03/2023\n\n- 10:30 b\n+\n+### 07/03/2023\n+\n+- 10:20 New words‸',
      on('2023-03-07'),
      '2023-03-07 10:20, last',
    ],
    [
      'in a column',
      '| Date | Time | What |\n|--|--|--|\n| 05/03/2023 | 10:00 | a |\n+| 07/03/2023 | 10:20 | New words‸ |',
      on('2023-03-07'),
      '2023-03-07 10:20, last',
    ],
  ])('%s', (_, lines, request, description) => check(march(lines), request, description));
});

describe('a date that is a typing error is no entry’s day', () => {
  test.each([
    [
      'a wrong year in the last entry',
      '- 2023-02-01 14:02 a\n- 2023-02-01 14:05 b\n- 2022-02-01 14:10 c\n+- 2023-02-01 14:30 New words‸',
      '2023-02-01 14:30, last',
    ],
    [
      'a wrong year in the middle, dates left out where the day stays',
      '- 2023-02-01 14:02 a\n- 14:05 b\n- 2022-02-01 14:10 c\n+- 2023-02-01 14:30 New words‸\n- 2023-02-01 14:40 d\n- 14:50 e',
      '2023-02-01 14:30, between 2022-02-01 14:10 and 2023-02-01 14:40',
    ],
  ])('%s', (_, lines, description) => check(day(lines), at('14:30'), description));
});

describe('what is around stays as it is', () => {
  test('the numbers of an ordered list count on, and lines below a longer number move in', () => {
    const before = day('8. 14:00 a\n9. 14:02 b\n   more\n10. 14:10 c');
    const { after } = insert(before, at('14:01'));
    expect(after).toBe(day('8. 14:00 a\n9. 14:01 New words\n10. 14:02 b\n    more\n11. 14:10 c'));
  });
  test('line ends, byte order mark, no line end at the end', () => {
    const { after } = insert('\uFEFF# O 2023-02-01\r\n\r\n## Timeline\r\n\r\n- 14:02 a', at('14:05'));
    expect(after).toBe('\uFEFF# O 2023-02-01\r\n\r\n## Timeline\r\n\r\n- 14:02 a\r\n- 14:05 New words');
  });
  test('hard breaks part the lines of one paragraph', () => {
    const { after } = insert(day('[14:02] a \\\n[14:03] b \\\n[14:04] c'), at('14:05'));
    expect(after).toBe(day('[14:02] a \\\n[14:03] b \\\n[14:04] c \\\n[14:05] New words'));
  });
  test('lines without a time stay with the entry above them', () =>
    check(
      day('- 14:02 a\n- and then\n  - this\n+- 14:05 New words‸\n- 14:10 b'),
      at('14:05'),
      '14:05, between 14:02 and 14:10',
    ));
  test('line breaks in the text become spaces', () =>
    expect(insert(day('- 14:02 a'), at('14:05', { text: ' one\n two ' })).after).toBe(
      day('- 14:02 a\n- 14:05 one two'),
    ));
});

describe('several timelines', () => {
  const two =
    '# O\n\n## Timeline A\n\n- 2023-02-01 14:02 a\n- 2023-02-01 15:00 b\n\n## Timeline B\n\n- 2023-03-01 14:02 c\n- 2023-03-01 15:00 d\n';
  test.each<[string, Request, number]>([
    ['the one that holds the moment', at('14:30', { date: '2023-03-01' }), 1],
    ['the one with the cursor', at('14:30', { near: two.indexOf('14:02 a') }), 0],
    ['the nearest to the cursor', at('14:30', { near: two.length }), 1],
    ['the first', at('16:30', { date: '2023-04-01' }), 0],
  ])('%s', (_, request, timeline) => expect(insert(two, request).place.timeline).toBe(timeline));
});

describe('no entry to go by', () => {
  const empty = '# Outage of 2023-02-01\n\n## Summary\n\nBad.\n\n## Action items\n\n- Mend it\n';
  test('a new section at the profile’s place', () => {
    const { after, description, place } = insert(empty, at('14:05'), 'generic');
    expect(after).toBe(empty.replace('## Action', '## Timeline\n\n- **14:05** New words\n\n## Action'));
    expect(description).toBe('14:05, in a new Timeline section');
    expect(place).toEqual({ timeline: null, before: null, after: null, at: null });
  });
  test('with date and zone where nothing else says them', () =>
    expect(insert(empty, at('14:05', { date: '2023-02-02', zone: 'UTC' }), 'generic').after).toBe(
      empty.replace('## Action', '## Timeline\n\n2023-02-02 (all times UTC)\n\n- **14:05** New words\n\n## Action'),
    ));
  test('in the empty section', () => {
    const text = '# Outage of 2023-02-01\n\n## Timeline\n\n## Action items\n\n- Mend it\n';
    const { after, caret } = insert(text, at('14:05'), 'generic');
    expect(after).toBe(text.replace('## Action', '- **14:05** New words\n\n## Action'));
    expect(after.slice(0, caret).endsWith('New words')).toBe(true);
  });
  test('in a table that has its header only', () => {
    const text = '# Outage of 2023-02-01\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n\n## Action items\n';
    expect(insert(text, at('14:05'), 'google-sre').after).toBe(
      text.replace('| --- | --- |\n', '| --- | --- |\n| 14:05 | New words |\n'),
    );
  });
  test('in an empty document', () =>
    expect(insert('', at('14:05'), 'generic').after).toBe('## Timeline\n\n- **14:05** New words\n'));
});

describe('the result is read again', () => {
  const march = (lines: string): string => `# Outage of 2023-03-05\n\n## Timeline\n\n${lines}\n`;
  test.each<[string, string, Request, string]>([
    [
      'a date far off would become that of the entries without one',
      march('- 14:02 a\n- 14:10 b'),
      at('09:00', { date: '2024-01-10' }),
      'Entries without a date would then count as 2024-01-10: write their own (2023-03-05) above them first.',
    ],
    [
      'an earlier day would be carried to the entries below',
      march('- 14:02 a\n- 14:10 b'),
      at('14:01', { date: '2023-03-04' }),
      'Entries without a date would then count as 2023-03-04: write their own (2023-03-05) above them first.',
    ],
    [
      'a date among others that can be read in two ways',
      '# Outage\n\n## Timeline\n\n- 03/04/2023 14:02 a\n- 03/04/2023 14:10 b\n',
      at('14:05', { date: '2023-04-03' }),
      'The dates of this timeline can be read day first or month first. Write one of them with the year first (2024-03-05), then insert.',
    ],
    [
      'half a time that turns the others into afternoon',
      march('- 11:16 a\n- 11:54 b\n- 12:16 c\n- 1:52 d'),
      at('03:17'),
      'At its place this would change how the times of other entries are read. Insert it by hand.',
    ],
    [
      'a clock time where the start is not known',
      march('- T+0m a\n- T+5m b'),
      at('14:05'),
      'This timeline counts from T, and nothing says when T was. Give the time as T+15m, or add a line above the entries: T = 10:00 UTC.',
    ],
    [
      'an HTML table',
      march('<table>\n<tr><td>14:02</td><td>a</td></tr>\n<tr><td>14:10</td><td>b</td></tr>\n</table>'),
      at('14:05'),
      'This timeline is an HTML table: add the row by hand.',
    ],
  ])('and refused: %s', (_, text, request, problem) => {
    const entry = insertChecked(text, request);
    expect(entry.ok ? entry.after : entry.problem).toBe(problem);
  });

  test.each<[string, string, Request, string | null]>([
    ['nothing', march('- 14:02 a\n- 14:10 b'), at('14:05'), null],
    [
      'a zone that was open',
      march('- 14:02 a\n- 14:10 b'),
      at('14:05', { zone: 'CET' }),
      'entries without a zone will then count as CET',
    ],
    [
      'a day that was open',
      '# Outage\n\n## Timeline\n\n- 14:02 a\n- 14:10 b\n',
      at('14:15', { date: '2023-02-01' }),
      'entries without a date will then count as 2023-02-01',
    ],
  ])('and a note says what it settles: %s', (_, text, request, note) => {
    const entry = insertChecked(text, request);
    expect(entry.ok ? entry.note : entry.problem).toBe(note);
  });

  test('every entry of the other order of day and month stays what it was', () => {
    const text = march('- 05/03/2023 10:00 a\n- 05/03/2023 10:10 b\n- 06/03/2023 10:30 c');
    const { after } = insertChecked(text, at('10:20', { date: '2023-03-05' }));
    expect(read(after).entries.map(({ moment }) => `${moment.date} ${moment.time}`)).toEqual([
      '2023-03-05 10:00',
      '2023-03-05 10:10',
      '2023-03-05 10:20',
      '2023-03-06 10:30',
    ]);
  });
});
