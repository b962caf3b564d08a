import { expect, test } from 'vitest';
import { readsAsDone, tellsDeed } from '../../../server/core/model/deeds.ts';

/** What an action says, and whether it reads as done: by somebody, by its verb, or not. */
const said: readonly (readonly [string, 'told' | 'done' | 'open'])[] = [
  ["We've greatly narrowed the vent", 'told'],
  ['I set up a second lamp', 'told'],
  ['We have for many years ordered a spare', 'told'],
  ['Re-lit the lamp', 'open'],
  ['Re-enabled the lamp', 'done'],
  ['Improved the vent', 'done'],
  ['Wrote a runbook', 'done'],
  ['Improved ventilation', 'open'],
  ['Automated tests of the vent', 'open'],
  ['Set up a second lamp', 'open'],
  ['Need a second lamp', 'open'],
  ['We planned a second lamp', 'open'],
  ['Proceed with the lamp', 'open'],
];

test.each(said)('%s: %s', (text, how) => {
  expect(tellsDeed(text) ? 'told' : readsAsDone(text) ? 'done' : 'open').toBe(how);
});
