import type { Address } from './address.ts';
import { ofStamp } from './moments.ts';

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Prometheus's `1h`, `1h10m`, `100000s` in milliseconds; null for anything else. */
function lengthOf(text: string): number | null {
  if (!/^(?:\d+[smhdw])+$/.test(text)) return null;
  const parts = [...text.matchAll(/(\d+)([smhdw])/g)];
  return parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (units[unit] ?? 0), 0) * 1000;
}

/**
 * The stretch of time of a graph of Prometheus, Thanos or VictoriaMetrics: they write its end in UTC, whatever zone they show it in, and
 * its length. Null where one of the two is missing.
 */
export function prometheusWindow({ value }: Address): readonly [number, number] | null {
  const end = ofStamp(`${(value('g0.end_input') ?? '').replace('+', ' ')}Z`);
  const length = lengthOf(value('g0.range_input') ?? '');
  return end === null || length === null ? null : [end - length, end];
}
