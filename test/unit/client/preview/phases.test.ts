import { expect, test } from 'vitest';
import { countingMilestones } from '../../../../client/preview/layout/milestones.ts';
import { phasesOf } from '../../../../client/preview/layout/phases.ts';
import { entryOf, milestoneOf } from '../outlines.ts';

type Told = readonly [minutes: number | null, kind: string | null, inferred?: boolean];

/** Entries in lines 0, 1, 2 …; `lines` are those that the whole incident's milestones stand in. */
function counting(told: readonly Told[], lines: Readonly<Record<string, number>> = {}) {
  const placed = told.map(([at, milestone, inferred = false], line) => ({
    entry: entryOf(line, { since: at, milestone, inferred }),
    at,
  }));
  return countingMilestones(
    placed,
    Object.entries(lines).map(([kind, line]) => milestoneOf(kind, line)),
  );
}

test.each<[string, Told[], (readonly [string, number, number])[]]>([
  [
    'all four',
    [
      [0, 'start'],
      [5, 'detected'],
      [20, 'mitigated'],
      [30, 'resolved'],
    ],
    [
      ['Before detection', 0, 5],
      ['Until mitigation', 5, 20],
      ['Until resolution', 20, 30],
    ],
  ],
  [
    'no mitigation',
    [
      [0, 'start'],
      [5, 'detected'],
      [30, 'resolved'],
    ],
    [
      ['Before detection', 0, 5],
      ['Until resolution', 5, 30],
    ],
  ],
  [
    'no start',
    [
      [5, 'detected'],
      [20, 'mitigated'],
    ],
    [['Until mitigation', 5, 20]],
  ],
  [
    'a start alone',
    [
      [0, 'start'],
      [5, null],
    ],
    [],
  ],
  [
    'detected before it started',
    [
      [0, 'detected'],
      [5, 'start'],
      [30, 'resolved'],
    ],
    [['Until resolution', 5, 30]],
  ],
  [
    'detected as it starts',
    [
      [0, 'start'],
      [0, 'detected'],
      [30, 'resolved'],
    ],
    [['Until resolution', 0, 30]],
  ],
  [
    'a milestone at an unknown time',
    [
      [0, 'start'],
      [null, 'detected'],
      [30, 'resolved'],
    ],
    [['Until resolution', 0, 30]],
  ],
])('phases with %s', (_name, told, expected) => {
  expect(phasesOf(counting(told)).map(({ name, from, to }) => [name, from, to])).toEqual(expected);
});

test.each<[string, Told[], Record<string, number>, Record<string, number>]>([
  [
    'the first',
    [
      [0, 'detected'],
      [5, 'detected'],
    ],
    {},
    { detected: 0 },
  ],
  [
    'the last that says resolved',
    [
      [0, 'resolved'],
      [5, 'resolved'],
    ],
    {},
    { resolved: 1 },
  ],
  [
    'what is marked before what is inferred',
    [
      [0, 'detected', true],
      [5, 'detected'],
    ],
    {},
    { detected: 1 },
  ],
  [
    'what is marked, and then only spoken of',
    [
      [0, 'resolved'],
      [5, 'resolved', true],
    ],
    {},
    { resolved: 0 },
  ],
  [
    'the whole incident’s',
    [
      [0, 'detected'],
      [5, 'detected'],
    ],
    { detected: 1 },
    { detected: 1 },
  ],
  ['its own where the whole incident’s stands elsewhere', [[0, 'detected']], { detected: 99 }, { detected: 0 }],
])('of several milestones of a kind counts %s', (_name, told, lines, expected) => {
  const found = [...counting(told, lines)].map(([kind, { entry }]) => [kind, entry.range.start.line]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
