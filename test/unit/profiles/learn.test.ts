// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets and blanks are written so
import { describe, expect, it, test } from 'vitest';
import { align } from '../../../server/core/profiles/align.ts';
import { blanksIn, snippetOf } from '../../../server/core/profiles/learn/blanks.ts';
import { learnProfile } from '../../../server/core/profiles/learn/learn.ts';
import { learnTimeline } from '../../../server/core/profiles/learn/timeline.ts';
import type { ProfileSection } from '../../../server/core/profiles/profile.ts';
import { sectionSnippet } from '../../../server/core/profiles/template.ts';
import { expand } from '../snippets/expand.ts';
import { read } from './read.ts';

const learn = (text: string) => learnProfile(text, read(text), { id: './ours.md', name: 'Ours', source: 'ours.md' });

const template = `---
severity: SEV-3
root_cause: unknown
---

# {{ title of the incident }}

**Incident lead:** _Your name_

**Status:** Draft | In review | Final

- **Ticket** (optional):

## Overview

<!-- Two sentences for people who were not there. -->

{{ what happened }}

## Timeline (UTC)

| Time | Event | Who |
| ---- | ----- | --- |
| YYYY-MM-DD HH:mm | first sign | <name> |

### Notes on times

Nothing here.

## Causes

What made it possible? Look for more than one cause.

- [cause]

### Contributing factors

## Thank-yous (optional)

To whom?

## Follow-ups

### Process

1. {{ summary }} [ticket]

## Lessons

### What went well

### What went badly
`;

/** Sections as `title kind!`, `!` where required, sub-sections in brackets. */
const shape = (sections: readonly ProfileSection[]): string =>
  sections
    .map(({ title, kind, required, sections: inner }) => {
      return `${title} ${kind}${required ? '!' : ''}${inner ? ` (${shape(inner)})` : ''}`;
    })
    .join(', ');

describe('a team’s own template', () => {
  const profile = learn(template);

  it('keeps its identity', () => {
    expect(profile).toMatchObject({
      id: './ours.md',
      name: 'Ours',
      source: 'ours.md',
      headingLevel: 2,
      headingSuffix: '',
    });
  });

  it('has its headings, required unless they say optional', () => {
    expect(shape(profile.sections)).toBe(
      'Overview summary!, Timeline (UTC) timeline!, Causes root_cause! (Contributing factors contributing_factors!), ' +
        'Thank-yous null, Follow-ups action_items! (Process null), Lessons lessons! (What went well went_well!, What went badly went_wrong!)',
    );
  });

  it('has its header fields and their vocabularies', () => {
    expect(profile.fields).toEqual([
      { name: 'owner', label: 'Incident lead', required: true },
      { name: 'status', label: 'Status', required: true, values: ['Draft', 'In review', 'Final'] },
      { name: 'other', label: 'Ticket', required: false },
      { name: 'severity', label: 'severity', required: false },
      { name: 'root_cause', label: 'root_cause', required: false },
    ]);
  });

  it('has its guidance and text', () => {
    expect(profile.sections[0]).toMatchObject({
      guidance: 'Two sentences for people who were not there.',
      body: '${1:{{ what happened \\}\\}}',
    });
    expect(profile.sections[2]).toMatchObject({ guidance: 'What made it possible? Look for more than one cause.' });
    expect(expand(sectionSnippet(profile.sections[2]!, { level: 2, suffix: '' })).text).toBe(
      '## Causes\n\nWhat made it possible? Look for more than one cause.\n\n- [cause]\n\n### Contributing factors\n\n' +
        '[List every condition that had to be present, technical and organisational. There is rarely only one.]',
    );
  });

  it('has its timeline’s form', () => {
    expect(profile.timeline).toEqual({
      layout: 'row',
      clock: 24,
      entry: '| ${1:YYYY-MM-DD HH:MM} | ${2:What happened} |  |',
    });
  });

  it('lists what is to be filled in', () => {
    expect(profile.placeholders).toEqual(
      expect.arrayContaining([
        '{{ title of the incident }}',
        '_Your name_',
        'YYYY-MM-DD HH:mm',
        '<name>',
        '[cause]',
        '[ticket]',
      ]),
    );
  });

  it('is met by its own template', () => {
    expect(align(profile, read(template)).pairs.filter(({ missing, moved }) => missing || moved)).toEqual([]);
  });

  it('finds what a document lacks', () => {
    const text =
      '# Mail\n\n## Summary\n\nLate.\n\n## Timeline\n\n- 14:05 Late.\n\n## Root cause\n\n### Contributing factors\n\nA.\n';
    const missing = align(profile, read(text)).pairs.filter(({ missing: gone, wanted }) => gone && wanted.required);
    expect(missing.map(({ wanted }) => wanted.title)).toEqual(['Follow-ups', 'Lessons']);
  });
});

/** Where the sections begin, and whether titles end in a colon. */
const levels: readonly (readonly [string, number, string])[] = [
  ['# Summary:\n\n# Timeline:\n\n# Tasks:\n', 1, ':'],
  ['# Report\n\n# {{ name }}\n\n## Summary\n\n## Timeline\n', 2, ''],
  ['### Summary\n\n### Impact\n\n## Action Items\n\n## Timeline\n', 2, ''],
  ['# Notes\n\n## Weather\n\n## Mood\n', 2, ''],
  ['', 1, ''],
];
it.each(levels)('level and suffix of %j', (text, headingLevel, headingSuffix) => {
  expect(learn(text)).toMatchObject({ headingLevel, headingSuffix });
});

