import { type Address, decoded } from './address.ts';
import { ofMilliseconds, ofStamp } from './moments.ts';

/** `start~'2024-05-02T16*3a00*3a00.000Z` in graphs and Insights, `$3Fstart$3D1714665600000` in log streams. */
const bound = (name: string): RegExp => new RegExp(`(?:^|[^a-z])${name}(?:~'?|=)([0-9TZ:.-]+)`, 'i');
const start = bound('start');
const end = bound('end');

/**
 * The stretch of time that a page of Amazon CloudWatch shows. Its addresses are encoded with `%`, `$` and `*`, often twice. Stamps in
 * them are UTC whatever zone the page shows. What is relative (`start~-3600`) gives nothing.
 */
export function cloudWatchWindow({ rest }: Address): readonly [number | null, number | null] {
  let text = rest;
  for (let round = 0; round < 3; round++) text = decoded(text.replace(/[$*](?=[0-9a-f]{2})/gi, '%'));
  const at = (pattern: RegExp): number | null => {
    const written = pattern.exec(text)?.[1];
    return ofMilliseconds(written) ?? ofStamp(written);
  };
  return [at(start), at(end)];
}
