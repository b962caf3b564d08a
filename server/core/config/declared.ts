import picomatch from 'picomatch/posix.js';
import type { LoadedConfiguration } from './load.ts';
import { decoded, within } from './path.ts';

/**
 * Whether globs say that the file at `path` is a postmortem: true, false (a glob with `!`), or null where none of them matches
 * it. The last match counts; folders that begin with a dot match only where the glob says so. The team's own template often lies among
 * the reports: it is none, whatever the globs say.
 */
export function declaredBy(
  { globs, settings, template }: Pick<LoadedConfiguration, 'globs' | 'settings' | 'template'>,
  path: string,
): boolean | null {
  if (template !== null && settings.profile !== undefined && decoded(settings.profile) === decoded(path)) return false;
  let declared: boolean | null = null;
  for (const { folder, glob } of globs) {
    const name = within(decoded(folder), decoded(path));
    const no = glob.startsWith('!');
    const pattern = glob.slice(no ? 1 : 0).replace(/^\.?\//, '');
    if (name !== null && picomatch.isMatch(name, pattern)) declared = !no;
  }
  return declared;
}
