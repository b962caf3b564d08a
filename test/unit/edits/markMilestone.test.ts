import { expect, test } from 'vitest';
import { type MilestoneMark, markMilestone } from '../../../server/core/edits/markMilestone.ts';
import { changed, read } from './read.ts';

const page = (timeline: string): string => `# Outage of 2023-02-01\n\n## Timeline (UTC)\n\n${timeline}\n`;

const marked = (timeline: string, mark: MilestoneMark): string =>
  changed(page(timeline), (text, postmortem) => markMilestone(text, postmortem.entries[0]!, mark));

test.each<[MilestoneMark, string, string]>([
  ['Detected', '- 14:02 Ann looks at it', '- 14:02 **Detected:** Ann looks at it'],
  ['Resolved', '- **14:02** - `v2` is out', '- **14:02** - **Resolved:** `v2` is out'],
  ['Resolved', '14:02: [log](http://x.y) shows it', '14:02: **Resolved:** [log](http://x.y) shows it'],
  [
    'Detected',
    '| Time | What |\n| --- | --- |\n| 14:02 | *Ann* looks |',
    '| Time | What |\n| --- | --- |\n| 14:02 | **Detected:** *Ann* looks |',
  ],
])('%s: %s', (mark, before, after) => {
  const text = marked(before, mark);
  expect(text).toBe(page(after));
  expect(read(text).milestones.map(({ kind, by }) => `${kind} ${by}`)).toEqual([`${mark.toLowerCase()} explicit`]);
});

test.each([
  ['words in bold with the stamp', '- **14:02 Ann looks** at it'],
  ['no words', '### 14:02'],
  ['code', '```\n14:02 Ann looks at it\n14:05 more\n14:10 and more\n```'],
])('no edit: %s', (_, timeline) => expect(marked(timeline, 'Detected')).toBe(page(timeline)));
