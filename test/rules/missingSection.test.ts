import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';

// What the text tells without a heading is not asked for again.

const timeline = '## Timeline (UTC)\n\n- 2026-02-03 09:02 Searches fail\n- 2026-02-03 09:40 Restored\n';
const actions = '## Action items\n\n- Limit the queue (@ana, #12)\n';

/** The sections that a report asks for, by severity: `warning timeline, cause`. */
function asked(text: string, fileName: string | null = null): string[] {
  const names: readonly (readonly [RegExp, string])[] = [
    [/“Summary”/, 'summary'],
    [/“Timeline”/, 'timeline'],
    [/“Root cause/i, 'cause'],
    [/“Action items”/, 'actions'],
  ];
  return analyze({ text, fileName, settings: defaultSettings, declared: true, now: null })
    .findings.filter(({ rule }) => rule === 'missing-section')
    .map(({ severity, message }) => {
      const found = names.filter(([pattern]) => pattern.test(message)).map(([, name]) => name);
      return `${severity} ${found.join(', ')}`;
    });
}

const check = (text: string, expected: readonly string[], fileName?: string): void =>
  expect(asked(text, fileName)).toEqual(expected);

/** A report without a section on causes; `part` stands between its summary and its timeline. */
const causeless = (part: string): string =>
  `# Ferry booking down on 2026-02-03\n\n## Summary\n\nNobody could book for 40 minutes.\n\n${part}\n\n${timeline}\n${actions}`;

const history =
  'Bookings pass through a queue, which the harbour office empties each morning before the first boat. Since January a job does so, on a machine of its own that was set up by hand, and the password of which ends after thirty days.';

test.each<[string, string, readonly string[]]>([
  ['nothing about it', 'The office was closed.', ['information cause']],
  ['a sentence that names it', 'The outage was caused by a full queue.', []],
  ['a conclusion that names it', '## Conclusion\n\nThis was caused by two factors: a full queue and a full disk.', []],
  ['a fault by name', 'In short, it was a typo in the name of the queue.', []],
  ['a fault that has an effect', 'The emptying job had a bug which kept it from starting.', []],
  ['why nobody saw it coming', 'It was not caught in testing because the queue is empty there.', []],
  ['a cause that nobody knows', 'We are still not sure what caused the queue to fill.', []],
  ['a fault in a heading', `## The bug in the queue\n\n${history}`, []],
  ['a fault in a heading, and no word below', '## The bug in the queue\n\nSee above.', ['information cause']],
  ['what was caused by what', 'The outage of all bookings was caused by a full queue.', []],
  ['what caused what', 'A release of the harbour caused the queue to fill.', []],
  ['what caused no harm', 'This bug caused no harm.', ['information cause']],
  ['what was not there', 'The queue had no limit.\n\nThe workers lacked memory.', ['hint cause']],
  ['a background', `## Background\n\n${history}`, ['hint cause']],
  [
    'consequences',
    'Boats left empty because nobody could book.\n\nThe office was full due to the cold.',
    ['hint cause'],
  ],
  ['one consequence', 'Boats left empty because nobody could book.', ['information cause']],
  ['a cause behind a colon', 'The root cause of this: the queue had no limit.', []],
  ['what was the cause', 'A queue without a limit was the cause of the outage.', []],
])('no section on causes, but %s', (_, part, expected) => check(causeless(part), expected));

test('a template that somebody named wants its section whatever the text tells', () =>
  check(`---\npostmortem:\n  profile: alx\n---\n\n${causeless('The outage was caused by a full queue.')}`, [
    'information cause',
  ]));

/** A story with one heading. */
const story = (part: string): string =>
  `# Ferry booking down on 2026-02-03\n\n## Summary\n\nOn 3 February 2026 nobody could book for 40 minutes.\n\n${part}\n`;

test.each<[string, string, readonly string[]]>([
  ['no more', 'The office was closed.', ['information timeline, cause, actions']],
  ['the cause', 'The root cause was a full queue.', ['information timeline, actions']],
  ['measures', 'To prevent this from happening again, the queue has a limit.', ['information timeline, cause']],
  [
    'two promises',
    'We will give the queue a limit.\n\nThe job will be moved to the new host.',
    ['information timeline, cause'],
  ],
  ['one promise', 'We will give the queue a limit.', ['information timeline, cause, actions']],
  [
    'the course of it, line by line',
    'At 9:02 searches failed,\nat 9:20 the queue was drained\nand at 9:40 boats could be booked.',
    ['information cause, actions'],
  ],
  ['an action point', 'Action point: give the queue a limit.', ['information timeline, cause']],
  [
    'the course of it',
    'At 9:02 searches failed, at 9:20 the queue was drained and at 9:40 boats could be booked.',
    ['information cause, actions'],
  ],
  ['when it began and ended', 'It began at 9:02 and ended at 9:40.', ['information timeline, cause, actions']],
  [
    'the cause and measures',
    'The root cause was a full queue. We have opened two tickets about it.',
    ['information timeline'],
  ],
])('a story that tells %s', (_, part, expected) => check(story(part), expected));

