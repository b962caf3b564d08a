import type { Postmortem } from '../model/postmortem.ts';
import { align } from './align.ts';
import type { Profile } from './profile.ts';
import { profileById, profiles } from './registry.ts';
import { titleKey } from './title.ts';

export interface Choice {
  readonly profile: Profile;
  /** For the user: why this one. */
  readonly because: string;
}

/** How much of a template a document shows before it is taken for one: of its signature headings, and of the sections it requires. */
const enough = { signature: 0.5, hits: 2, sections: 0.6 } as const;

interface Match {
  readonly profile: Profile;
  readonly hits: readonly string[];
  readonly score: number;
}

/** The document's headings and field labels, as keys. */
const headingsOf = (postmortem: Postmortem): ReadonlySet<string> =>
  new Set([
    ...postmortem.sections.map(({ title }) => titleKey(title)),
    ...postmortem.fields.map(({ label }) => titleKey(label)),
  ]);

/** How well the headings stand where this template has them: the share of its sections at the template's own level. */
function levelShare(profile: Profile, postmortem: Postmortem, sections: readonly number[]): number {
  const same = sections.filter((index) => postmortem.sections[index]?.level === profile.headingLevel).length;
  return sections.length === 0 ? 0 : same / sections.length;
}

function match(profile: Profile, postmortem: Postmortem, headings: ReadonlySet<string>): Match | null {
  const signature = profile.signature.map((heading) => titleKey(heading));
  const hits = profile.signature.filter((_, i) => headings.has(signature[i]!));
  const share = hits.length / signature.length;
  if (hits.length < enough.hits || share < enough.signature) return null;
  const { pairs } = align(profile, postmortem);
  const required = pairs.filter(({ wanted, parent }) => wanted.required && parent === null);
  const present = required.filter(({ missing }) => !missing).length / required.length;
  if (present < enough.sections) return null;
  const level = levelShare(
    profile,
    postmortem,
    pairs.flatMap(({ section, parent }) => (section !== null && parent === null ? [section] : [])),
  );
  return { profile, hits, score: share * 2 + present * 2 + level };
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
  if (!best) return { profile: profiles[0], because: 'no other template fits the headings' };
  const quoted = best.hits.map((heading) => `"${heading}"`).join(', ');
  return { profile: best.profile, because: `headings of this template: ${quoted}` };
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
