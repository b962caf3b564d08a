import { expect, test } from 'vitest';
import { nodeAt, nodesOf } from '../../../client/outline/nodes.ts';
import { entryOf, lines, outlineOf, timelineOf } from './outlines.ts';

const outline = outlineOf({
  sections: [
    {
      title: 'Summary',
      kind: 'summary',
      state: 'present',
      required: true,
      level: 2,
      guidance: 'Say it.',
      range: lines(2),
    },
    { title: 'Impact', kind: 'impact', state: 'missing', required: false, level: 2, guidance: 'Numbers.', range: null },
    { title: 'Timeline', kind: 'timeline', state: 'present', required: true, level: 2, guidance: '', range: lines(4) },
    {
      title: 'Root cause',
      kind: 'root_cause',
      state: 'missing',
      required: true,
      level: 2,
      guidance: 'Why.',
      range: null,
    },
  ],
  timelines: [
    timelineOf([
      entryOf(6, { text: 'fails', since: 0, milestone: 'start', range: lines(6, 8) }),
      entryOf(9, { stamp: '10:05', text: 'mended', since: 65 }),
    ]),
  ],
  actions: [{ text: 'Mend', owner: '@kim', due: null, ticket: null, state: 'done', range: lines(12) }],
});

test('groups in order; empty ones are left out', () => {
  expect(nodesOf(outline).map(({ label, description }) => [label, description])).toEqual([
    ['Sections', '1 missing'],
    ['Timeline', '2 entries'],
    ['Action items', '1 item'],
  ]);
});

test('a section shows its state; one that is missing can be inserted', () => {
  const [sections] = nodesOf(outline);
  expect(sections?.children.map(({ label, description, type, insert }) => [label, description, type, insert])).toEqual([
    ['Summary', '', 'section', null],
    ['Impact', 'recommended', 'missingSection', 'Impact'],
    ['Timeline', '', 'section', null],
    ['Root cause', 'missing', 'missingSection', 'Root cause'],
  ]);
});

test('an entry shows its time since the first', () => {
  expect(nodesOf(outline)[1]?.children.map(({ label, description }) => [label, description])).toEqual([
    ['09:00 +00:00 fails', 'start'],
    ['10:05 +01:05 mended', ''],
  ]);
});

test.each([
  [0, undefined],
  [3, 'Summary'],
  [4, 'Timeline'],
  [7, '09:00 +00:00 fails'],
  [9, '10:05 +01:05 mended'],
  [10, 'Timeline'],
  [12, 'Mend'],
])('line %i belongs to %j', (line, label) => {
  expect(nodeAt(nodesOf(outline), line)?.label).toBe(label);
});
