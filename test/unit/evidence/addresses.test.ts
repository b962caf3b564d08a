import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareAddresses } from '../../../server/core/evidence/address.ts';
import { pointOfAddress } from '../../../server/core/evidence/points.ts';
import { windowOfAddress } from '../../../server/core/evidence/windows.ts';

const iso = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());

test.each<[string, string | null]>([
  ['https://example.slack.com/archives/C0AB12/p1714668122000100', '2024-05-02T16:42:02.000Z'],
  // A message in a thread names itself first, then the thread.
  [
    'https://example.slack.com/archives/C0AB12/p1714668122000100?thread_ts=1714660000.000100&cid=C0AB12',
    '2024-05-02T16:42:02.000Z',
  ],
  ['https://example.com/app?thread_ts=1714660000.000100', '2024-05-02T14:26:40.000Z'],
  // The example of Discord's own documentation.
  ['https://discord.com/channels/1/2/175928847299117063', '2016-04-30T11:18:25.796Z'],
  [
    'https://teams.microsoft.com/l/message/19:ab12@thread.tacv2/1714668122000?tenantId=1&parentMessageId=1714660000000',
    '2024-05-02T16:42:02.000Z',
  ],
  [
    'https://example.app.opsgenie.com/alert/detail/0a1b2c3d-0000-4000-8000-0123456789ab-1714668122000/details',
    '2024-05-02T16:42:02.000Z',
  ],
  ['https://example.app.opsgenie.com/alert/detail/0a1b2c3d-0000-4000-8000-0123456789ab/details', null],
  ['https://example.com/status/1714668122', null],
])('the moment in %s', (url, expected) => expect(iso(pointOfAddress(url)?.instant)).toBe(expected));

const [from, to] = [1714665600000, 1714669200000];
const [fromIso, toIso] = ['2024-05-02T16:00:00.000Z', '2024-05-02T17:00:00.000Z'];
const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const grafana = 'https://graphs.example.com';
const kibana = 'https://logs.example.com/app/discover#/';
const cloudWatch = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#';
const starred = (text: string): string => text.replaceAll(':', '*3a');
const shop = { datasource: 'logs', queries: [{ expr: '{app="shop"}' }] };

