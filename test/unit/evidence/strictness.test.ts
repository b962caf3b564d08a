import { expect, test } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import { defaultSettings } from '../../../server/core/config/settings.ts';

const ms = (clock: string, day = '2024-05-02'): number => Date.parse(`${day}T${clock}:05Z`);
const message = (clock: string, day?: string): string =>
  `https://example.slack.com/archives/C01/p${ms(clock, day) / 1000}000100`;
const graph = (from: string, to: string): string =>
  `https://grafana.example.com/d/a/shop?from=${ms(from)}&to=${ms(to)}`;

/** `entries` are time and link; `found` are the rules about evidence that speak, with the zone or the place they speak about. */
function check(
  statement: string,
  entries: readonly (readonly [string, string | null])[],
  found: readonly string[],
): void {
  const lines = entries.map(
    ([time, url], i) => `- 2024-05-02 ${time} ${url === null ? `Step ${i}` : `[Step ${i}](${url})`}`,
  );
  const text = `# Checkout fails\n\n## Timeline${statement}\n\n${lines.join('\n')}\n`;
  const { findings } = analyze({ text, fileName: null, settings: defaultSettings, declared: true, now: null });
  const about = findings.filter(({ rule }) => rule === 'evidence-time-mismatch' || rule === 'timezone-inferred');
  const shown = about.map(({ rule, range, message: said }) =>
    rule === 'timezone-inferred'
      ? (/say (UTC\S*)\./.exec(said)?.[1] ?? said)
      : `${text.slice(range.start, range.end)} ${/the (\w+)(?: \w+)? is probably wrong/.exec(said)?.[1]}`,
  );
  expect(shown).toEqual(found);
}

const utc = ' (UTC)';
type Row = [what: string, statement: string, entries: [string, string | null][], found: string[]];

test.each<Row>([
  // A zone.
  [
    'two messages',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', message('16:50')],
    ],
    ['UTC-4'],
  ],
  [
    'one message',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', null],
    ],
    [],
  ],
  [
    'one message twice',
    '',
    [
      ['12:42', message('16:42')],
      ['12:43', message('16:42')],
    ],
    [],
  ],
  [
    'two messages that disagree',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', message('15:50')],
    ],
    [],
  ],
  [
    'two messages at an offset that no clock shows',
    '',
    [
      ['12:42', message('12:27')],
      ['12:50', message('12:35')],
    ],
    [],
  ],
  [
    'a message and a graph',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', graph('16:30', '17:10')],
    ],
    ['UTC-4'],
  ],
  [
    'a message and a long graph',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', graph('15:30', '17:10')],
    ],
    [],
  ],
  [
    'two messages against a long graph',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', message('16:50')],
      ['13:10', graph('11:00', '14:00')],
    ],
    ['UTC-4'],
  ],
  [
    'two messages against two long graphs',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', message('16:50')],
      ['13:10', graph('11:00', '14:00')],
      ['13:40', graph('12:00', '15:00')],
    ],
    [],
  ],
  [
    'two graphs',
    '',
    [
      ['12:42', graph('16:30', '17:00')],
      ['13:50', graph('17:30', '18:00')],
    ],
    [],
  ],
  [
    'three graphs',
    '',
    [
      ['12:42', graph('16:30', '16:55')],
      ['13:50', graph('17:35', '17:55')],
      ['14:20', graph('18:15', '18:40')],
    ],
    ['UTC-4'],
  ],
  [
    'one graph three times',
    '',
    [
      ['12:42', graph('16:30', '17:20')],
      ['12:50', graph('16:30', '17:20')],
      ['13:10', graph('16:30', '17:20')],
    ],
    [],
  ],
  [
    'a message of last week besides',
    '',
    [
      ['12:42', message('16:42')],
      ['12:50', message('16:50')],
      ['12:55', message('09:10', '2024-04-25')],
    ],
    ['UTC-4'],
  ],
  // A contradiction.
  [
    'two messages four hours off',
    utc,
    [
      ['12:42', message('16:42')],
      ['12:50', message('16:50')],
    ],
    ['12:42 zone'],
  ],
  [
    'one message four hours off',
    utc,
    [
      ['12:42', message('16:42')],
      ['12:50', null],
    ],
    [],
  ],
  [
    'one graph four hours off',
    utc,
    [
      ['12:42', graph('16:30', '17:00')],
      ['12:50', null],
    ],
    [],
  ],
  [
    'two graphs four hours off',
    utc,
    [
      ['12:42', graph('16:30', '17:00')],
      ['13:50', graph('17:30', '18:00')],
    ],
    [],
  ],
  [
    'three graphs four hours off',
    utc,
    [
      ['12:42', graph('16:30', '16:55')],
      ['13:50', graph('17:35', '17:55')],
      ['14:20', graph('18:15', '18:40')],
    ],
    ['12:42 zone'],
  ],
  [
    'a look back at one graph',
    utc,
    [
      ['15:05', graph('11:00', '12:00')],
      ['15:20', graph('11:00', '12:00')],
      ['15:50', graph('11:00', '12:00')],
    ],
    [],
  ],
  [
    'a message off, a graph that fits',
    utc,
    [
      ['12:42', message('16:42')],
      ['12:50', message('16:50')],
      ['13:00', graph('12:30', '13:30')],
      ['13:10', graph('12:40', '13:20')],
    ],
    [],
  ],
  [
    'twenty minutes off',
    utc,
    [
      ['12:42', message('12:22')],
      ['12:50', message('12:30')],
    ],
    [],
  ],
  [
    'an hour off among two that agree',
    utc,
    [
      ['12:42', message('12:42')],
      ['12:50', message('12:50')],
      ['13:05', message('14:05')],
    ],
    ['2024-05-02 13:05 hour'],
  ],
  [
    'an hour off among graphs that agree',
    utc,
    [
      ['12:42', message('12:42')],
      ['12:50', graph('12:30', '13:00')],
      ['13:05', message('14:05')],
    ],
    ['2024-05-02 13:05 hour'],
  ],
  [
    'an hour before among two that agree, in order',
    utc,
    [
      ['12:42', message('12:42')],
      ['12:50', message('12:50')],
      ['13:05', message('11:05')],
    ],
    [],
  ],
  [
    'an hour off, with a graph that agrees, in one entry',
    utc,
    [
      ['12:42', message('12:42')],
      ['12:50', message('12:50')],
      ['13:05', `${message('14:05')}) [b](${graph('12:50', '13:20')}`],
    ],
    [],
  ],
  [
    'a range that holds its message',
    utc,
    [
      ['12:42 - 13:10', message('12:57')],
      ['12:50 - 13:30', message('13:05')],
    ],
    [],
  ],
  [
    'a day off',
    utc,
    [
      ['12:42', message('12:42', '2024-05-03')],
      ['12:50', message('12:50', '2024-05-03')],
    ],
    ['2024-05-02 12:42 date'],
  ],
  [
    'one message of the day before',
    utc,
    [
      ['12:42', message('12:42', '2024-05-01')],
      ['12:50', null],
    ],
    [],
  ],
])('%s', (_, statement, entries, found) =>
  check(
    statement,
    entries,
    found.map((one) => (/^\d\d:/.test(one) ? `2024-05-02 ${one}` : one)),
  ),
);
