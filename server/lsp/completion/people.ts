import type { Postmortem } from '../../core/model/postmortem.ts';

/** A handle: `@kim`, not an address, nor a package's scope. */
const handle = /(?<![\w@/.`-])@[a-z\d][\w.-]*[a-z\d](?![\w/])/gi;

/** Whom the document names: the owners of actions, the authors and owners in its header, and whoever it mentions by a handle. */
export function peopleIn(text: string, { actions, fields }: Postmortem): readonly string[] {
  const owners = actions.flatMap(({ owner }) => owner ?? []);
  const header = fields
    .filter(({ name }) => name === 'authors' || name === 'owner')
    .flatMap(({ value }) => value.split(/\s*(?:[,;&]|\band\b)\s*/))
    .filter((name) => /\p{L}/u.test(name) && name.length <= 40 && !/[[\]<>]/.test(name));
  const all = new Set([...owners, ...header, ...(text.match(handle) ?? [])]);
  return [...all].filter((name) => !all.has(`@${name}`));
}
