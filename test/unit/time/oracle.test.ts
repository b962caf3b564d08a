import { expect, test } from 'vitest';
import { instantsOf } from '../../../server/core/time/instants.ts';
import { instantsByIntl, wallTimes } from './oracle.ts';

test('instants are those that Intl shows, in gaps and overlaps too', () => {
  const kinds = new Set<number>();
  for (const { zone, wall } of wallTimes(1500, [2011, 2024], 5)) {
    const iso = new Date(wall).toISOString();
    const wanted = instantsByIntl(zone, wall);
    kinds.add(wanted.length);
    expect([zone, iso, instantsOf(iso.slice(0, 10), iso.slice(11, 16), zone)]).toEqual([zone, iso, wanted]);
  }
  expect([...kinds].sort()).toEqual([0, 1, 2]);
});
