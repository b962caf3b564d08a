import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Host } from './host.ts';

export interface Targets {
  /** Absolute paths, each once, in the order given; those of a folder or glob sorted. */
  readonly files: readonly string[];
  /** What names nothing, each with the reason, for the user. */
  readonly problems: readonly string[];
}

const markdown = /\.(?:md|markdown)$/i;
const hidden = /(?:^|\/)(?:node_modules|\.[^/]+)\//;

/**
 * The files that the arguments name. A file that is named is taken whatever it is called; a folder stands for the Markdown files
 * below it; anything else is a glob. What version control ignores, and hidden folders and `node_modules`, are only taken by name.
 */
export async function findTargets(host: Host, args: readonly string[]): Promise<Targets> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const arg of args) {
    const path = resolve(host.cwd, arg);
    const kind = await host.kindOf(path);
    if (kind === 'file') {
      files.add(path);
      continue;
    }
    const found =
      kind === 'folder' ? await below(host, path, (name) => markdown.test(name)) : await matching(host, arg);
    for (const file of found ?? []) files.add(file);
    if (found === null) problems.push(`${arg}: no such file`);
    else if (found.length === 0)
      problems.push(`${arg}: ${kind === 'folder' ? 'no Markdown file in it' : 'matches no file'}`);
  }
  return { files: [...files], problems };
}

/** Null where `arg` is no glob. */
async function matching(host: Host, arg: string): Promise<readonly string[] | null> {
  // On Windows the shell's separator is the glob's escape character.
  const glob = sep === '\\' ? arg.replaceAll('\\', '/') : arg;
  const { isGlob, base, glob: rest } = picomatch.scan(glob);
  if (!isGlob) return null;
  return below(host, resolve(host.cwd, base), picomatch(rest));
}

/** Files below `folder` whose name, as seen from it with `/`, is wanted. */
async function below(host: Host, folder: string, wanted: (name: string) => boolean): Promise<readonly string[]> {
  if ((await host.kindOf(folder)) !== 'folder') return [];
  const found: string[] = [];
  for (const path of await host.listFiles(folder)) {
    const name = relative(folder, path).replaceAll('\\', '/');
    // The index of version control may list what is deleted, and submodules, which are folders.
    if (!hidden.test(`${name}`) && wanted(name) && (await host.kindOf(path)) === 'file') found.push(path);
  }
  return found.sort();
}
