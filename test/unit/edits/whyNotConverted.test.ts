import { expect, test } from 'vitest';
import { whyNotConverted } from '../../../server/core/edits/convert/whyNotConverted.ts';
import { read } from './read.ts';

const page = (timeline: string, title = 'Outage of 2023-02-01'): string =>
  `# ${title}\n\n## Timeline\n\n${timeline}\n\n## Impact\n\nNone.\n`;

test.each([
  ['no such zone', page('- 14:05 UTC a\n- 14:10 UTC b'), 'Nowhere', /^There is no time zone “Nowhere”/],
  ['no timeline', page('Nothing.'), 'UTC', /no timeline/],
  ['no zone', page('- 14:05 a\n- 14:10 b'), 'UTC', /in which time zone 14:05 is\. State it first/],
  ['several zones', page('- 14:05 IST a\n- 14:10 IST b'), 'UTC', /own time zone\. “IST” can mean several/],
  ['told in it', page('- 14:05 UTC a\n- 14:10 UTC b'), 'UTC', /told in UTC already/],
  [
    'no date',
    page('- 14:05 UTC a\n- 14:10 UTC b', 'Outage'),
    'Europe/Berlin',
    /date of 14:05 UTC is not known, and Europe/,
  ],
  [
    'a time that no clock showed',
    page('- 2023-03-26 02:30 Europe/Berlin a\n- 2023-03-26 03:30 Europe/Berlin b'),
    'UTC',
    /does not exist or occurs twice in Europe\/Berlin on 2023-03-26/,
  ],
  [
    'part unknown',
    page('All times UTC.\n\n- 14:05 a\n- 14:?? b\n- 14:30 c'),
    'PST',
    /^The time of 14:\?\? is not complete/,
  ],
  ['nothing in the way', page('- 14:05 UTC a\n- 14:10 UTC b'), 'PST', null],
])('%s', (_, text, zone, why) => {
  const said = whyNotConverted(read(text), 0, zone);
  if (why === null) expect(said).toBeNull();
  else expect(said).toMatch(why);
});