it('takes bold lines before the first heading for fields, and bold lines for headings where there are no others', () => {
  const header = '**Team:**\n\n**Status:** *open, reviewed, closed*\n\n';
  expect(learn(`# X\n\n${header}## Summary\n`)).toMatchObject({
    fields: [{ label: 'Team' }, { label: 'Status', values: ['open', 'reviewed', 'closed'] }],
    sections: [{ title: 'Summary' }],
  });
  expect(learn('**Summary**\n\nWords.\n\n**Timeline**\n\nWords.\n').sections).toMatchObject([
    { title: 'Summary' },
    { title: 'Timeline' },
  ]);
});

it('cuts blanks out of headings', () => {
  expect(learn('# X\n\n## Summary\n\n## Ticket: ${optional link}\n\n## Timeline\n').sections).toMatchObject([
    { title: 'Summary', required: true },
    { title: 'Ticket', required: false },
    { title: 'Timeline', required: true },
  ]);
});

it('a text without headings has no sections', () => {
  expect(learn('Just words.\n').sections).toEqual([]);
});

/** A timeline's text, and how it is read. */
const timelines: readonly (readonly [string, string, 12 | 24, string])[] = [
  ['All times in UTC.\n\n### {{ hh:mm }}\n\nWords.\n', 'heading', 24, '### ${1:HH:MM}\n\n${2:What happened}'],
  ['### [Date and time]\n\nWords.\n', 'heading', 24, '### ${1:YYYY-MM-DD HH:MM}\n\n${2:What happened}'],
  ['- ${timestamp} ::::: ${event}\n', 'item', 24, '- ${1:YYYY-MM-DD HH:MM} ::::: ${2:What happened}'],
  ['- **8:00 AM PST:** Issue detected\n', 'item', 12, '- **${1:HH:MM AM} ${2:UTC}:** ${3:What happened}'],
  ['* `11:20` - text\n', 'item', 24, '* `${1:HH:MM}` - ${2:What happened}'],
  ['- [2024-02-14 11:20] text\n', 'item', 24, '- [${1:YYYY-MM-DD HH:MM}] ${2:What happened}'],
  ['11:48 - Something happened\n', 'paragraph', 24, '${1:HH:MM} - ${2:What happened}'],
  ['#### [2024-02-14]\n[23:46] A page\n', 'paragraph', 24, '[${1:HH:MM}] ${2:What happened}'],
  ['- 2024-02-14: text\n', 'item', 24, '- ${1:YYYY-MM-DD}: ${2:What happened}'],
  ['| Time (UTC) | Event |\n| --- | --- |\n', 'row', 24, '| ${1:HH:MM} | ${2:What happened} |'],
  [
    '| When | Event | Who |\n| --- | --- | --- |\n| <hh:mm> | <event> | <name> |\n',
    'row',
    24,
    '| ${1:HH:MM} | ${2:What happened} |  |',
  ],
  [
    '*Say when you first learned of it, and how much time passed until somebody acted.*\n',
    'item',
    24,
    '- **${1:HH:MM}** ${2:What happened}',
  ],
];
it.each(timelines)('the timeline %j', (text, layout, clock, entry) => {
  expect(learnTimeline(text)).toEqual({ layout, clock, entry });
});

/** Text, and its blanks. */
const blanks: readonly (readonly [string, readonly string[]])[] = [
  ['- **Owner:** _Your name goes here._', ['_Your name goes here._']],
  ['### {{ yyyy-mm-dd hh:mm }}', ['{{ yyyy-mm-dd hh:mm }}']],
  ['| 20xx-MM-DD HH:mm | Short event |', ['20xx-MM-DD HH:mm']],
  ['- [ ] ${first item}', ['${first item}']],
  ['[link](https://example.org), [ref][1], [x], ![image](a.png), [1]: https://example.org', []],
  ['<br> <details> <https://example.org> <your name>', ['<your name>']],
  ['_All times in UTC_ *(All times US/Pacific.)* [14:05] [x]', []],
  ['This is *very* important', []],
  ['*Include everybody.*', ['*Include everybody.*']],
  ['| Events | ??% (?? of ??) |', ['??', '??', '??']],
];
it.each(blanks)('the blanks of %j', (text, expected) => {
  expect(blanksIn(text)).toEqual(expected);
});

it.each(blanks)('%j is a snippet that gives itself', (text) => {
  expect(expand(snippetOf(text)).text).toBe(text);
});

test('a report of a template with a table for its header has the fields that the template has', () => {
  const own = (value: string) =>
    `# Report\n\n|   |   |\n|---|---|\n| **Case number** | ${value} |\n| **Status** | Open |\n| Pier | ${value} |\n\n## Summary\n\n${value}\n\n## Causes\n\n${value}\n`;
  const profile = learn(own('<fill in>'));
  expect(profile.fields.map(({ label, required }) => [label, required])).toEqual([
    ['Case number', true],
    ['Status', true],
    ['Pier', false],
  ]);
  expect(read(own('12')).fields.map(({ label }) => label)).toEqual(['Case number', 'Status']);
});
