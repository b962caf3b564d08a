import { describe, expect, it } from 'vitest';
import { frontMatterSettings, withFrontMatter } from '../../../server/core/config/frontMatter.ts';
import { presetFor } from '../../../server/core/config/preset.ts';
import { defaultSettings } from '../../../server/core/config/settings.ts';
import { applyEdits } from '../../../server/core/text/range.ts';

const fence = '---\n';
function read(value: string) {
  const text = `${fence}${value}${fence}\n# Title\n`;
  const end = fence.length * 2 + value.length;
  return {
    text,
    settings: frontMatterSettings({ value, valueStart: fence.length, start: 0, end }, ['alx', 'generic']),
  };
}

describe('frontMatterSettings', () => {
  const nothing = { declared: null, profile: null, timezone: null };
  it.each([
    ['other keys alone', 'title: Postmortem of a queue\ntags: [postmortem]\n', nothing],
    ['no postmortem', 'postmortem: false\n', { ...nothing, declared: false }],
    ['a postmortem', 'postmortem: true\n', { ...nothing, declared: true }],
    ['settings', 'postmortem: { profile: alx, timezone: UTC }\n', { declared: true, profile: 'alx', timezone: 'UTC' }],
    ['rules turned off', 'postmortem:\n  disable: [date-typo]\n', { ...nothing, declared: true }],
    ["another tool's word", 'postmortem: PM-12\n', nothing],
    ['an empty value', 'postmortem:\n', nothing],
  ])('%s', (_name, value, expected) => {
    const { findings, ...settings } = read(value).settings;
    expect(settings).toEqual(expected);
    expect(findings).toEqual([]);
  });

  it.each([
    ['postmortem: { profil: alx }\n', 'profil: There is no postmortem setting "profil". Did you mean "profile"?'],
    ['postmortem: { profile: alxx }\n', 'alxx: There is no profile "alxx". Did you mean "alx"?'],
    [
      'postmortem: { profile: ./mine.md }\n',
      './mine.md: Front matter names a built-in profile; a template of your own is named in .postmortem.yaml.',
    ],
    [
      'postmortem: { timezone: Europe/Berln }\n',
      'Europe/Berln: There is no time zone "Europe/Berln". Did you mean "Europe/Berlin"?',
    ],
    ['postmortem: { timezone: 2 }\n', '2: "timezone" must be text.'],
  ])('%s', (value, says) => {
    const { text, settings } = read(value);
    expect(settings.findings.map(({ range, message }) => `${text.slice(range.start, range.end)}: ${message}`)).toEqual([
      says,
    ]);
  });

  it('mends at the place in the document', () => {
    const { text, settings } = read('title: x\npostmortem: { profile: "generik" }\n');
    expect(applyEdits(text, settings.findings[0]?.fixes[0]?.edits() ?? [])).toBe(text.replace('generik', 'generic'));
  });

  it('says that broken YAML counts for nothing', () => {
    const { settings } = read('postmortem: { profile: alx\ntitle: x\n');
    expect(settings).toMatchObject(nothing);
    expect(settings.findings).toHaveLength(1);
  });

  it('is silent without front matter', () => {
    expect(frontMatterSettings(null, [])).toEqual({ ...nothing, findings: [] });
  });

  it('goes before every other setting', () => {
    const settings = withFrontMatter(
      { ...defaultSettings, profile: 'generic', timezone: 'UTC' },
      read('postmortem: { profile: alx }\n').settings,
    );
    expect([settings.profile, settings.timezone]).toEqual(['alx', 'UTC']);
  });
});

describe('presetFor', () => {
  it.each([
    ['recommended', 'final', 'recommended'],
    ['by-status', null, 'recommended'],
    ['by-status', 'draft', 'relaxed'],
    ['by-status', 'final', 'strict'],
    ['by-status', 'complete, action items in progress', 'strict'],
    ['by-status', 'in review', 'relaxed'],
    ['by-status', 'finally over', 'recommended'],
    // The incident is over, not its report.
    ['by-status', 'resolved', 'recommended'],
    ['by-status', 'not reviewed', 'recommended'],
  ] as const)('%s and %s: %s', (preset, status, expected) => {
    expect(presetFor(preset, status)).toBe(expected);
  });
});
