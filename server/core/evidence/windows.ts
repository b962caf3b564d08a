import { type Address, readAddress } from './address.ts';
import { cloudWatchWindow } from './cloudWatch.ts';
import { exploreWindow } from './grafanaExplore.ts';
import { ofMilliseconds, ofSeconds, ofStamp } from './moments.ts';

/** The stretch of time that a dashboard's or log viewer's address shows: epoch milliseconds, `from` before `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** For people: `the Grafana link`. */
  readonly what: string;
}

type Bounds = readonly [from: number | null, to: number | null] | null;

interface Dashboard {
  readonly what: string;
  readonly is: (address: Address) => boolean;
  readonly bounds: (address: Address) => Bounds;
}

const at = (text: string | null | undefined): number | null => ofMilliseconds(text) ?? ofStamp(text);

/** Two parameters, each epoch milliseconds or a stamp with its offset. What is relative (`now-6h`) gives nothing. */
const between =
  (from: string, to: string) =>
  ({ value }: Address): Bounds => [at(value(from)), at(value(to))];

/** The dashboards and log viewers whose addresses hold absolute times, each form as it stands in published documents and sources. */
const dashboards: readonly Dashboard[] = [
  {
    what: 'the Grafana link',
    is: ({ host, path }) =>
      host.includes('grafana') || /\/(?:d|d-solo|dashboard|dashboard-solo|explore)(?:\/|$)/.test(path),
    bounds: (address) => exploreWindow(address) ?? between('from', 'to')(address),
  },
  {
    what: 'the Datadog link',
    is: ({ host, value }) =>
      /(?:^|\.)(?:datadoghq\.(?:com|eu)|ddog-gov\.com)$/.test(host) &&
      // What moves with the clock shows another stretch at each visit.
      value('live') !== 'true' &&
      value('refresh_mode') !== 'sliding',
    bounds: (address) =>
      address.value('from_ts') === null ? between('start', 'end')(address) : between('from_ts', 'to_ts')(address),
  },
  {
    what: 'the Kibana link',
    is: ({ value }) => value('_g') !== null,
    bounds: ({ value }) => {
      const time = /\btime:\(([^()]*)\)/.exec(value('_g') ?? '')?.[1] ?? '';
      return [ofStamp(/\bfrom:'([^']+)'/.exec(time)?.[1]), ofStamp(/\bto:'([^']+)'/.exec(time)?.[1])];
    },
  },
  {
    what: 'the Google Cloud link',
    is: ({ host }) => host === 'console.cloud.google.com',
    bounds: (address) => {
      const [from, to] = (address.value('timeRange') ?? '').split('/');
      return to === undefined ? between('startTime', 'endTime')(address) : [ofStamp(from), ofStamp(to)];
    },
  },
  {
    what: 'the CloudWatch link',
    is: ({ host }) => /(?:^|\.)console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)$/.test(host),
    bounds: cloudWatchWindow,
  },
  {
    // Prometheus, Thanos and VictoriaMetrics write the graph's end in UTC whatever zone they show it in.
    what: 'the Prometheus link',
    is: ({ value }) => (value('g0.relative_time') ?? 'none') === 'none',
    bounds: ({ value }) => {
      const end = ofStamp(`${(value('g0.end_input') ?? '').replace('+', ' ')}Z`);
      const length = lengthOf(value('g0.range_input') ?? '');
      return end === null || length === null ? null : [end - length, end];
    },
  },
  {
    what: 'the Splunk link',
    is: ({ path }) => /\/app\/[^/]+\//.test(path),
    bounds: ({ value }) => [ofSeconds(value('earliest')), ofSeconds(value('latest'))],
  },
  {
    what: 'the New Relic link',
    is: ({ host }) => /(?:^|\.)newrelic\.com$/.test(host),
    bounds: between('platform[timeRange][begin_time]', 'platform[timeRange][end_time]'),
  },
];

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Prometheus's `1h`, `1h10m`, `100000s` in milliseconds; null for anything else. */
function lengthOf(text: string): number | null {
  if (!/^(?:\d+[smhdw])+$/.test(text)) return null;
  const parts = [...text.matchAll(/(\d+)([smhdw])/g)];
  return parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (units[unit] ?? 0), 0) * 1000;
}

/** The stretch of time that an address shows; null where it shows none, or one that moves with the clock. */
export function windowOfAddress(url: string): Window | null {
  const address = readAddress(url);
  if (address === null || address.rest === '') return null;
  for (const { what, is, bounds } of dashboards) {
    const [from, to] = (is(address) ? bounds(address) : null) ?? [];
    if (from != null && to != null && from < to) return { from, to, what };
  }
  return null;
}
