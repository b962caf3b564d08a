import { describe, expect, it } from 'vitest';
import { fieldName } from '../../../server/core/model/fieldNames.ts';
import { meaningOfTitle } from '../../../server/core/model/titles.ts';
import { prompt } from '../../../server/core/profiles/bodies.ts';
import type { ProfileSection } from '../../../server/core/profiles/profile.ts';
import { profileById, profiles } from '../../../server/core/profiles/registry.ts';
import { renumber, sectionSnippet, templateSnippet } from '../../../server/core/profiles/template.ts';
import { titleKey } from '../../../server/core/profiles/title.ts';
import { expand } from '../snippets/expand.ts';

const flat = (sections: readonly ProfileSection[]): ProfileSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections ?? [])]);

it('has each id once, and finds it', () => {
  const ids = profiles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.map((id) => profileById(id)?.id)).toEqual(ids);
  expect(profileById('nonsense')).toBeNull();
});

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  const sections = flat(profile.sections);

  it('has sections with guidance that reads as sentences', () => {
    for (const { guidance } of sections) expect(guidance).toMatch(/^[A-Z].{15,260}[.?]"?$/);
  });

  it('has no title twice', () => {
    const keys = sections.flatMap(({ title, also }) => [title, ...(also ?? [])]).map(titleKey);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('calls no section what the reader takes for another kind', () => {
    const wrong = sections.filter(({ title, kind, or }) => {
      const read = meaningOfTitle(title).kind;
      return kind !== null && read !== null && read !== kind && !or?.includes(read);
    });
    expect(wrong.map(({ title }) => title)).toEqual(
      {
        'uk-government': ['Context'],

        'etsy-debrief': ['What happened?'],
      }[profile.id] ?? [],
    );
  });

  it('has a signature of its own headings and labels', () => {
    const own = new Set([
      ...sections.flatMap(({ title, also }) => [title, ...(also ?? [])]).map(titleKey),
      ...profile.fields.map(({ label }) => titleKey(label)),
    ]);
    expect(profile.signature.filter((heading) => !own.has(titleKey(heading)))).toEqual([]);
  });

  it('names fields as the reader does', () => {
    for (const { name, label } of profile.fields) {
      const read = fieldName(label);
      if (name !== 'other' && read !== 'other') expect([label, name]).toEqual([label, read]);
    }
  });

  it('has bodies, an entry and a template that are snippets', () => {
    for (const { body } of sections) expand(body);
    expect(expand(profile.timeline.entry).stops.length).toBeGreaterThan(1);
    const { text, stops } = expand(templateSnippet(profile));
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    expect(text).toMatch(/\S\n$/);
  });
});

it('writes a section with its sub-sections at the document’s level', () => {
  const lessons = profileById('google-sre')!.sections.find(({ kind }) => kind === 'lessons')!;
  const { text, stops } = expand(sectionSnippet(lessons, { level: 3, suffix: ':' }));
  expect(text.match(/^#.*/gm)).toEqual([
    '### Lessons Learned:',
    '#### What went well:',
    '#### What went wrong:',
    '#### Where we got lucky:',
  ]);
  expect(stops).toEqual([1, 2, 3]);
});

it('never writes a seventh number sign', () => {
  const lessons = profileById('google-sre')!.sections.find(({ kind }) => kind === 'lessons')!;
  expect(sectionSnippet(lessons, { level: 6, suffix: '' })).not.toMatch(/#{7}/);
});

/** A snippet, where its numbers begin, the same with new numbers, the last one. */
const numbered: readonly (readonly [string, number, string, number])[] = [
  ['no stops', 4, 'no stops', 3],
  ['$1 and $2', 3, '$3 and $4', 4],
  ['$2 and $1 and $2', 1, '$1 and $2 and $1', 2],
  ['$1 then $0', 5, '$5 then $0', 5],
  ['costs \\$1, $1', 2, 'costs \\$1, $2', 2],
];
it.each(numbered)('%j numbered from %d', (snippet, first, text, last) => {
  expect(renumber(snippet, first)).toEqual({ text, last });
});

it('keeps a prompt’s own signs', () => {
  expect(expand(prompt(1, 'a $ and a } and a \\')).text).toBe('[a $ and a } and a \\]');
});
