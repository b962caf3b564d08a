import { expect, test } from 'vitest';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import { readPostmortem } from '../../../server/core/model/read.ts';

const settings = { timezone: '', dateOrder: 'auto', sections: {} } as const;
const timeline = '\n\n## Timeline (UTC)\n\n- 10:00 down\n- 10:05 up\n';

/** What is told, file name, text above the timeline, date and where it is from. */
const rows: readonly (readonly [string, string | null, string, string])[] = [
  ['a header field', 'a.md', '# Outage of 2024-03-04\n\n**Date:** 2024-03-05', '2024-03-05 header'],
  ['the title', '2024-03-01.md', '---\ndate: 2024-03-02\n---\n\n# Outage of 2024-03-04', '2024-03-04 title'],
  [
    'front matter, not what is said of another year',
    null,
    '---\ndate: 2024-03-01\n---\n\nThe cluster has run since 2019-05-20.',
    '2024-03-01 front matter',
  ],
  [
    'a day in the text right before that of the report',
    null,
    '---\ndate: 2024-03-08\n---\n\nSince 2019-05-20 all was well.\n\nOn 2024-03-01 it was not.',
    '2024-03-01 document line',
  ],
  [
    'front matter that names the incident',
    null,
    '---\nincident_date: "2024-03-02"\n---\n\nIt began on 2024-03-01.',
    '2024-03-02 front matter',
  ],
  ['its start', null, '---\nstarted_at: 2024-03-02T10:00:00Z\n---\n\nAfter 2024-03-01.', '2024-03-02 front matter'],
  ['a date of front matter in words', null, '---\ndate: 2 March 2024\n---\n\n# Outage', '2024-03-02 front matter'],
  ['the file name', '2024-03-02-outage.md', '# Outage\n\nIt has run since 2019-05-20.', '2024-03-02 file name'],
  [
    'no day in the file name',
    '2024-13-02-outage.md',
    '# Outage\n\nOn 2024-03-02 it was down.',
    '2024-03-02 document line',
  ],
  ['the text alone', 'outage.md', 'Posted 2024-03-09.\n\nOn 2024-03-02 it was down.', '2024-03-02 document line'],
  ['no due date', 'outage.md', 'Due date: 9 March 2024\n\nOn 2024-03-02 it was down.', '2024-03-02 document line'],
  ['a day something is due to', 'outage.md', 'Due to rain on 2024-03-02 it was down.', '2024-03-02 document line'],
  ['the first of several days in the title', null, '# Outage (2024-03-02/03)', '2024-03-02 title'],
  ['nothing', 'outage.md', '# Outage', 'null'],
];

test.each(rows)('the date is told by %s', (_, fileName, above, told) => {
  const { date, entries } = readPostmortem(readMarkdown(above + timeline), { fileName, declared: null, settings });
  expect(date && `${date.value} ${date.from}`).toEqual(told === 'null' ? null : told);
  expect(entries.map(({ moment }) => moment.date)).toEqual([date?.value ?? null, date?.value ?? null]);
});