/** Every form that is read: each shows 16:00 to 17:00 UTC. */
test.each<[string, string]>([
  ['Grafana', `${grafana}/d/Ab12/shop?orgId=1&from=${from}&to=${to}&viewPanel=4`],
  ['Grafana', `${grafana}/d/Ab12/shop?from=${fromIso}&to=${toIso}&timezone=utc`],
  ['Grafana', `${grafana}/d/Ab12/shop?from=${encodeURIComponent(fromIso)}&to=${encodeURIComponent(toIso)}`],
  ['Grafana', `https://grafana.example.com/render/d-solo/Ab12/shop?orgId=1&to=${to}&from=${from}&panelId=2`],
  ['Grafana', `${grafana}/explore?orgId=1&left=${json({ ...shop, range: { from: `${from}`, to: `${to}` } })}`],
  ['Grafana', `${grafana}/explore?orgId=1&left=${json([`${from}`, `${to}`, 'logs', {}])}`],
  [
    'Grafana',
    `${grafana}/explore?schemaVersion=1&panes=${json({ a1: { ...shop, range: { from: fromIso, to: toIso } } })}&orgId=1`,
  ],
  [
    'Datadog',
    `https://app.datadoghq.com/dashboard/abc/shop?refresh_mode=paused&from_ts=${from}&to_ts=${to}&live=false`,
  ],
  ['Datadog', `https://example.datadoghq.eu/logs?query=service%3Ashop&from_ts=${from}&to_ts=${to}`],
  ['Datadog', `https://app.datadoghq.com/apm/service/shop/http?end=${to}&env=prod&paused=true&start=${from}`],
  ['Kibana', `${kibana}?_g=(filters:!(),time:(from:'${fromIso}',to:'${toIso}'))&_a=(columns:!(message))`],
  ['Kibana', `${kibana}?_a=(index:shop)&_g=(time:(from:'${fromIso}',mode:absolute,to:'${toIso}'))`],
  ['Kibana', `${kibana}?_g=${encodeURIComponent(`(time:(from:'${fromIso}',to:'${toIso}'))`).replaceAll("'", '%27')}`],
  [
    'Google Cloud',
    `https://console.cloud.google.com/logs/query;query=a%3D%22b%22;timeRange=${fromIso}%2F${toIso}?project=shop`,
  ],
  [
    'Google Cloud',
    `https://console.cloud.google.com/logs/query;query=a;cursorTimestamp=${toIso};startTime=${fromIso};endTime=${toIso}?project=shop`,
  ],
  [
    'CloudWatch',
    `${cloudWatch}metricsV2:graph=~(region~'eu-west-1~period~300~start~'${starred(fromIso)}~end~'${starred(toIso)})`,
  ],
  [
    'CloudWatch',
    `${cloudWatch}logsV2:logs-insights$3FqueryDetail$3D~(end~'${starred(toIso)}~start~'${starred(fromIso)}~timeType~'ABSOLUTE~tz~'LOCAL)`,
  ],
  [
    'CloudWatch',
    `${cloudWatch}logsV2:log-groups/log-group/shop/log-events$3Fstart$3D${from}$26filterPattern$3Derror$26end$3D${to}`,
  ],
  [
    'Prometheus',
    'https://prom.example.com/graph?g0.expr=up&g0.tab=0&g0.range_input=1h&g0.end_input=2024-05-02%2017%3A00',
  ],
  ['Prometheus', 'https://prom.example.com/graph?g0.expr=up&g0.range_input=3600s&g0.end_input=2024-05-02+17%3A00%3A00'],
  [
    'Prometheus',
    'https://vm.example.com/vmui/#/?g0.range_input=1h&g0.end_input=2024-05-02T17%3A00%3A00&g0.relative_time=none',
  ],
  ['Splunk', `https://splunk.example.com/en-US/app/search/search?earliest=${from / 1000}&latest=${to / 1000}.000&q=x`],
  [
    'New Relic',
    `https://one.newrelic.com/launcher/a.b?platform[timeRange][begin_time]=${from}&platform[timeRange][end_time]=${to}`,
  ],
  ['Elastic', `https://logs.example.com/app/apm/services/shop/overview?rangeFrom=${fromIso}&rangeTo=${toIso}&kuery=`],
  [
    'Graylog',
    `https://logs.example.com/search?q=a&rangetype=absolute&from=${fromIso.replaceAll(':', '%3A')}&to=${toIso}`,
  ],
  ['Dynatrace', `https://abc.live.dynatrace.com/#problems;gtf=c_${from}_${to};gf=all`],
  ['Jaeger', `https://traces.example.com/search?end=${to}000&limit=20&lookback=1h&service=shop&start=${from}000`],
])('the stretch of %s in %s', (name, url) =>
  expect(windowOfAddress(url)).toEqual({ from, to, what: `the ${name} link` }),
);

