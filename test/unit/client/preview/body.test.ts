import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf } from '../../../../client/preview/draw/body.ts';
import { html } from '../../../../client/preview/draw/html.ts';
import { lengthText, plainText, shortDate } from '../../../../client/preview/draw/words.ts';
import { shell } from '../../../../client/preview/shell.ts';
import { entryOf, lines, milestoneOf, outlineOf, timelineOf } from '../outlines.ts';

/** What a reader sees of a piece of a page. */
const seen = (markup: string): string =>
  markup
    .replace(/<title>.*?<\/title>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const incident = outlineOf({
  title: 'Shop down',
  profile: { id: 'lean', name: 'Lean' },
  sections: [
    { title: 'Impact', kind: 'impact', state: 'missing', required: true, level: 2, guidance: '', range: null },
    { title: 'Lessons', kind: 'lessons', state: 'empty', required: false, level: 2, guidance: '', range: lines(40) },
    { title: 'Summary', kind: 'summary', state: 'present', required: true, level: 2, guidance: '', range: lines(2) },
  ],
  timelines: [
    timelineOf([
      entryOf(6, { since: 0, milestone: 'start', text: 'It fails' }),
      entryOf(7, { stamp: '09:05', since: 5, milestone: 'resolved', inferred: true, text: 'It works' }),
      entryOf(8, { stamp: 'later', text: 'Nobody knows when', doubts: ['time unknown'] }),
    ]),
  ],
  milestones: [milestoneOf('start', 6), milestoneOf('resolved', 7)],
  durations: [
    {
      name: 'timeToResolve',
      label: 'Time to resolve',
      seconds: 300,
      text: '5 minutes',
      formula: 'resolved − start',
      explanation: 'resolved − start\n- resolved: line 8',
      range: lines(7),
    },
  ],
  actions: [{ text: 'Mend it', owner: '@kim', due: null, ticket: null, state: 'done', range: lines(50) }],
});

test('tells the incident', () => {
  const text = seen(bodyOf(incident));
  for (const part of [
    'Shop down Lean',
    '5 min Time to resolve',
    'Missing: Impact',
    'Empty: Lessons',
    'Timeline UTC',
    '1 entry has no place on the axis',
    'Until resolution 5 min',
    '09:00 +00:00 It fails start',
    '09:05 +00:05 It works resolved',
    'later Nobody knows when time unknown',
    'Mend it @kim – done',
  ])
    expect(text).toContain(part);
});

test('whatever is clicked leads to its line', () => {
  const found = [...bodyOf(incident).matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(
    ([, tag, line]) => `${tag} ${line}`,
  );
  expect(found).toEqual(['button 0', 'button 7', 'button 40', 'circle 6', 'circle 7', 'li 6', 'li 7', 'li 8', 'tr 50']);
});

test('a document without a timeline says so', () => {
  expect(seen(bodyOf(outlineOf()))).toContain('No timeline entry has been written yet.');
});

test('markup in a document is text', () => {
  const evil = '<img src=x onerror="alert(1)">\'';
  const body = bodyOf(
    outlineOf({
      title: evil,
      timelines: [timelineOf([entryOf(6, { since: 0, text: evil, stamp: evil, explanation: evil })], { title: evil })],
    }),
  );
  expect(body).not.toContain('<img');
  expect(body).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;');
});

test('no text leaves its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = html`<b title="${text}">${[text, null, 1]}</b>`;
      expect(markup.replace(/[^<>"']/g, '')).toBe('<"">' + '<>');
    }),
  );
});

test('the page runs its own script and nothing else', () => {
  const page = shell({ script: 'https://x/preview.js', style: 'https://x/preview.css', nonce: 'abc' });
  expect(page).toContain(`content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"`);
  expect(`${page}${bodyOf(incident)}`).not.toMatch(/\s(?:on\w+|style)=/);
});

test.each([
  [0, '0 s'],
  [0.5, '30 s'],
  [29, '29 min'],
  [60, '1 h'],
  [82, '1 h 22 min'],
  [1440, '1 d'],
  [1441, '1 d'],
  [4560, '3 d 4 h'],
])('%d minutes are %s', (minutes, text) => {
  expect(lengthText(minutes)).toBe(text);
});

test('a tooltip has the words of an explanation without its marks', () => {
  expect(plainText('Tuesday, **14:05** UTC\n\n_as written here; zone_name_\n\nMilestone: **start**')).toBe(
    'Tuesday, 14:05 UTC\nas written here; zone_name\nMilestone: start',
  );
});

test.each([
  ['2024-05-14', '2024-05-13', '05-14'],
  ['2024-01-01', '2023-12-31', '2024-01-01'],
  ['2024-05-14', undefined, '2024-05-14'],
])('%s behind %s is %s', (date, before, expected) => {
  expect(shortDate(date, before)).toBe(expected);
});
