import { readdir, readFile } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { inProject } from './paths.ts';

/** The licences of what the bundles are made of, beside them in both packages. */
export const noticesFile = 'dist/THIRD-PARTY-NOTICES.txt';

/** The folders (from the project's) of the npm packages that the bundles were made from, sorted: also of those of which little is left. */
export function packagesIn(metafiles: readonly Metafile[]): readonly string[] {
  const modules = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  return [...new Set(modules.flatMap((path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))].sort();
}

/** Name, version and licence of each package, as these ask for where they are passed on; throws where one states no licence. */
export async function noticesOf(folders: readonly string[]): Promise<string> {
  const parts = await Promise.all(folders.map(noticeOf));
  const head = 'This software is made from the following packages, each under the licence below its name.\n';
  return [head, ...new Set(parts)].join(`\n${'-'.repeat(80)}\n\n`);
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(inProject(folder, 'package.json'), 'utf8'));
  const files = (await readdir(inProject(folder))).sort();
  const licences = files.filter((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  if (licences.length === 0) throw new Error(`${folder} has no file with its licence, which must be passed on with it`);
  // What a package says of parts that it has from others.
  const notices = files.filter((file) => /^(?:notice|third-?party-?notices?)(?:\.(?:md|txt))?$/i.test(file));
  const texts = await Promise.all([...licences, ...notices].map((file) => readFile(inProject(folder, file), 'utf8')));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).join('\n\n')}\n`;
}
