import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/core/config/read.ts';
import { applyEdits } from '../../../server/core/text/range.ts';

const known = {
  rules: [
    { name: 'timeline-order', options: v.strictObject({}) },
    { name: 'timeline-gap', options: v.strictObject({ minutes: v.optional(v.pipe(v.number(), v.minValue(1)), 60) }) },
  ],
  profiles: ['generic', 'google-sre'],
};

interface Case {
  readonly name: string;
  readonly text: string;
  readonly file?: string;
  /** What is read. */
  readonly reads?: object;
  /** `place: message` per finding. */
  readonly says?: readonly string[];
  /** The text with the first finding's fix applied. */
  readonly mended?: string;
}

const cases: readonly Case[] = [
  { name: 'an empty file', text: '', reads: {} },
  { name: 'a file of comments', text: '# nothing yet\n', reads: {} },
  {
    name: 'everything at once',
    text: `extends: ../base.yaml
preset: strict
files: ["incidents/**", "!incidents/README.md"]
profile: google-sre
timezone: Europe/Berlin
dateOrder: day-first
sections: { action_items: [Follow-ups] }
rules:
  timeline-order: error
  timeline-gap: [hint, { minutes: 30 }]
`,
    reads: {
      extends: '../base.yaml',
      preset: 'strict',
      files: ['incidents/**', '!incidents/README.md'],
      profile: 'google-sre',
      timezone: 'Europe/Berlin',
      dateOrder: 'day-first',
      sections: { action_items: ['Follow-ups'] },
      rules: { 'timeline-order': 'error', 'timeline-gap': ['hint', { minutes: 30 }] },
    },
  },
  {
    name: 'a misspelt setting',
    text: 'timezon: UTC\npreset: strict\n',
    reads: { preset: 'strict' },
    says: ['timezon: There is no setting "timezon". Did you mean "timezone"?'],
    mended: 'timezone: UTC\npreset: strict\n',
  },
  {
    name: 'a setting that resembles none',
    text: 'colour: red\n',
    reads: {},
    says: [
      'colour: There is no setting "colour". Known: $schema, extends, preset, files, profile, timezone, dateOrder, sections, rules.',
    ],
  },
  {
    name: 'a wrong choice',
    text: 'preset: strictest\ndateOrder: auto\n',
    reads: { dateOrder: 'auto' },
    says: ['strictest: "preset" must be relaxed, recommended, strict or by-status.'],
  },
  {
    name: 'a list with wrong items keeps the right ones',
    text: 'sections: { timeline: [1, Course of events, 2] }\n',
    reads: { sections: { timeline: ['Course of events'] } },
    says: ['1: "sections.timeline[1]" must be a heading.', '2: "sections.timeline[3]" must be a heading.'],
  },
  {
    name: 'an unknown kind of section',
    text: 'sections:\n  timelines: [Course]\n',
    reads: { sections: {} },
    says: ['timelines: There is no kind of section "timelines". Did you mean "timeline"?'],
    mended: 'sections:\n  timeline: [Course]\n',
  },
  {
    name: 'an unknown rule',
    text: 'rules:\n  timeline-ordre: off\n',
    reads: { rules: { 'timeline-ordre': 'off' } },
    says: ['timeline-ordre: There is no rule "timeline-ordre". Did you mean "timeline-order"?'],
    mended: 'rules:\n  timeline-order: off\n',
  },
  {
    name: 'a wrong severity leaves the other rules',
    text: 'rules:\n  timeline-order: fatal\n  timeline-gap: hint\n',
    reads: { rules: { 'timeline-gap': 'hint' } },
    says: [
      `fatal: "rules.timeline-order" must be off, on, error, warning, information or hint, or a list of a severity and the rule's options.`,
    ],
  },
  {
    name: 'a wrong option',
    text: 'rules:\n  timeline-gap: [hint, { minutes: soon }]\n',
    says: ['soon: The option "minutes" of timeline-gap must be number, not "soon".'],
  },
  {
    name: 'an option too small',
    text: 'rules:\n  timeline-gap: [hint, { minutes: 0 }]\n',
    says: ['0: The option "minutes" of timeline-gap must be >=1, not 0.'],
  },
  {
    name: 'a misspelt option',
    text: 'rules:\n  timeline-gap: [hint, { minute: 5 }]\n',
    says: ['minute: There is no option of timeline-gap "minute". Did you mean "minutes"?'],
  },
  {
    name: 'an option where there is none',
    text: 'rules:\n  timeline-order: [hint, { strict: true }]\n',
    says: ['strict: The rule timeline-order has no options.'],
  },
  {
    name: 'an unknown profile',
    text: 'profile: google_sre\n',
    reads: { profile: 'google_sre' },
    says: ['google_sre: There is no profile "google_sre". Did you mean "google-sre"?'],
    mended: 'profile: google-sre\n',
  },
  { name: 'the path of a template is no unknown profile', text: 'profile: ./template.md\n' },
  {
    name: 'a misspelt zone',
    text: 'timezone: Europe/Berln\n',
    reads: { timezone: 'Europe/Berln' },
    says: ['Europe/Berln: There is no time zone "Europe/Berln". Did you mean "Europe/Berlin"?'],
    mended: 'timezone: Europe/Berlin\n',
  },
  {
    name: 'a zone that nobody knows',
    text: 'timezone: the usual one\n',
    says: [
      'the usual one: There is no time zone "the usual one". Write a name such as Europe/Berlin, UTC, or an offset.',
    ],
  },
  {
    name: 'a zone of several meanings',
    text: 'timezone: BST\n',
    says: [expect.stringMatching(/^BST: "BST" means several zones: .*\(Europe\/London\)/)],
  },
  { name: 'an abbreviation', text: 'timezone: PST\n' },
  { name: 'an offset', text: 'timezone: "+05:30"\n' },
  { name: 'no zone', text: 'timezone: ""\n' },
  {
    name: 'a list',
    text: '- preset\n',
    says: ['- preset\n: A configuration is a table of settings, each "name: value".'],
  },
  { name: 'a word', text: 'strict', says: ['strict: A configuration is a table of settings, each "name: value".'] },
  {
    name: 'broken syntax is one finding, and what could be read counts',
    text: 'preset: strict\nfiles: [a\nbogus: 1\n',
    reads: { preset: 'strict', files: ['a'] },
    says: ['b: Flow sequence in block collection must be sufficiently indented and end with a ].'],
  },
  {
    name: 'the same setting twice',
    text: 'preset: strict\npreset: relaxed\n',
    says: ['p: This name is given twice.'],
  },
  {
    name: 'an alias without an anchor',
    text: 'preset: *mine\n',
    reads: {},
    says: ['preset: *mine\n: Unresolved alias (the anchor must be set before the alias): mine.'],
  },
  {
    name: 'JSON with comments and trailing commas',
    file: '.postmortem.jsonc',
    text: '// ours\n{\n\t"preset": "strict", /* for\nCI */ "profile": "http://x", // "quoted"\n\t"files": ["a//b",],\n}\n',
    reads: { preset: 'strict', profile: 'http://x', files: ['a//b'] },
  },
  {
    name: 'a mistake in JSON stands where it is written',
    file: '.postmortem.jsonc',
    text: '{ /* x */ "presett": "strict" }',
    reads: {},
    says: ['"presett": There is no setting "presett". Did you mean "preset"?'],
    mended: '{ /* x */ "preset": "strict" }',
  },
];

describe('readConfiguration', () => {
  it.each(cases)('$name', ({ text, file = '.postmortem.yaml', reads, says = [], mended }) => {
    const { configuration, findings } = readConfiguration(text, file, known);
    expect(findings.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message}`)).toEqual(says);
    if (reads) expect(configuration).toEqual(reads);
    if (mended !== undefined) expect(applyEdits(text, findings[0]?.fixes[0]?.edits() ?? [])).toBe(mended);
  });

  it('reads any text without an exception', () => {
    for (const text of [
      '\0',
      '\uFFFD: [',
      '&a [*a]',
      '? {a: 1}\n: 2',
      '!!js/function "x"',
      '%YAML 9.9\n---\na: b',
      '---\n---\n',
    ])
      expect(() => readConfiguration(text, 'x.yaml', known)).not.toThrow();
  });
});
