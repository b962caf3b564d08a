import { expect, test } from 'vitest';
import { fromPage, uriOfState } from '../../../../client/preview/messages.ts';

test.each([
  [{ type: 'ready' }, { type: 'ready' }],
  [
    { type: 'go', line: 3, more: 1 },
    { type: 'go', line: 3 },
  ],
  [{ type: 'go', line: -1 }, null],
  [{ type: 'go', line: 1.5 }, null],
  [{ type: 'go', line: '3' }, null],
  [{ type: 'go' }, null],
  [{ type: 'open', uri: 'file:///etc/passwd' }, null],
  [null, null],
  ['go', null],
  [undefined, null],
])('%j is understood as %j', (message, expected) => {
  expect(fromPage(message)).toEqual(expected);
});

test.each([
  [{ uri: 'file:///a.md', body: '', scroll: 0 }, 'file:///a.md'],
  [{ uri: null }, null],
  [undefined, null],
])('the state %j is of the document %j', (state, uri) => {
  expect(uriOfState(state)).toBe(uri);
});
