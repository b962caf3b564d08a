// npm run screenshots: makes the pictures of the README anew, from the browser test.
import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAll } from './lib/bundles.ts';
import { inProject } from './lib/paths.ts';
import { ui } from './suites/ui.ts';

await buildAll();
const failed = (await ui()).filter(({ error }) => error !== null);
if (failed.length > 0) throw new Error(`${failed[0]?.name}: ${failed[0]?.error}`);

const from = inProject('out', 'screenshots');
const to = inProject('docs', 'pictures');
await mkdir(to, { recursive: true });
const readme = await readFile(inProject('README.md'), 'utf8');
for (const name of await readdir(from)) {
  if (!readme.includes(`docs/pictures/${name}`)) continue;
  await copyFile(join(from, name), join(to, name));
  console.log(`docs/pictures/${name} ${Math.round((await stat(join(to, name))).size / 1024)} KB`);
}
