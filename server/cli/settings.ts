import { resolve } from 'node:path';
import { isTemplatePath } from '../core/config/check.ts';
import { declaredBy } from '../core/config/declared.ts';
import { findConfiguration, type LoadedConfiguration, loadConfiguration } from '../core/config/load.ts';
import { folderOf } from '../core/config/path.ts';
import { resolveSettings } from '../core/config/resolve.ts';
import type { Settings } from '../core/config/settings.ts';
import { templateProfile } from '../core/config/template.ts';
import type { Profile } from '../core/profiles/profile.ts';
import { profiles } from '../core/profiles/registry.ts';
import { rules } from '../core/rules/registry.ts';
import { nearest } from '../core/text/nearest.ts';
import { type Host, reasonOf } from './host.ts';
import { decode } from './source.ts';

export interface FileSettings {
  readonly settings: Settings;
  /** What the configuration's globs say about the file. */
  readonly declared: boolean | null;
  /** The team's own template where one is named. */
  readonly template: Profile | null;
  /** What they were read from; null where there is no configuration. */
  readonly configuration: LoadedConfiguration | null;
}

/** Finds the settings for a file by its absolute path. What is read for one file is kept for the next ones. */
export type FindSettings = (path: string) => Promise<FileSettings>;

/** A configuration, profile or template that was asked for by name and is not there. */
export class ConfigurationError extends Error {}

/** Rejects with a {@link ConfigurationError} where one of the options `--config` and `--profile` (null: not given) names nothing. */
export async function settingsFinder(
  host: Host,
  { config, profile }: { config: string | null; profile: string | null },
): Promise<FindSettings> {
  const known = { rules, profiles: profiles.map(({ id }) => id) };
  const readText = remembered((path: string) => readOrNull(host, path));
  const find = remembered((folder: string) => findConfiguration(folder, slashed(host.cwd), readText));
  const wanted = profile === null ? null : await wantedProfile(host, profile, known.profiles);
  const load = remembered(async (path: string) => {
    const configuration = await loadConfiguration(path, readText, known);
    const own = configuration ?? { settings: {}, template: null };
    const used =
      wanted === null ? own : { settings: { ...own.settings, ...wanted.settings }, template: wanted.template };
    return { settings: resolveSettings({ configuration: used }), template: templateProfile(used), configuration };
  });
  const named = config === null ? null : slashed(resolve(host.cwd, config));
  if (named !== null) await readable(host, named, config ?? '');
  return async (path) => {
    const file = slashed(path);
    const found = named ?? (await find(folderOf(file) ?? '/'));
    // The empty path is no file: a document without configuration has what `--profile` says and the defaults.
    const loaded = await load(found ?? '');
    return { ...loaded, declared: loaded.configuration === null ? null : declaredBy(loaded.configuration, file) };
  };
}

/** What `--profile` says, as a configuration would. */
async function wantedProfile(host: Host, profile: string, known: readonly string[]) {
  if (isTemplatePath(profile)) {
    const path = slashed(resolve(host.cwd, profile));
    return { settings: { profile: path }, template: await readable(host, path, profile) };
  }
  const ids = ['auto', ...known];
  if (ids.includes(profile)) return { settings: { profile }, template: null };
  const near = nearest(profile, ids);
  throw new ConfigurationError(
    `There is no profile "${profile}". ${near === null ? `Known: ${ids.join(', ')}.` : `Did you mean "${near}"?`}`,
  );
}

async function readable(host: Host, path: string, name: string): Promise<string> {
  try {
    return decode(await host.readFile(path)).text;
  } catch (error) {
    throw new ConfigurationError(`${name}: ${reasonOf(error)}`);
  }
}

const readOrNull = (host: Host, path: string): Promise<string | null> =>
  path === '' ? Promise.resolve(null) : readable(host, path, path).catch(() => null);

/** The core writes `/` between folders on every system. */
const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Asks once per argument; the run of a command line is short enough to keep every answer. */
function remembered<T>(ask: (of: string) => Promise<T>): (of: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (of) => {
    const answer = answers.get(of) ?? ask(of);
    answers.set(of, answer);
    return answer;
  };
}
