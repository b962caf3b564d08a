import { expect, test } from 'vitest';
import { evidenceOf } from '../../../server/core/evidence/entryEvidence.ts';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import { readPostmortem } from '../../../server/core/model/read.ts';

const slack = 'https://example.slack.com/archives/C01/p1714668122000100';
const graph = 'https://grafana.example.com/d/a/shop?from=1714665600000&to=1714669200000';
const [at, shown] = ['the Slack link 16:42:02', 'the Grafana link 16:00:00–17:00:00'];

/** What the entries of a timeline hold: the entry's time, what the evidence is called, the moment or stretch in UTC. */
function check(timeline: string, expected: readonly string[]): void {
  const markdown = readMarkdown(`## Timeline\n\n2024-05-02 (all times in UTC)\n\n${timeline}`);
  const settings = { timezone: '', dateOrder: 'auto' } as const;
  const postmortem = readPostmortem(markdown, { fileName: null, declared: true, settings });
  const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
  const found = evidenceOf(markdown, postmortem).map(({ entry, what, from, to }) => {
    const until = from === to ? '' : `–${clock(to)}`;
    return `${entry.moment.time} ${what} ${clock(from)}${until}`;
  });
  expect(found).toEqual(expected);
}

test.each<[string, string, string[]]>([
  [
    'a link, an image, an address',
    `- 16:42 [a](${slack}) ![b](${graph})\n- 16:50 see ${slack}.\n`,
    [`16:42 ${at}`, `16:42 ${shown}`, `16:50 ${at}`],
  ],
  ['a link on the stamp', `- [16:42](${slack}) a\n- 16:50 b\n`, [`16:42 ${at}`]],
  ['an address in angle brackets, once', `- 16:42 <${slack}>\n- 16:50 b\n`, [`16:42 ${at}`]],
  ['headings', `### 16:42 [a](${slack})\n\nb\n\n### 16:50\n\n[c](${graph})\n`, [`16:42 ${at}`, `16:50 ${shown}`]],
  [
    'cells and reference links',
    `| Time | What |\n| --- | --- |\n| 16:42 | a |\n| 16:50 | [b][r] |\n\n[r]: ${slack}\n`,
    [`16:50 ${at}`],
  ],
  [
    'a log in the entry',
    '- 16:42 a\n\n  ```\n  2024-05-02T16:42:02Z killed\n  ```\n\n- 16:50 b\n',
    ['16:42 2024-05-02T16:42:02Z 16:42:02'],
  ],
  ["the entry's own stamp is no evidence", '- 2024-05-02T16:42:02Z a\n- 2024-05-02T16:50:00Z b\n', []],
  [
    'the bounds of a dashboard are no moments',
    "- 16:42 https://logs.example.com/app/x#/?_g=(time:(from:'2024-05-02T16:00:00.000Z',to:'2024-05-02T17:00:00.000Z'))\n- 16:50 b\n",
    ['16:42 the Kibana link 16:00:00–17:00:00'],
  ],
  // The second one is of 2016.
  [
    'identifiers of about that day',
    '- 16:42 01HWX2YBWG0000000000000000\n- 16:50 01ARZ3NDEKTSV4RRFFQ69G5FAV\n',
    ['16:42 the identifier 16:42:02'],
  ],
  ['outside of entries', `See [a](${slack}).\n\n- 16:42 a\n- 16:50 b\n\n## Impact\n\n[b](${slack})\n`, []],
])('evidence in %s', (_, timeline, expected) => check(timeline, expected));
