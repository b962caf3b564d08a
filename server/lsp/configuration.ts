import { declaredBy } from '../core/config/declared.ts';
import { findConfiguration, type LoadedConfiguration, loadConfiguration, type ReadText } from '../core/config/load.ts';
import { folderOf, within } from '../core/config/path.ts';
import { profiles } from '../core/profiles/registry.ts';
import { rules } from '../core/rules/registry.ts';

/** What governs a document besides the editor's settings. */
export interface Governing {
  readonly configuration: LoadedConfiguration | null;
  /** What the configuration's globs say about the document; null where they say nothing. */
  readonly declared: boolean | null;
}

const none: Governing = { configuration: null, declared: null };
/** The names that a configuration may use. */
export const known = { rules, profiles: profiles.map(({ id }) => id) };

/**
 * The configuration file that governs the document at `uri`, looked for as the command line does. An untitled document belongs to
 * the first of the workspace's folders. `folders` are URIs without a trailing slash.
 */
export async function governing(uri: string, folders: readonly string[], readText: ReadText): Promise<Governing> {
  const untitled = uri.startsWith('untitled:');
  const home = folders.find((folder) => within(folder, uri) !== null);
  const folder = untitled ? folders[0] : folderOf(uri);
  if (!folder) return none;
  const path = await findConfiguration(folder, untitled ? folder : (home ?? folder), readText);
  const configuration = path === null ? null : await loadConfiguration(path, readText, known);
  if (!configuration) return none;
  return { configuration, declared: untitled ? null : declaredBy(configuration, uri) };
}
