import type { Profile } from '../core/profiles/profile.ts';
import { profileById, profiles } from '../core/profiles/registry.ts';
import { templateSnippet } from '../core/profiles/template.ts';
import type { NewDocument, NewDocumentParams, ProfileChoice } from './protocol.ts';

const choiceOf = ({ id, name, sections }: Profile): ProfileChoice => ({
  id,
  name,
  sections: sections.map(({ title }) => title),
});

/** The profiles to choose from: the team's own template, then those of the registry in its order. */
export const profileChoices = (template: Profile | null): ProfileChoice[] =>
  (template ? [template, ...profiles] : profiles).map(choiceOf);

/** `Checkout down (EU)!` → `checkout-down-eu`: letters and digits of any script, at most 60 characters, cut between words. */
export function slug(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > 60) break;
    name = longer;
  }
  return name || (words[0] ?? '').slice(0, 60);
}

/** A new postmortem's text and file name. An unknown profile gives the first one, an empty title leaves a place to write one. */
export function newDocument({ profile, title, date }: NewDocumentParams, own: Profile | null): NewDocument {
  const chosen = own?.id === profile ? own : (profileById(profile) ?? profiles[0]);
  const template = templateSnippet(chosen);
  const heading = `# Postmortem: ${title.replace(/\s+/g, ' ').replace(/[\\$}]/g, '\\$&')}`;
  const snippet = title.trim() === '' ? template : template.replace(/^#.*/, () => heading);
  return { snippet, fileName: `${date}-${slug(title) || 'postmortem'}.md` };
}