test.each<[string, string, string | undefined, readonly string[]]>([
  ['a page of a report', `# Timeline\n\n${timeline.replace(/.*\n\n/, '')}`, 'timeline.md', []],
  ['a page of a report with its date', `# Timeline\n\n${timeline.replace(/.*\n\n/, '')}`, '2026-02-03-timeline.md', []],
  [
    'a report under another name',
    `# Timeline\n\n${timeline.replace(/.*\n\n/, '')}`,
    'ferry.md',
    ['information summary, cause, actions'],
  ],
  [
    'an abstract',
    '---\ntitle: Ferry booking down\nurl: https://harbour.example/blog/ferry\n---\n\nNobody could book a boat for 40 minutes on the morning of 3 February 2026, as the office was closed.\n',
    undefined,
    [],
  ],
  [
    'a source that the text names',
    '# Ferry booking down\n\n**Source:** https://harbour.example/blog/ferry\n\nNobody could book a boat for 40 minutes on the morning of 3 February 2026, as the office was closed.\n',
    undefined,
    ['information timeline, cause, actions'],
  ],
  [
    'a page with an address of its own',
    '---\ntitle: Ferry booking down\nurl: /blog/ferry\n---\n\nNobody could book a boat for 40 minutes on the morning of 3 February 2026, as the office was closed.\n',
    undefined,
    ['information timeline, cause, actions'],
  ],
  [
    'an advisory',
    '# Overflow in the booking library\n\n## Introduction\n\nVersions before 3.1 can be made to crash.\n\n## Are our clients affected?\n\nThey are not.\n',
    undefined,
    [],
  ],
  ['a notice', story('A full post-mortem will follow next week.'), undefined, []],
  [
    'a word on who reads it',
    story('This post-mortem is for everybody who follows us.'),
    undefined,
    ['information timeline, cause, actions'],
  ],
  ['a link to the report', `${story('Read [what happened](ferry-postmortem.md).')}`, undefined, []],
])('%s', (_, text, fileName, expected) => check(text, expected, fileName));

test.each<[string, string, readonly string[]]>([
  ['a report', '', ['warning actions']],
  ['an entry of a status page', '---\nlayout: status\ntitle: Ferry booking down\n---\n\n', []],
  ['an advisory by its front matter', '---\ntype: advisory\ntitle: Ferry booking down\n---\n\n', []],
  ['a page that names its layout in the text', '**Layout:** status\n\n', ['warning actions']],
  ['a page of another layout', '---\nlayout: post\ntitle: Ferry booking down\n---\n\n', ['warning actions']],
])('no actions in %s', (_, front, expected) =>
  check(`${front}${causeless('## Cause\n\nThe queue.')}`.replace(actions, ''), expected),
);

test.each<[string, readonly string[]]>([
  ['The postmortem of the harbour can be found [here](https://harbour.example/1).', ['information actions']],
  ['Read [their incident report](https://harbour.example/1) on the queue.', ['information actions']],
  ['This postmortem is about [the queue](https://harbour.example/1).', ['warning actions']],
  ['The postmortem of the harbour can be found there.', ['warning actions']],
])('a link to a report: %s', (part, expected) =>
  check(causeless(`${part}\n\n## Cause\n\nThe queue.`).replace(actions, ''), expected),
);

test.each<[string, readonly string[]]>([
  ['Down from 9:02 to 9:40.', []],
  ['Down at 9:02.', ['warning summary']],
])('a lead of few words: %s', (lead, expected) =>
  check(`# Ferry booking down on 2026-02-03\n\n${lead}\n\n${timeline}\n## Cause\n\nThe queue.\n\n${actions}`, expected),
);

test('a README with sections that links to the report beside it is about it', () => {
  const text = causeless('Read [what happened](ferry-postmortem.md).\n\n## Cause\n\nThe queue.').replace(actions, '');
  check(text, [], 'README.md');
  check(text, ['information actions'], 'ferry.md');
});

test.each<[string, readonly string[]]>([
  ['A full post-mortem will follow next week.', ['information actions']],
  ['We will share this post-mortem with all crews.', ['warning actions']],
  ['We will write a postmortem for every outage from now on.', ['warning actions']],
  ['Remember the postmortem checklist to follow.', ['warning actions']],
  ['In 2023 [the lids](../2023/postmortem-lids.md) had been left open.', ['information actions']],
])('a report with sections that says “%s”', (part, expected) =>
  check(causeless(`${part}\n\n## Cause\n\nThe queue.`).replace(actions, ''), expected),
);
