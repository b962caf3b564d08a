import type { Finding } from '../findings.ts';
import { isTemplatePath } from './check.ts';
import { type Known, mistake } from './mistake.ts';
import { configurationNames } from './names.ts';
import { baseName, folderOf, join, within } from './path.ts';
import { readConfiguration } from './read.ts';
import type { Configuration } from './schema.ts';

/** Gives a file's text without a byte order mark, null where there is none. Paths are as in `path.ts`. */
export type ReadText = (path: string) => Promise<string | null>;

/** A glob that declares files to be postmortems (`!…`: to be none), relative to `folder`. */
export interface FileGlob {
  readonly folder: string;
  readonly glob: string;
}

/** A configuration file that was read, with what is wrong in it. */
interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A configuration with all that it extends. */
export interface LoadedConfiguration {
  /** Of the file itself. */
  readonly path: string;
  readonly settings: Omit<Configuration, '$schema' | 'extends' | 'files'>;
  /** In order: later ones win. */
  readonly globs: readonly FileGlob[];
  /** The text of the team's own template where `settings.profile` is a path (absolute then). */
  readonly template: string | null;
  /** Every file that was read, the file itself first. */
  readonly files: readonly CheckedFile[];
}

/**
 * The path of the configuration that governs the files of `folder`: the nearest one up to the root of the repository (the first
 * folder with `.git`). Where there is no repository, up to `boundary` (the workspace's folder, the working directory), so that a
 * stray file in a parent folder governs nothing. Editor and command line find the same file this way.
 */
export async function findConfiguration(folder: string, boundary: string, readText: ReadText): Promise<string | null> {
  let found: string | null = null;
  for (let at: string | null = folder; at !== null; at = folderOf(at)) {
    for (const name of configurationNames) {
      const path = join(at, name);
      if (found === null && (await readText(path)) !== null) found = path;
    }
    // A linked work tree and a submodule have a file named .git.
    if ((await readText(join(at, '.git/HEAD'))) !== null || (await readText(join(at, '.git'))) !== null) return found;
  }
  return found !== null && within(boundary, found) !== null ? found : null;
}

/** Reads a configuration and all that it extends. Null where the file does not exist; mistakes are findings of their files. */
export async function loadConfiguration(
  path: string,
  readText: ReadText,
  known: Known,
): Promise<LoadedConfiguration | null> {
  const text = await readText(path);
  return text === null ? null : load(path, text, [path], readText, known);
}

async function load(
  path: string,
  text: string,
  chain: readonly string[],
  readText: ReadText,
  known: Known,
): Promise<LoadedConfiguration> {
  const { configuration, findings, rangeOf } = readConfiguration(text, baseName(path), known);
  const { $schema: _, extends: bases = [], files = [], ...own } = configuration;
  const folder = folderOf(path) ?? '/';
  const mistakes = [...findings];
  const loaded: LoadedConfiguration[] = [];
  for (const [i, base] of [bases].flat().entries()) {
    const range = () => rangeOf(typeof bases === 'string' ? ['extends'] : ['extends', i]);
    const basePath = join(folder, base);
    const baseText = chain.includes(basePath) ? null : await readText(basePath);
    if (baseText !== null) loaded.push(await load(basePath, baseText, [...chain, basePath], readText, known));
    else if (chain.includes(basePath)) mistakes.push(mistake(range(), `"${base}" extends this file in turn.`));
    else mistakes.push(mistake(range(), `There is no file "${base}" (looked for ${shown(basePath)}).`));
  }
  let settings = merge(loaded.map((one) => one.settings));
  let template = loaded.findLast((one) => one.settings.profile !== undefined)?.template ?? null;
  if (own.profile !== undefined) template = null;
  if (own.profile !== undefined && isTemplatePath(own.profile)) {
    const profile = join(folder, own.profile);
    template = await readText(profile);
    if (template !== null) own.profile = profile;
    else {
      mistakes.push(
        mistake(rangeOf(['profile']), `There is no template "${own.profile}" (looked for ${shown(profile)}).`),
      );
      delete own.profile;
    }
  }
  settings = merge([settings, own]);
  return {
    path,
    settings,
    globs: [...loaded.flatMap(({ globs }) => globs), ...[files].flat().map((glob) => ({ folder, glob }))],
    template,
    files: [{ path, text, findings: mistakes }, ...loaded.flatMap((one) => one.files)],
  };
}

/** A path as people write it: an editor names files by URIs. */
function shown(path: string): string {
  if (!path.startsWith('file://')) return path;
  try {
    return decodeURIComponent(path.slice('file://'.length).replace(/^\/(?=[A-Za-z](?::|%3A)\/)/, ''));
  } catch {
    return path;
  }
}

type Mergeable = LoadedConfiguration['settings'];

/** Later settings win; rules are merged by name, headings are added up. */
function merge(all: readonly Mergeable[]): Mergeable {
  const merged: Mergeable = {};
  for (const { rules, sections, ...next } of all) {
    Object.assign(merged, next);
    if (rules) merged.rules = { ...merged.rules, ...rules };
    if (sections) {
      const headings = { ...merged.sections };
      for (const [kind, more] of Object.entries(sections) as [keyof typeof sections, string[]][])
        headings[kind] = [...(headings[kind] ?? []), ...more];
      merged.sections = headings;
    }
  }
  return merged;
}
