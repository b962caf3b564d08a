import { expect, test } from 'vitest';
import type { StatedDuration } from '../../server/core/model/postmortem.ts';
import { instantOfAddress } from '../../server/core/rules/util/evidence.ts';
import { leftoversIn } from '../../server/core/rules/util/leftovers.ts';
import { agrees } from '../../server/core/rules/util/lengths.ts';

test.each<[string, string | null]>([
  ['https://example.slack.com/archives/C0AB12/p1714668122000100', '2024-05-02T16:42:02.000Z'],
  // A message in a thread names itself first, then the thread.
  [
    'https://example.slack.com/archives/C0AB12/p1714668122000100?thread_ts=1714660000.000100',
    '2024-05-02T16:42:02.000Z',
  ],
  ['https://example.com/app?thread_ts=1714660000.000100', '2024-05-02T14:26:40.000Z'],
  // The example of Discord's own documentation.
  ['https://discord.com/channels/1/2/175928847299117063', '2016-04-30T11:18:25.796Z'],
  ['https://example.com/status/1714668122', null],
])('%s', (url, expected) => {
  const instant = instantOfAddress(url)?.instant;
  expect(instant === undefined ? null : new Date(instant).toISOString()).toBe(expected);
});

test.each<[string, string[]]>([
  ['2024-05-02 HH:mm', ['HH:mm']],
  ['from XX:XX to --:--', ['XX:XX', '--:--']],
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
