import { resolve } from 'node:path';
import { declaredBy } from '../core/config/declared.ts';
import { findConfiguration, type LoadedConfiguration, loadConfiguration } from '../core/config/load.ts';
import type { Known } from '../core/config/mistake.ts';
import { folderOf } from '../core/config/path.ts';
import { resolveSettings } from '../core/config/resolve.ts';
import type { Settings } from '../core/config/settings.ts';
import { profiles } from '../core/profiles/registry.ts';
import { rules } from '../core/rules/registry.ts';
import { type Host, reasonOf } from './host.ts';
import { decode } from './source.ts';

export interface FileSettings {
  readonly settings: Settings;
  readonly declared: boolean | null;
  /** What they were read from; null where there is no configuration. */
  readonly configuration: LoadedConfiguration | null;
}

/** Finds the settings for a file by its absolute path. What is read for one file is kept for the next ones. */
export type FindSettings = (path: string) => Promise<FileSettings>;

/** A configuration that was asked for by name and cannot be read. */
export class ConfigurationError extends Error {}

/** `config` and `profile` are the options of the same names; null where not given. */
export function settingsFinder(
  host: Host,
  { config, profile }: { config: string | null; profile: string | null },
): FindSettings {
  const known: Known = { rules, profiles: profiles.map(({ id }) => id) };
  const readText = remembered((path: string) =>
    host.readFile(path).then(
      (bytes) => decode(bytes).text,
      () => null,
    ),
  );
  const load = remembered((path: string) => loadConfiguration(path, readText, known));
  const find = remembered((folder: string) => findConfiguration(folder, slashed(host.cwd), readText));
  const named = async (name: string): Promise<LoadedConfiguration> => {
    const path = resolve(host.cwd, name);
    await host.readFile(path).catch((error) => {
      throw new ConfigurationError(`${name}: ${reasonOf(error)}`);
    });
    const loaded = await load(slashed(path));
    if (loaded === null) throw new ConfigurationError(`${name}: no such file`);
    return loaded;
  };
  return async (path) => {
    const file = slashed(path);
    const found = config === null ? await find(folderOf(file) ?? '/') : null;
    const configuration = config !== null ? await named(config) : found === null ? null : await load(found);
    const settings = resolveSettings({ configuration });
    return {
      settings: profile === null ? settings : { ...settings, profile },
      declared: configuration === null ? null : declaredBy(configuration.globs, file),
      configuration,
    };
  };
}

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
