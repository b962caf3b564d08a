/** How a generated timeline is written. */
export type Layout = 'list' | 'table' | 'headings' | 'paragraphs';

const events = [
  'Error rate on checkout-api rises above 5%, first alert in the on-call channel',
  'On-call engineer acknowledges the page and opens [the dashboard](https://graphs.example.test/d/checkout)',
  'Suspected the **14:10 deploy** of `checkout-api` and asked its owner to look',
  'Rolled back `checkout-api` to the build before; error rate does not move yet',
  'Database connections are exhausted on two of three replicas, see [the log](https://logs.example.test/q/42)',
  'Raised the connection limit on *replica 2* and restarted its proxy',
  'Customer support reports that about one order in twenty fails with a timeout',
];

const sentences = [
  'The checkout service shares one pool of connections with the reporting job, which was not known to the team that owns it.',
  'When the job began to hold its connections for longer, requests waited for a free one and timed out after thirty seconds.',
  'We looked at the deploy first because it was recent, and lost about twenty minutes before the database came into view.',
  'The alert on `pool.waiting` was set too high to fire before customers noticed, and nobody had looked at it for a year.',
  'See [the capacity review](https://docs.example.test/capacity) for how the limit was chosen and who may change it.',
];

const pad = (value: number): string => String(value).padStart(2, '0');

/** One entry a minute; the date is written where the day changes. */
function timeline(lines: number, layout: Layout): string[] {
  const out = layout === 'table' ? ['| Time | Event |', '|---|---|'] : [];
  for (let i = 0; out.length < lines; i++) {
    const day = `2031-05-${pad(6 + Math.floor(i / 1200))}`;
    const time = `${day} ${pad(Math.floor((i % 1200) / 60))}:${pad(i % 60)}`;
    const text = `${events[i % events.length]} (${i})`;
    if (layout === 'list') out.push(`- ${time} ${text}`);
    else if (layout === 'table') out.push(`| ${time} | ${text} |`);
    else if (layout === 'headings') out.push(`### ${time}`, '', text, '');
    else out.push(`**${time}** ${text}`, '');
  }
  return out;
}

/** A postmortem of about `lines` lines, half of them one timeline. The same every time. */
export function postmortem(lines: number, layout: Layout): string {
  const half = Math.floor(lines / 2);
  const frame = [
    '# Checkout fails for one order in twenty',
    '**Date:** 2031-05-06',
    '## Summary',
    `${sentences[1]} ${sentences[2]}`,
    '## Impact',
    'One order in twenty failed between 00:00 and 01:10 UTC; about 900 customers were affected.',
    '## Timeline',
    'All times in UTC.',
    '',
    ...timeline(half, layout),
    '',
    '## Root cause',
    `${sentences[0]}`,
  ];
  const actions = ['', '## Action items', '- [ ] @sam: alert on `pool.waiting` above 5 (OPS-12), due 2031-06-01', ''];
  const prose = Array.from({ length: Math.max(0, lines - frame.length - actions.length) }, (_, i) => {
    if (i % 12 === 1) return `### Finding ${(i - 1) / 12 + 1}`;
    return i % 4 === 0 || i % 12 === 2 ? '' : `${sentences[i % sentences.length]}`;
  });
  return [...frame, ...prose, ...actions].join('\n');
}
