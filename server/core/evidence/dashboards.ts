import type { Address } from './address.ts';
import { cloudWatchWindow } from './cloudWatch.ts';
import { exploreWindow } from './grafanaExplore.ts';
import { ofMicroseconds, ofMilliseconds, ofSeconds, ofStamp } from './moments.ts';
import { prometheusWindow } from './prometheus.ts';

/** The bounds of a stretch of time, epoch milliseconds; null for one that is not absolute. */
type Bounds = readonly [from: number | null, to: number | null] | null;

/** How the addresses of a dashboard or log viewer are known, and how they say what they show. */
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
export const dashboards: readonly Dashboard[] = [
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
      value('paused') !== 'false' &&
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
    what: 'the Elastic link',
    is: ({ path }) => path.includes('/app/'),
    bounds: between('rangeFrom', 'rangeTo'),
  },
  {
    what: 'the Graylog link',
    is: ({ value }) => value('rangetype') === 'absolute',
    bounds: between('from', 'to'),
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
    what: 'the Prometheus link',
    is: ({ value }) => (value('g0.relative_time') ?? 'none') === 'none',
    bounds: prometheusWindow,
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
  {
    what: 'the Dynatrace link',
    is: ({ host, value }) => host.includes('dynatrace') && value('gtf') !== null,
    bounds: ({ value }) => {
      const [, from, to] = /^c_(\d+)_(\d+)$/.exec(value('gtf') ?? '') ?? [];
      return [ofMilliseconds(from), ofMilliseconds(to)];
    },
  },
  {
    what: 'the Jaeger link',
    is: ({ path, value }) => path.endsWith('/search') && value('service') !== null,
    bounds: ({ value }) => [ofMicroseconds(value('start')), ofMicroseconds(value('end'))],
  },
];
