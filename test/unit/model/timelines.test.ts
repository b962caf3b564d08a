import { expect, test } from 'vitest';
import { entriesOf, read } from './read.ts';

/** Name, document, entries as `entriesOf` shows them. */
const documents: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'bullets',
    '## Timeline (UTC)\n\n- 14:02 Alert fires\n- 14:10: Rolled back\n',
    ['3 - 14:02 UTC [detected?] Alert fires', '4 - 14:10 UTC [mitigated?] Rolled back'],
  ],
  [
    'bold bullets',
    '# Timeline:\n\n- **8:05 AM PST:** Pager rings\n* **8:20 AM PST** - Team joins\n',
    ['3 - 08:05 PST Pager rings', '4 - 08:20 PST Team joins'],
  ],
  [
    'entries run together behind dashes or sentences',
    '## Timeline (UTC)\n\n10:00: The pump stops. 10:05: Kim looks at it at 10.20 on the dial.\n11:00: Lamp lit - 11:10: Lamp off\n',
    [
      '3 - 10:00 UTC The pump stops.',
      '3 - 10:05 UTC Kim looks at it at 10.20 on the dial.',
      '4 - 11:00 UTC Lamp lit',
      '4 - 11:10 UTC Lamp off',
    ],
  ],
  [
    'entries run together that all name their zone, with no full stop before them',
    '## Timeline\n\n2100hrs WAT: The pump stops. 2105hrs WAT: Kim sees it at 2104hrs WAT: it is hot 2108hrs WAT: Lamp off\n\npump[12]: too hot\npump[12]: off 2110hrs WAT: Lamp lit. 2115hrs WAT: The pump runs.\n',
    [
      '3 - 21:00 WAT The pump stops.',
      '3 - 21:05 WAT Kim sees it at 2104hrs WAT: it is hot',
      '3 - 21:08 WAT Lamp off',
      '6 - 21:10 WAT Lamp lit.',
      '6 - 21:15 WAT The pump runs.',
    ],
  ],
  [
    'no entries in a line that begins with words and holds one time, or times without zones',
    '## Timeline (WAT)\n\n- 21:00 The pump stops\n\nThe lamp said 9:10 pm WAT: too hot.\n\nThe log said 21:10: hot, and 21:12: off.\n',
    ['3 - 21:00 WAT The pump stops'],
  ],
  [
    'the date of the incident, not that of the document',
    '# Pump\n\n*Posted on: 11 March 2024*\n\nOn 1 March 2024 the pump stopped.\n\n## Timeline\n\n- 10:00 Stops\n- 10:05 Runs\n',
    ['9 2024-03-01 10:00 - Stops', '10 2024-03-01 10:05 - Runs'],
  ],
  [
    'the date of the incident where the zone tells that the month stands first',
    '# Pump\n\nOn the morning of 3/4/24 the pump stood still from 10:00 to 10:05 (PST).\n\n## Timeline\n\n- 10:00 Stops\n- 10:05 Runs\n',
    ['7 2024-03-04 10:00 PST Stops', '8 2024-03-04 10:05 PST Runs'],
  ],
  [
    'the date of the incident where another date tells that the day stands first',
    '# Pump\n\nOn 3/4/24 the pump stood still. It had been built on 28/1/24.\n\n## Timeline\n\n- 10:00 Stops\n- 10:05 Runs\n',
    ['7 2024-04-03 10:00 - Stops', '8 2024-04-03 10:05 - Runs'],
  ],
  [
    'no date where nothing tells whether day or month stands first',
    '# Pump\n\nOn 3/4/24 the pump stood still from 10:00 to 10:05 UTC.\n\n## Timeline\n\n- 10:00 Stops\n- 10:05 Runs\n',
    ['7 - 10:00 UTC Stops', '8 - 10:05 UTC Runs'],
  ],
  [
    'the date of a fact that is set as a heading',
    '# Pump\n\n### Duration: Friday, March 1, 2024, 17:30 PST - Saturday, March 2, 2024, 01:00 PST (7.5 hours)\n\n## Timeline\n\n- 17:30 PST: Stops\n- 01:00 PST: Runs\n',
    ['7 2024-03-01 17:30 PST Stops', '8 2024-03-02 01:00 PST Runs'],
  ],
  [
    'an ordered list',
    '## Timeline\n1. 10:00 AM UTC: one\n2. 10:15 AM UTC: two\n',
    ['2 - 10:00 UTC one', '3 - 10:15 UTC two'],
  ],
  [
    'a table with the zone in its header',
    '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2024-03-01 10:00 | Deploy |\n| 2024-03-01 10:07 | Errors rise |\n',
    ['5 2024-03-01 10:00 UTC Deploy', '6 2024-03-01 10:07 UTC Errors rise'],
  ],
  [
    'a table with the year in the head of its days',
    '## Timeline (UTC)\n\n| Day (2023) | Time | Event |\n|---|---|---|\n| Dec 31 | 23:50 | Pump stops |\n| Jan 1 | 00:10 | Pump runs |\n',
    ['5 2023-12-31 23:50 UTC Pump stops', '6 2024-01-01 00:10 UTC Pump runs'],
  ],
  [
    'days whose year stands in the heading',
    '## Timeline (2023)\n\n- May 2, 10:00 UTC: Pump stops\n- May 3, 10:00 UTC: Pump runs\n',
    ['3 2023-05-02 10:00 UTC Pump stops', '4 2023-05-03 10:00 UTC Pump runs'],
  ],
  [
    'days below a heading with a number that is no year',
    '# Pumps, 2023-05-02\n\n## Timeline (2041 ms)\n\n- May 2, 10:00 UTC: Pump stops\n- May 3, 10:00 UTC: Pump runs\n\n## Timeline of INC-2041\n\n- May 4, 10:00 UTC: Lamp off\n- May 5, 10:00 UTC: Lamp lit\n',
    [
      '5 2023-05-02 10:00 UTC Pump stops',
      '6 2023-05-03 10:00 UTC Pump runs',
      '10 2023-05-04 10:00 UTC Lamp off',
      '11 2023-05-05 10:00 UTC Lamp lit',
    ],
  ],
  [
    'days in a table whose head names two years, or a number',
    '## Timeline (UTC)\n\n| Date (2023/2024) | Event |\n|---|---|\n| Dec 31 10:00 | Pump stops |\n| Jan 1 10:10 | Pump runs |\n\n## Pump 2023\n\n- May 2, 10:00: Lamp off\n- May 3, 10:00: Lamp lit\n- May 3, 11:00: Lamp off\n',
    [
      '5 - 10:00 UTC Pump stops',
      '6 - 10:10 UTC Pump runs',
      '10 - 10:00 UTC Lamp off',
      '11 - 10:00 UTC Lamp lit',
      '12 - 11:00 UTC Lamp off',
    ],
  ],
  [
    'a table of which few rows have a time',
    '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2024-03-01 10:00 | Pump stops |\n| shortly after | Lamp off |\n| — | Tank full |\n| ~2 s later | Valve shut |\n| 2024-03-01 10:07 | Pump runs |\n',
    ['5 2024-03-01 10:00 UTC Pump stops', '9 2024-03-01 10:07 UTC Pump runs'],
  ],
  [
    'four figures in a column of times',
    '## Timeline (UTC)\n\n| Clock | What |\n|---|---|\n| 1405 | Pump stops again |\n| 1410 | Pump runs again |\n\n## Timeline of the valve\n\n| Seen | What |\n|---|---|\n| 1405 | Valve is shut |\n| 14:10 | Valve is open |\n',
    [
      '5 - 14:05 UTC Pump stops again',
      '6 - 14:10 UTC Pump runs again',
      '12 - 14:05 UTC Valve is shut',
      '13 - 14:10 UTC Valve is open',
    ],
  ],
  [
    'none in figures that something else is named by',
    '## Investigation\n\n| Pipe | Pressure | Seen |\n|---|---|---|\n| North pipe | 1400 | It holds well |\n| South pipe | 1500 | It breaks at once |\n\n## Ports\n\n| Gate | Who |\n|---|---|\n| 1080 | the old gate |\n| 1443 | the new gate |\n',
    [],
  ],
  [
    'letters that every entry begins with are a zone, and no person’s',
    '## Timeline\n\n- 10:00 PT gate saw the pump stop\n- 10:05 PT kim looked at it\n- 10:20 PT it ran again\n',
    ['3 - 10:00 PT gate saw the pump stop', '4 - 10:05 PT kim looked at it', '5 - 10:20 PT it ran again'],
  ],
  [
    'letters that some entries begin with are a person’s',
    '## Timeline\n\n- 10:00 PT saw the pump stop\n- 10:05 PT looked at it\n- 10:20 it ran again\n',
    ['3 - 10:00 - PT saw the pump stop', '4 - 10:05 - PT looked at it', '5 - 10:20 - it ran again'],
  ],
  [
    'times within labelled sentences, where no line begins with one',
    '## Timeline\n\n- **Detection:** An alert reached Kim at 03:45 PM (UTC), when the pump stood still.\n- **Cause:** A valve was shut.\n- **Window:** Kim looked at it from 15:50 to 16:05 UTC.\n- **Root cause:** The valve was shut at 15:30 UTC.\n- **Resolution:** The pump ran again at 04:10 PM (UTC) by itself.\n- Kim went home after all at 17:00 UTC, by bus.\n',
    [
      '3 - 15:45 UTC [detected] An alert reached Kim at 03:45 PM (UTC), when the pump stood still.',
      '7 - 16:10 UTC [resolved] The pump ran again at 04:10 PM (UTC) by itself.',
    ],
  ],
  [
    'no times within sentences, where a line begins with one',
    '## Timeline (UTC)\n\n- 15:40 The pump stood still\n- **Detection:** An alert reached Kim at 03:45 PM.\n',
    ['3 - 15:40 UTC The pump stood still'],
  ],
  [
    'a zone that nobody knows beside one that is known',
    '## Timeline\n\n- 10:00 (Ruritania time): Pump stops\n- 11:00 (Ruritania time): Pump runs\n- 09:10 UTC: All is well\n',
    ['3 - 10:00 Ruritania time Pump stops', '4 - 11:00 Ruritania time Pump runs', '5 - 09:10 UTC All is well'],
  ],
  [
    'no entry in the length below them',
    '## Timeline (UTC)\n\n- **10:00** - Pump stops\n- **12:30** - Pump runs\n\n**Total impact duration:** 2 hours 30 minutes (10:00 - 12:30 UTC)\n',
    ['3 - 10:00 UTC Pump stops', '4 - 12:30 UTC Pump runs'],
  ],
  [
    'a paragraph with a line per day',
    '## Timeline\n\n2024-03-01: The pump was found stopped\n2024-03-02: A new one was ordered\n2024-03-09: It was put in\n',
    [
      '3 2024-03-01 - - The pump was found stopped',
      '4 2024-03-02 - - A new one was ordered',
      '5 2024-03-09 - - It was put in',
    ],
  ],
  [
    'a table with date, time and zone apart',
    '## Timeline\n\n| Date | Time | TZ | What |\n|---|---|---|---|\n| 2024-03-01 | 23:50 | CET | a |\n| 2024-03-02 | 00:10 | CET | b |\n',
    ['5 2024-03-01 23:50 CET a', '6 2024-03-02 00:10 CET b'],
  ],
  [
    'a table with the weekday in a column of its own',
    '## Timeline\n\n| Day | Date | Time | What |\n|---|---|---|---|\n| Mon | 2024-03-04 | 23:50 | a |\n| Tue | 2024-03-05 | 00:10 | b |\n| | | 00:40 | c |\n',
    ['5 2024-03-04 23:50 - Mon | a', '6 2024-03-05 00:10 - Tue | b', '7 2024-03-05 00:40 - c'],
  ],
  [
    'a paragraph with a line per entry that counts from the start',
    '## Timeline\n\n**T+0:00** - Kiln lit  \n**T+0:15** - Vent opens  \n**T+1:40** - Kiln cold  \n',
    ['3 - - - Kiln lit', '4 - - - Vent opens', '5 - - - Kiln cold'],
  ],
  [
    'a table that counts from the start',
    '## Timeline\n\n| Time | Event |\n|---|---|\n| T0 | Kiln lit |\n| T0 + 5m | Vent opens |\n',
    ['5 - - - Kiln lit', '6 - - - Vent opens'],
  ],
  [
    'items that begin with a date, among others that add a time',
    '## Timeline\n\n- 2024-03-03:\n    Lid ordered\n- 2024-03-05 07:09 UTC:\n    Lid arrives\n',
    ['3 2024-03-03 - UTC', '5 2024-03-05 07:09 UTC'],
  ],
  [
    'phases across midnight',
    '# Incident of 4 March 2024\n\n## Timeline (UTC)\n\n### Phase 1: heat\n\n- 23:15: Kiln lit\n\n### Phase 2: damp\n\n- 00:30: Vent opens\n- 02:40: Kiln cold\n',
    ['7 2024-03-04 23:15 UTC Kiln lit', '11 2024-03-05 00:30 UTC Vent opens', '12 2024-03-05 02:40 UTC Kiln cold'],
  ],
  [
    'a quoted paragraph below each date',
    '## Timeline\n\n**2024/03/04**\n\n> 06:00 Mira swaps the lid\n\n**2024/03/05**\n\n> 13:44 Bo swaps it back\n',
    ['5 2024-03-04 06:00 - Mira swaps the lid', '9 2024-03-05 13:44 - Bo swaps it back'],
  ],
  [
    'a table of figures with times is no timeline',
    '## Mitigation\n\n| Pot | Weight | Time of glaze |\n|---|---|---|\n| pot7a | 4.41 | 16/12/2024 00:50:10 |\n| pot9c | 2.39 | 16/12/2024 02:59:44 |\n',
    [],
  ],
  [
    'a table without outer pipes',
    '## Timeline\n\nTime | Event\n--- | ---\n12:10 | down\n12:45 | up\n',
    ['5 - 12:10 - down', '6 - 12:45 - up'],
  ],
  [
    'headings, text below',
    '## Timeline\n\n*(All times US/Pacific.)*\n\n### 2021-06-28 13:59\n\nAlert posts.\n\n### 14:02\n\nIt posts again.\n',
    ['5 2021-06-28 13:59 US/Pacific [detected?]', '9 2021-06-28 14:02 US/Pacific'],
  ],
  [
    'date headings of the timeline’s own level',
    '## Timeline\n\n## May 13, 2024\n\n### 23:10\n\nx\n\n## May 14, 2024\n\n### 00:20\n\ny\n\n## Impact\n\nz\n',
    ['5 2024-05-13 23:10 -', '11 2024-05-14 00:20 -'],
  ],
  [
    'paragraphs and lines',
    '### Timeline:\n2025-02-10 00:21 one  \n2025-02-10 08:00 two  \n2025-02-11 09:30 three\n',
    ['2 2025-02-10 00:21 - one', '3 2025-02-10 08:00 - two', '4 2025-02-11 09:30 - three'],
  ],
  [
    'a stamp alone',
    '## Timeline\n\n**14:00 UTC**\n\nIt broke.\n\n**14:30 UTC**\n\nIt works.\n',
    ['3 - 14:00 UTC', '7 - 14:30 UTC'],
  ],
  [
    'HTML list items',
    '## Timeline\n\n<ul>\n<li>10:00 UTC one</li>\n<li>10:05 UTC two</li>\n</ul>\n',
    ['4 - 10:00 UTC one', '5 - 10:05 UTC two'],
  ],
  [
    'an HTML table',
    '## Timeline\n\n<table>\n<tr><th>Time (UTC)</th><th>Event</th></tr>\n<tr><td>10:00</td><td>down</td></tr>\n<tr><td>10:30</td><td>up</td></tr>\n</table>\n',
    ['5 - 10:00 UTC down', '6 - 10:30 UTC up'],
  ],
  [
    'several incidents, each under a heading with its date',
    '# Two bad days\n\n## API down on June 3, 2024\n\n### Timeline\n- 10:00 a\n- 11:00 b\n\n## Disk full on June 9, 2024\n\n### Timeline\n- 08:00 c\n- 09:00 d\n',
    ['6 2024-06-03 10:00 - a', '7 2024-06-03 11:00 - b', '12 2024-06-09 08:00 - c', '13 2024-06-09 09:00 - d'],
  ],
  [
    'a table of header facts beside a timeline',
    '## Details\n\n| | |\n|---|---|\n| Start | 2024-02-03 10:00 UTC |\n| End | 2024-02-03 10:45 UTC |\n\n## Timeline\n\n- 10:00 down\n- 10:45 up\n',
    ['10 2024-02-03 10:00 UTC down', '11 2024-02-03 10:45 UTC up'],
  ],
  [
    'a list that Markdown takes for code',
    '## Timeline\n\n    - 10:45 AM (UTC): a\n    - 11:00 AM (UTC): b\n',
    ['3 - 10:45 UTC a', '4 - 11:00 UTC b'],
  ],
  ['a timeline wholly in a fence', '## Timeline\n\n```\n10:00 a\n10:05 b\n```\n', ['4 - 10:00 - a', '5 - 10:05 - b']],
  [
    'log lines and fences inside entries are none',
    '## Timeline\n\n- 10:00 Errors:\n  ```\n  10:00:01 ERROR timeout\n  ```\n- 10:05 Fixed\n',
    ['3 - 10:00 - Errors:', '7 - 10:05 - [mitigated] Fixed'],
  ],
  [
    'nested lines belong to their entry',
    '## Timeline\n\n- 10:00 a\n  - seen by Ana\n  - at 10 % of hosts\n- 10:05 b\n',
    ['3 - 10:00 - a', '6 - 10:05 - b'],
  ],
  [
    'a plain heading without blank lines',
    'Outage report\nTimeline\n10:05 AM broke\n10:07 AM seen\n10:15 AM back online\n',
    ['3 - 10:05 - broke', '4 - 10:07 - seen', '5 - 10:15 - [resolved?] back online'],
  ],
  [
    'a bold list item that holds the timeline',
    '- **Key events**\n  - 2024-07-25 12:10: a\n  - 2024-07-25 12:35: b\n- **Impact**\n  - none\n',
    ['2 2024-07-25 12:10 - a', '3 2024-07-25 12:35 - b'],
  ],
  [
    'no heading at all',
    '# API outage\n\nIt broke.\n\n- 10:45 AM: alert\n- 10:50 AM: joined\n- 11:30 AM: fixed\n',
    ['5 - 10:45 - [detected] alert', '6 - 10:50 - joined', '7 - 11:30 - [mitigated] fixed'],
  ],
  [
    'due dates of actions are no timeline',
    '## Action items\n\n| Action | Due |\n|---|---|\n| a | 2024-01-02 |\n| b | 2024-01-03 |\n',
    [],
  ],
  [
    'ranges and approximations',
    '## Timeline (UTC)\n\n- ~13:30-13:45 slow\n- 14:00 to 14:20 down\n',
    ['3 - 13:30–13:45 UTC ~ slow', '4 - 14:00–14:20 UTC down'],
  ],
  [
    'past midnight',
    '2024-03-01\n\n## Timeline (UTC)\n\n- 23:58 a\n- 00:40 b\n',
    ['5 2024-03-01 23:58 UTC a', '6 2024-03-02 00:40 UTC b'],
  ],
  [
    'several entries on a line',
    '## Timeline\n\n- 10:45 AM: alert mail - 11:00 AM: escalated to ops - 11:30 AM: back to normal\n- 12:00 PM: done\n',
    [
      '3 - 10:45 - [detected?] alert mail',
      '3 - 11:00 - [escalated?] escalated to ops',
      '3 - 11:30 - [resolved?] back to normal',
      '4 - 12:00 - done',
    ],
  ],
  [
    'bare four-figure times',
    '## Timeline\n\n- 1625 link down\n- 1640 link up\n',
    ['3 - 16:25 - link down', '4 - 16:40 - link up'],
  ],
  [
    'four figures that count',
    '## Timeline\n\n- 10:00 slow\n  1625 requests failed\n- 10:10 better\n',
    ['3 - 10:00 - slow', '5 - 10:10 - better'],
  ],
  [
    'a range is one entry',
    '## Timeline (UTC)\n\n- 10:00 - 10:20 - slow\n- 10:30 - fixed it\n',
    ['3 - 10:00–10:20 UTC slow', '4 - 10:30 UTC fixed it'],
  ],
  [
    'a heading that dates a timeline',
    'Date: Mar 12, 2025\n\n## Timeline of events (UTC)\n\n### March 5, 2025: test network timeline\n\nPeople met.\n\n### 9:43 Found\n- 9:44 a\n',
    ['9 2025-03-05 09:43 UTC Found', '10 2025-03-05 09:44 UTC a'],
  ],
  [
    'phases as headings above items',
    '# Timeline\n\n### 22:00-23:00 UTC: First hour\n- 22:04 a\n- 22:40 b\n',
    ['4 - 22:04 UTC a', '5 - 22:40 UTC b'],
  ],
];

