import { readAddress } from './address.ts';
import { dashboards } from './dashboards.ts';

/** The stretch of time that a dashboard's or log viewer's address shows: epoch milliseconds, `from` before `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** For people: `the Grafana link`. */
  readonly what: string;
}

/** The stretch of time that an address shows; null where it shows none, or one that moves with the clock. */
export function windowOfAddress(url: string): Window | null {
  const address = readAddress(url);
  if (address === null || address.rest === '') return null;
  for (const { what, is, bounds } of dashboards) {
    const [from, to] = (is(address) ? bounds(address) : null) ?? [];
    if (from != null && to != null && 0 < from && from < to) return { from, to, what };
  }
  return null;
}
