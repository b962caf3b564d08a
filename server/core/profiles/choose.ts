import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import { type Alignment, align } from './align.ts';
import type { Profile } from './profile.ts';
import { profileById, profiles } from './registry.ts';
import { titleKey } from './title.ts';

export interface Choice {
  readonly profile: Profile;
  /** For the user: why this one. */
  readonly because: string;
}

/**
 * How much of a template a document shows before it is taken for one: half of its signature headings and at least two, or three
 * quarters of its required titles word for word where it has six or more (with two signature headings among them, because many templates
 * share the plain titles); and always all but one of the sections it requires: to miss two is to follow another template.
 */
const enough = { signature: 0.5, hits: 2, titles: 0.75, titled: 6, missing: 1 } as const;

interface Match {
  readonly profile: Profile;
  readonly because: string;
  readonly score: number;
}

/** The document's headings and field labels, as keys. */
const headingsOf = (postmortem: Postmortem): ReadonlySet<string> =>
  new Set([
    ...postmortem.sections.map(({ title }) => titleKey(title)),
    ...postmortem.fields.map(({ label }) => titleKey(label)),
  ]);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const quoted = (headings: readonly string[]): string => headings.map((heading) => `“${heading}”`).join(', ');

/** What may stand before any template's first section. */
const anywhere: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  null,
  'summary',
  'background',
  'supporting',
  'glossary',
  'responders',
  'questions',
]);

/** True where another template's section stands before the first of the profile's, at its level: the document begins with that one. */
function beginsOtherwise({ pairs, extra }: Alignment, { sections }: Postmortem): boolean {
  const first = Math.min(...pairs.flatMap(({ section }) => (section === null ? [] : [section])));
  const level = sections[first]?.level;
  return extra.some((index) => {
    const section = sections[index];
    return index < first && section?.level === level && !anywhere.has(section?.kind ?? null);
  });
}

function match(profile: Profile, postmortem: Postmortem, headings: ReadonlySet<string>): Match | null {
  const { signature, sections } = profile;
  const hits = signature.filter((heading) => headings.has(titleKey(heading)));
  const required = sections.filter((section) => section.required);
  const titles = required.map(({ title }) => title).filter((title) => headings.has(titleKey(title)));
  const signed = hits.length >= enough.hits && share(hits.length, signature.length) >= enough.signature;
  const titled =
    hits.length >= enough.hits &&
    required.length >= enough.titled &&
    share(titles.length, required.length) >= enough.titles;
  if (!signed && !titled) return null;
  const alignment = align(profile, postmortem);
  if (beginsOtherwise(alignment, postmortem)) return null;
  const pairs = alignment.pairs.filter(({ parent }) => parent === null);
  const present = pairs.filter(({ wanted, missing }) => wanted.required && !missing).length;
  if (required.length - present > enough.missing) return null;
  const levels = pairs.flatMap(({ section }) => (section === null ? [] : [postmortem.sections[section]?.level]));
  return {
    profile,
    because: `it has the headings ${quoted(signed ? hits : titles)}`,
    score:
      2 * share(hits.length, signature.length) +
      2 * share(present, required.length) +
      share(titles.length, required.length) +
      share(levels.filter((level) => level === profile.headingLevel).length, levels.length),
  };
}

/** The best match by the document's own headings and field labels; `generic` unless another is clearly better. */
function chooseByHeadings(postmortem: Postmortem): Choice {
  const headings = headingsOf(postmortem);
  const matches = profiles
    .filter(({ signature }) => signature.length > 0)
    .map((profile) => match(profile, postmortem, headings))
    .filter((found) => found !== null)
    .sort((a, b) => b.score - a.score);
  const best = matches[0];
  return best ?? { profile: profiles[0], because: 'no other template fits the headings' };
}

/**
 * Which template the document follows, and why: the one that `wanted` names by id; for `auto`, and for an id that does not exist
 * (the configuration layer reports it), the best match by the document's headings.
 */
export function explainProfile(postmortem: Postmortem, wanted: string): Choice {
  const named = profileById(wanted);
  return named ? { profile: named, because: 'chosen by name' } : chooseByHeadings(postmortem);
}

/** The profile of {@link explainProfile}. */
export const chooseProfile = (postmortem: Postmortem, wanted: string): Profile =>
  explainProfile(postmortem, wanted).profile;