test.each(documents)('reads %s', (_name, text, entries) => check(text, entries));

function check(text: string, entries: readonly string[]): void {
  expect(entriesOf(text)).toEqual(entries);
  // Line ends change nothing.
  expect(entriesOf(text.replaceAll('\n', '\r\n'))).toEqual(entries);
}

test('a newest-first timeline is read from its end', () => {
  const { timelines, entries } = read('## Timeline (newest first)\n\n- 01:10 c\n- 00:20 b\n- 2024-03-01 23:50 a\n');
  expect(timelines.map((t) => t.direction)).toEqual(['descending']);
  expect(entries.map((e) => e.moment.date)).toEqual(['2024-03-02', '2024-03-02', '2024-03-01']);
});

test.each([
  ['It runs from bottom to top.', true],
  ['The topmost events are the most recent.', true],
  ['Topmost entry is the newest', true],
  ['Neueste zuerst.', true],
  ['События идут снизу вверх.', true],
  ['新しい順', true],
  ['Die neuesten Einträge stehen oben.', true],
  ['Le plus récent est en haut.', true],
  ['Los más recientes están arriba.', true],
  ['Os mais recentes ficam no topo.', true],
  ['Le voci più recenti sono in alto.', true],
  ['De nieuwste gebeurtenis staat bovenaan.', true],
  ['Najnowsze wpisy znajdują się na górze.', true],
  ['En yeni kayıt üstte.', true],
  ['Сверху — самые новые.', true],
  ['最新的记录在最上面。', true],
  ['最新の項目が上にあります。', true],
  ['최신 항목이 맨 위에 있습니다.', true],
  ['Die neueste Version lief auf dem oberen Rechner.', false],
  ['Kod jest starszy od najnowszej wersji.', false],
  ['最新版本在线上失败了。', false],
  ['최신 버전 위에 설치했다.', false],
  ['En yeni sürümden önce çalışıyordu.', false],
  ['We went from the top to the bottom of the stack.', false],
])('whether “%s” says that the newest entry is first', (line, says) => {
  const { timelines } = read(`## Timeline\n\n${line}\n\n- 2024-03-01 01:10 c\n- 2024-03-01 00:20 b\n`);
  expect(timelines.map((t) => t.directionStated)).toEqual([says]);
});

