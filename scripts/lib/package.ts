import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inProject, root } from './paths.ts';
import { commandOf } from './programs.ts';
import { run } from './steps.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

/** The extension as it is installed. */
export const vsix = inProject('out', 'postmortem.vsix');

export type Package = { readonly bytes: number; readonly entries: readonly ZipEntry[] };

/** Packs what is in dist/ and the other files that `.vscodeignore` lets through. */
export async function pack(): Promise<Package> {
  await mkdir(dirname(vsix), { recursive: true });
  const vsce = commandOf('@vscode/vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: root });
  const zip = await readFile(vsix);
  return { bytes: zip.length, entries: zipEntries(zip) };
}

/** At most this many bytes. */
const largest = 1024 * 1024;

/** The only paths that belong into the package: what runs, and what the extension's page shows. */
const allowed: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt|docs\/pictures\/icon\.png)$/i,
  /^extension\/dist\/(client\.cjs|client\.browser\.cjs|server\.cjs|server\.worker\.js|preview\.js|preview\.css|THIRD-PARTY-NOTICES\.txt)$/,
  /^extension\/docs\/walkthrough\/[\w-]+\.md$/,
  /^extension\/(snippets|syntaxes|docs\/schema)\/[\w.-]+\.json$/,
];

/** What is wrong with a package; nothing, if all is well. */
export function faultsOf({ bytes, entries }: Package): readonly string[] {
  const strangers = entries.filter(({ path }) => !allowed.some((pattern) => pattern.test(path)));
  return [
    ...(bytes > largest ? [`it has ${bytes} bytes, more than ${largest}`] : []),
    ...strangers.map(({ path }) => `${path} does not belong into it`),
  ];
}
