import { expect, test } from 'vitest';
import { asksForSomething } from '../../../server/core/model/orders.ts';

/** What an item under a heading for actions says, and whether it asks for anything. */
const items: readonly (readonly [string, boolean])[] = [
  ['Add an alert on lock waits', true],
  ['HIGH Include the kiln in the test plan', true],
  ['Better monitoring of the kiln', true],
  ['Monitoring of the kiln', true],
  ['The lid must be closed', true],
  ['It would be good to have a second lid', true],
  ['The lid was closed at once', false],
  ['kiln.example.org', false],
  ['Comprehensive audits were carried out', false],
  ['No lid broke', false],
  ['Watching the lid meant a day of waiting', false],
  ['Documentation of what was seen', true],
];

test.each(items)('%s: %s', (text, asks) => expect(asksForSomething(text)).toBe(asks));