test('timelines of several sections are kept apart', () => {
  const { timelines } = read('## Timeline\n\n- 10:00 a\n- 11:00 b\n\n## Follow-up timeline\n\n- 09:00 c\n- 09:30 d\n');
  expect(timelines.map((t) => t.entries)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('days that run backwards while each runs forwards are timelines of their own', () => {
  const day = (date: string) => `### ${date}\n\n- 10:00 a\n- 11:00 b\n\n`;
  const backwards = read(`## Timeline\n\n${day('2024-05-03')}${day('2024-05-02')}${day('2024-05-01')}`);
  expect(backwards.timelines.map((t) => t.entries.length)).toEqual([2, 2, 2]);
  expect(backwards.entries.map((e) => e.moment.date?.slice(-2))).toEqual(['03', '03', '02', '02', '01', '01']);
  const forwards = read(`## Timeline\n\n${day('2024-05-01')}${day('2024-05-02')}${day('2024-05-03')}`);
  expect(forwards.timelines.map((t) => t.entries.length)).toEqual([6]);
});

test.each<[string, string, readonly number[]]>([
  ['the upper one ends what the lower one begins', '10:00 Looked at it again\n- 11:00 Resolved', [2, 2]],
  ['the upper one begins it: one of the dates is wrong', '10:00 Outage begins\n- 11:00 Looked at it', [4]],
  ['nothing tells', '10:00 Looked at it again\n- 11:00 And again', [4]],
])('two days that run backwards: %s', (_, upper, lengths) => {
  const lower =
    lengths.length === 2 ? '14:00 Outage begins\n- 15:00 Looked at it' : '14:00 Looked at it\n- 15:00 Resolved';
  const { timelines } = read(`## Timeline\n\n### 2024-05-02\n\n- ${upper}\n\n### 2024-05-01\n\n- ${lower}\n`);
  expect(timelines.map((t) => t.entries.length)).toEqual(lengths);
});

test('the zone comes from the nearest statement', () => {
  const zones = (text: string) => read(text).timelines.map((t) => [t.zone?.name ?? null, t.zone?.from ?? null]);
  const entries = '- 10:00 a\n- 11:00 b\n';
  expect(zones(`## Timeline (CET)\n\n${entries}`)).toEqual([['CET', 'timeline heading']]);
  expect(zones(`## Timeline\n\nAll times are UTC.\n\n${entries}`)).toEqual([['UTC', 'line in the timeline']]);
  expect(zones(`All times in PST.\n\n## Timeline\n\n${entries}`)).toEqual([['PST', 'document line']]);
  expect(zones(`---\ntimezone: Europe/Paris\n---\n\n## Timeline\n\n${entries}`)).toEqual([
    ['Europe/Paris', 'front matter'],
  ]);
  for (const [fact, name] of [
    ['The pump stood still from UTC 10:00 on.', 'UTC'],
    ['From EST 10:00 AM until noon the pump stood still.', 'EST'],
    ['Start: T10:00:12+0100', '+0100'],
    ['NASA 10:00 saw nothing', null],
    // Two zones: the one whose time begins or ends the timeline.
    ['The pump stood still from 10:00 CET on.\n\nThe owner in Nairobi heard it at 12:30 EAT.', 'CET'],
    ['The pump stood still from 8:00 CET on.\n\nThe owner in Nairobi heard it at 12:30 EAT.', null],
    ['The pump stood still until 11:00 CET.\n\nThe owner in Nairobi heard it at 10:00 EAT.', null],
  ] as const)
    expect(zones(`## Summary\n\n${fact}\n\n## Timeline\n\n${entries}`)).toEqual([[name, name && 'header']]);
  expect(zones(`# The pump stands still 2024-03-01 10:00 - 11:00 UTC\n\n## Timeline\n\n${entries}`)).toEqual([
    ['UTC', 'header'],
  ]);
  expect(zones(`## Summary\n\n- **Duration:** 10:00 to 11:00 WAT\n\n## Timeline\n\n${entries}`)).toEqual([
    ['WAT', 'header'],
  ]);
  expect(zones(`## Summary\n\n### Duration: 10:00 to 11:00 WAT\n\n## Timeline\n\n${entries}`)).toEqual([
    ['WAT', 'header'],
  ]);
  expect(zones(`## Summary\n\n### What they heard at 10:00 WAT\n\n## Timeline\n\n${entries}`)).toEqual([[null, null]]);
});

/** What stands above the entries, and what `T+0m` and `T+15m` then are; the document is of 2024-03-01. */
const anchors: readonly (readonly [string, string, string])[] = [
  ['T = 10:00 UTC', '2024-03-01 10:00 UTC', '2024-03-01 10:15 UTC'],
  ['T0: 10:00', '2024-03-01 10:00 -', '2024-03-01 10:15 -'],
  ['T+0 = 2024-03-02 23:50 UTC', '2024-03-02 23:50 UTC', '2024-03-03 00:05 UTC'],
  ['T is 10:00 UTC, when the pump stopped.', '2024-03-01 10:00 UTC', '2024-03-01 10:15 UTC'],
  ['T=0 is 10:00 pm PST (the alarm)', '2024-03-01 22:00 PST', '2024-03-01 22:15 PST'],
  ['- T = 10:00 UTC', '2024-03-01 10:00 UTC', '2024-03-01 10:15 UTC'],
  ['All times in UTC.\n\nT = 10:00 UTC', '2024-03-01 10:00 UTC', '2024-03-01 10:15 UTC'],
  ['T = 10:00 CET\n\nAll times in UTC.', '- - UTC', '- - UTC'],
  ['T = when the pump stopped', '- - -', '- - -'],
  ['T is 10:00 wide.', '- - -', '- - -'],
  ['Lunch is 10:00', '- - -', '- - -'],
];

test.each(anchors)('the moment that T counts from, above the entries: %s', (line, start, later) => {
  const found = entriesOf(`# Pump\n\nDate: 2024-03-01\n\n## Timeline\n\n${line}\n\n- T+0m Stops\n- T+15m Runs\n`);
  expect(found.map((entry) => entry.replace(/^\d+ /, ''))).toEqual([`${start} Stops`, `${later} Runs`]);
});
