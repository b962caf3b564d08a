import { expect, it } from 'vitest';
import { missingFields } from '../../../server/core/profiles/fields.ts';
import { profileById } from '../../../server/core/profiles/registry.ts';
import { read } from './read.ts';

/** The labels that a document of the SRE book's form lacks. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['# Mail\n', ['Date', 'Authors', 'Status']],
  ['# Mail\n\n**Date:** 2024-02-01\n\n**Authors:** Ada\n\n**Status:** Draft\n', []],
  ['# Mail\n\n- Date: 2024-02-01\n- Written by: Ada\n- Status: Draft\n', []],
  ['# Mail\n\n| Date | 2024-02-01 |\n| --- | --- |\n| Status | Draft |\n', ['Authors']],
  ['---\ndate: 2024-02-01\nauthors: Ada\n---\n\n# Mail\n', ['Status']],
  ['# Mail\n\n## Date\n\n2024-02-01\n\n## Authors\n\nAda\n\n## Status\n', ['Status']],
];

it.each(cases)('%j', (text, expected) => {
  expect(missingFields(profileById('google-sre')!, read(text)).map(({ label }) => label)).toEqual(expected);
});

it('finds a field that only its label tells', () => {
  const { fields, ...rest } = profileById('pagerduty')!;
  const profile = { ...rest, fields };
  const text = '**Postmortem owner:** Ada\n\n**Call recording:** https://example.org\n\n**Status:** Draft\n\n# Mail\n';
  expect(missingFields(profile, read(text)).map(({ label }) => label)).toEqual(['Meeting Scheduled For']);
});
