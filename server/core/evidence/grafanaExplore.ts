import type { Address } from './address.ts';
import { ofMilliseconds, ofStamp } from './moments.ts';

const at = (value: unknown): number | null =>
  typeof value === 'number' || typeof value === 'string'
    ? (ofMilliseconds(String(value)) ?? ofStamp(String(value)))
    : null;

/**
 * The stretch of time of Grafana's Explore, which keeps it in JSON: `left={"range":{"from","to"}}`, earlier `left=["from","to",…]`,
 * later `panes={"id":{"range":{…}}}`. Null where there is no such parameter, or where two panes show different times.
 */
export function exploreWindow({ value }: Address): readonly [number | null, number | null] | null {
  const left = parsed(value('left'));
  if (left !== null) return Array.isArray(left) ? [at(left[0]), at(left[1])] : rangeOf(left);
  const panes = parsed(value('panes'));
  const [first, ...others] = panes === null || Array.isArray(panes) ? [] : Object.values(panes).map(rangeOf);
  return first && others.every((one) => one[0] === first[0] && one[1] === first[1]) ? first : null;
}

function rangeOf(pane: unknown): readonly [number | null, number | null] {
  const range: unknown = isObject(pane) ? pane.range : null;
  return isObject(range) ? [at(range.from), at(range.to)] : [null, null];
}

/** What is asked of the objects; any of it may be missing. */
interface Json {
  readonly range?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** An object or a list in JSON; null for anything else. */
function parsed(json: string | null): Json | readonly unknown[] | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
