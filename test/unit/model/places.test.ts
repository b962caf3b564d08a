import { describe, expect, it } from 'vitest';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import type { Range } from '../../../server/core/text/range.ts';
import { read } from './read.ts';

/** The source that a place in what was read stands for. */
const source = (text: string, place: (pm: Postmortem) => Range | null | undefined): string | null => {
  const range = place(read(text));
  return range ? text.slice(range.start, range.end) : null;
};

const postmortem = (entries: string, head = '') => `# Outage of the shop\n${head}\n## Timeline\n\n${entries}\n`;

// What stands for one character is in a place as a whole, markup at its edges is not.
describe('a place ends behind an entity, an escape, before markup', () => {
  it.each<[string, string, (pm: Postmortem) => Range | null | undefined, string]>([
    ['title', '# Outage at Q&amp;A\n', ({ title }) => title?.range, 'Outage at Q&amp;A'],
    ['title', '# Outage of R&amp;\n', ({ title }) => title?.range, 'Outage of R&amp;'],
    ['title', '# **Outage &#x1F4A5;**\n', ({ title }) => title?.range, 'Outage &#x1F4A5;'],
    ['section', '# Outage\n\n## Impact \\!\n\nNone.\n', ({ sections }) => sections[1]?.titleRange, 'Impact \\!'],
    ['text', postmortem('- 14:05 UTC Deploy of R&amp;'), ({ entries }) => entries[0]?.textRange, 'Deploy of R&amp;'],
    ['text', postmortem('- 14:05 UTC &lt;b&gt;'), ({ entries }) => entries[0]?.textRange, '&lt;b&gt;'],
    ['text', postmortem('- 14:05 UTC Deploy \\*'), ({ entries }) => entries[0]?.textRange, 'Deploy \\*'],
    [
      'entry',
      postmortem('- 14:05 UTC Deploy of R&amp;'),
      ({ entries }) => entries[0]?.range,
      '- 14:05 UTC Deploy of R&amp;',
    ],
    [
      'row',
      postmortem('| Time | Event |\n| --- | --- |\n| 14:05 | R&amp; |'),
      ({ entries }) => entries[0]?.textRange,
      'R&amp;',
    ],
    ['stamp', postmortem('- **14:05&#32;UTC** Deploy'), ({ entries }) => entries[0]?.stampRange, '14:05&#32;UTC'],
    ['stamp', postmortem('- \\[14:05\\] Deploy'), ({ entries }) => entries[0]?.stampRange, '14:05'],
    ['label', '# Outage\n\n**Author&#115;**: Ana\n', ({ fields }) => fields[0]?.labelRange, 'Author&#115;'],
    ['label', '# Outage\n\n**Status:** Draft\n', ({ fields }) => fields[0]?.labelRange, 'Status'],
    ['label', '# Outage\n\n**Status:**\nDraft\n', ({ fields }) => fields[0]?.labelRange, 'Status'],
    ['value', '# Outage\n\n**Status:**  \n **Draft**\n', ({ fields }) => fields[0]?.valueRange, 'Draft'],
    ['value', '# Outage\n\n**Status:** Draft &amp;\n', ({ fields }) => fields[0]?.valueRange, 'Draft &amp;'],
    ['value', '# Outage\n\n**Status:** **Draft \\***\n', ({ fields }) => fields[0]?.valueRange, 'Draft \\*'],
    [
      'cell',
      '# Outage\n\n| Status | Draft &amp; |\n| --- | --- |\n| Severity | **1 &amp;** |\n',
      ({ fields }) => fields.find(({ name }) => name === 'severity')?.valueRange,
      '1 &amp;',
    ],
    ['date', '# Outage\n\nIt began on 2024-03-0&#53;\n', ({ date }) => date?.range, '2024-03-0&#53;'],
    [
      'zone',
      postmortem('- 14:05 Alert', 'All times in UT&#67;\n'),
      ({ timelines }) => timelines[0]?.zone?.range,
      'UT&#67;',
    ],
    [
      'milestone',
      postmortem('- 14:05 UTC **DETECTE&#68;** by an alert'),
      ({ milestones }) => milestones[0]?.range,
      'DETECTE&#68;',
    ],
  ])('%s of %j', (_name, text, place, expected) => {
    expect(source(text, place)).toBe(expected);
  });
});
