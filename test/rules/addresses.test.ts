import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { isPrivateIp, isPublicIp } from '../../server/core/rules/util/personal/ipAddresses.ts';

test.each<[string, boolean, boolean]>([
  ['94.130.77.12', true, false],
  ['172.15.255.255', true, false],
  ['172.32.0.1', true, false],
  ['10.0.4.12', false, true],
  ['127.0.0.1', false, true],
  ['100.64.0.1', false, true],
  ['169.254.169.254', false, true],
  ['172.31.0.9', false, true],
  ['192.168.1.1', false, true],
  ['192.0.2.44', false, false],
  ['198.51.100.7', false, false],
  ['203.0.113.9', false, false],
  ['198.19.0.1', false, false],
  ['224.0.0.251', false, false],
  ['255.255.255.255', false, false],
  ['0.0.0.0', false, false],
  ['94.130.77.256', false, false],
  ['94.130.077.12', false, false],
  ['94.130.77', false, false],
])('%s: public %s, private %s', (text, isPublic, isPrivate) => {
  expect([isPublicIp(text), isPrivateIp(text)]).toEqual([isPublic, isPrivate]);
});

/** What one rule marks in a paragraph of the impact, related places included. */
function marked(rule: string, words: string): string[] {
  const text = `# Outage\n\n**Author:** Lee <lee@shop-and-co.com>\n\n## Impact\n\n${words}\n\n## Authors\n\nnia@elsewhere.net\n`;
  const settings = { ...defaultSettings, rules: { [rule]: 'on' as const } };
  return analyze({ text, fileName: null, settings, declared: true, now: null })
    .findings.filter((finding) => finding.rule === rule)
    .flatMap(({ range, related }) => [range, ...related.map((one) => one.range)])
    .map(({ start, end }) => text.slice(start, end));
}

const check = (rule: string, words: string, expected: readonly string[]): void =>
  expect(marked(rule, words)).toEqual(expected);

test.each<[string, readonly string[]]>([
  ['jo.meyer@gmail.com and 94.130.77.12', ['jo.meyer@gmail.com', '94.130.77.12']],
  ['`GET / 94.130.77.12:4430`', ['94.130.77.12']],
  ['[Jo](mailto:jo@gmail.com)', ['Jo']],
  ['jo+shop@mail.shop.io, JO@GMAIL.COM', ['jo+shop@mail.shop.io', 'JO@GMAIL.COM']],
  ['mara@shop-and-co.com, nia@elsewhere.net', []],
  ['security@bank.io, team-payments@bank.io, jo@example.com', []],
  ['Signed-off-by: Jo <jo@bank.io>', []],
  ['Contact jo@bank.io for details', []],
  ['git@github.com:shop/shop.git, https://jo@bank.io/x, bank@sha256:ab', []],
  ['version 119.44.61.98, v94.130.77.12, 4.19.2.11', []],
  ['Chrome/119.44.61.98, 94.130.77.12-rc1, 94.130.77.0/24', []],
  ['8.8.8.8 and 10.0.4.12', []],
])('personal data in %s', (words, expected) => check('personal-data', words, expected));

test.each<[string, readonly string[]]>([
  ['[the alert](https://shop.slack.com/archives/C0/p1)', ['the alert']],
  ['http://wiki/page and http://10.0.4.12:3000.', ['http://wiki/page', 'http://10.0.4.12:3000']],
  ['![graph](https://grafana.shop.internal/g.png)', ['graph']],
  ['https://intranet.shop.com/x, https://zoom.us/j/99', ['https://intranet.shop.com/x', 'https://zoom.us/j/99']],
  ['https://slack.com/help, https://zoom.us/pricing, https://status.slack.com/2024-05', []],
  ['https://internal-affairs.example.com, https://example.com/internal/x', []],
  ['`http://localhost:8080`, 10.0.4.12', []],
])('a link for insiders in %s', (words, expected) => check('internal-link', words, expected));