/** What moves with the clock, is no stretch, or belongs to no known service. */
test.each([
  `${grafana}/d/Ab12/shop?orgId=1&from=now-6h&to=now`,
  `${grafana}/d/Ab12/shop?from=${from}&to=now`,
  `${grafana}/d/Ab12/shop?from=${to}&to=${from}`,
  `${grafana}/d/Ab12/shop?from=20240502T160000&to=20240502T170000`,
  `${grafana}/explore?left=${json({ range: { from: 'now-1h', to: 'now' } })}`,
  `${grafana}/explore?left=%7Bbroken`,
  `${grafana}/explore?panes=${json({ a: { range: { from: `${from}`, to: `${to}` } }, b: { range: { from: 'now-1h', to: 'now' } } })}`,
  `https://app.datadoghq.com/dashboard/abc?from_ts=${from}&to_ts=${to}&live=true`,
  `https://app.datadoghq.com/apm/service/shop?end=${to}&paused=false&start=${from}`,
  `https://app.datadoghq.com/logs?query=a&refresh_mode=sliding&from_ts=${from}&to_ts=${to}`,
  `${kibana}?_g=(time:(from:now-15m,to:now))`,
  `${kibana}?_g=(filters:!(),refreshInterval:(pause:!t,va…))`,
  'https://console.cloud.google.com/logs/query;query=a;timeRange=PT1H?project=shop',
  `${cloudWatch}metricsV2:graph=~(start~'-PT3H~end~'P0D)`,
  `${cloudWatch}logsV2:logs-insights$3FqueryDetail$3D~(end~0~start~-3600~timeType~'RELATIVE)`,
  'https://prom.example.com/graph?g0.expr=up&g0.range_input=1h',
  'https://vm.example.com/vmui/#/?g0.range_input=1h&g0.end_input=2024-05-02T17%3A00%3A00&g0.relative_time=last_1_hour',
  'https://splunk.example.com/en-US/app/search/search?earliest=-24h%40h&latest=now',
  `https://shop.example.com/search?from=${from}&to=${to}`,
  'https://flights.example.com/d?from=LHR&to=JFK',
  'https://logs.example.com/app/apm/services?rangeFrom=now-15m&rangeTo=now',
  'https://logs.example.com/search?rangetype=relative&relative=300&from=2024-05-02T16:00:00Z&to=2024-05-02T17:00:00Z',
  'https://abc.live.dynatrace.com/#problems;gtf=-2h',
  'https://prom.example.com/graph?g0.range_input=99999999999999w&g0.end_input=2024-05-02%2017%3A00',
  'no address',
])('no stretch in %s', (url) => expect(windowOfAddress(url)).toBeNull());

test.each<[string, string[]]>([
  ['see https://a.example/x.', ['https://a.example/x']],
  ['(https://a.example/x) and (https://b.example/y_(z))', ['https://a.example/x', 'https://b.example/y_(z)']],
  [`Logs: ${kibana}?_g=(time:(from:'a',to:'b')), then`, [`${kibana}?_g=(time:(from:'a',to:'b'))`]],
  ['[https://a.example/x?b[c]=1]', ['https://a.example/x?b[c]=1']],
  ['<https://a.example/x>', ['https://a.example/x']],
  ['no address', []],
])('addresses in %s', (text, expected) => {
  const found = [...bareAddresses(text)];
  expect(found.map(({ url }) => url)).toEqual(expected);
  for (const { at, url } of found) expect(text.slice(at, at + url.length)).toBe(url);
});

test('whatever an address holds, it is read without failing', () => {
  const hosts = [
    'grafana.example.com',
    'app.datadoghq.com',
    'console.cloud.google.com',
    'a.console.aws.amazon.com',
    'x.com',
  ];
  const names = [
    'from',
    'to',
    'left',
    'panes',
    '_g',
    'start',
    'end',
    'g0.end_input',
    'g0.range_input',
    'timeRange',
    'gtf',
  ];
  const part = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.constantFrom(`${from}`, toIso, '%', '%zz', '$3D', '*3a', '~(', "time:(from:'", '/', '9'.repeat(40), '1h'),
  );
  const value = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
  const parameter = fc.tuple(fc.constantFrom(...names), value, fc.constantFrom('?', '#', '&', ';'));
  fc.assert(
    fc.property(fc.constantFrom(...hosts), fc.array(parameter, { maxLength: 5 }), (host, parameters) => {
      const url = `https://${host}/d/explore${parameters.map(([name, text, before]) => `${before}${name}=${text}`).join('')}`;
      for (const one of [url, ...[...bareAddresses(url)].map((bare) => bare.url)]) {
        const window = windowOfAddress(one);
        if (window !== null) expect(window.from).toBeLessThan(window.to);
        const point = pointOfAddress(one);
        if (point !== null) expect(Number.isFinite(point.instant)).toBe(true);
      }
    }),
  );
});
