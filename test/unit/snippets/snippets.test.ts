import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateProfileDocs } from '../../../scripts/generate/profiles.ts';
import { generateSnippets, snippetsOf } from '../../../scripts/generate/snippets.ts';
import { analyze } from '../../../server/core/analyze.ts';
import { defaultSettings } from '../../../server/core/config/settings.ts';
import { sectionKinds } from '../../../server/core/model/postmortem.ts';
import { profiles } from '../../../server/core/profiles/registry.ts';
import { templateSnippet } from '../../../server/core/profiles/template.ts';
import { expand } from './expand.ts';

const snippets = Object.entries(snippetsOf(profiles));
const ascending = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it.each(Object.entries({ ...generateSnippets(), ...generateProfileDocs() }))('%s is as generated', (path, text) => {
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

it.each(snippets)('%s is a snippet with its tab stops in reading order and the cursor last', (_, { body }) => {
  const { text, stops } = expand(body.join('\n'));
  expect(stops).toEqual(ascending(stops.length));
  expect(stops.length).toBeGreaterThan(0);
  expect(body.join('\n').match(/\$0/g)).toHaveLength(1);
  expect(text).not.toMatch(/\$\{|undefined/);
});

it('has one prefix each: every kind, every profile, entries and actions', () => {
  const prefixes = snippets.map(([, { prefix }]) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes).toEqual(
    expect.arrayContaining([
      ...sectionKinds.map((kind) => `pm-${kind.replaceAll('_', '-')}`),
      ...profiles.map(({ id }) => `pm-template-${id}`),
      'pm-entry',
      'pm-action',
    ]),
  );
});

describe.each(profiles.map((profile) => [profile.id, profile] as const))(
  'the template %s, as it is inserted',
  (id, profile) => {
    const { text } = expand(templateSnippet(profile));
    const input = { text, fileName: null, declared: true, now: null };
    const { profile: chosen, alignment, findings } = analyze({ ...input, settings: defaultSettings });

    it('is recognised', () => {
      expect(chosen.id).toBe(id === 'lean' ? 'generic' : id);
    });

    it('has every section of the profile', () => {
      const named = analyze({ ...input, settings: { ...defaultSettings, profile: id } });
      expect(named.alignment.pairs.filter(({ missing, moved }) => missing || moved)).toEqual([]);
      expect(alignment.pairs.filter(({ wanted, missing }) => wanted.required && missing)).toEqual([]);
    });

    it('gives no error or warning but what is still to be filled in', () => {
      const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(
        loud.filter(({ rule }) => rule !== 'placeholder').map(({ rule, message }) => `${rule}: ${message}`),
      ).toEqual([]);
    });

    it('has each blank reported, many of them by one finding', () => {
      const reported = findings.filter(({ rule }) => rule === 'placeholder');
      const places = reported.flatMap(({ range, related }) => [range, ...related.map((other) => other.range)]);
      expect(places.length).toBeGreaterThan(3);
      expect(reported.length).toBeLessThanOrEqual(5);
    });
  },
);

/** What is no snippet is refused by the reader above. */
it.each(['{1:open', '{1|a,,b|}', 'NOT_KNOWN', ' sign', '{x}', '{1|a,b}'])('a $%s is refused', (snippet) => {
  expect(() => expand(`$${snippet}`)).toThrow();
});
