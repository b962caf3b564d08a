// npm run build [-- --dev | --watch]: makes the bundles in dist/.
import { parseArgs } from 'node:util';
import { buildAll, watchAll } from './lib/bundles.ts';

const { values } = parseArgs({ options: { dev: { type: 'boolean' }, watch: { type: 'boolean' } } });

if (values.watch) {
  await watchAll();
} else {
  for (const { to, bytes } of await buildAll(values.dev)) {
    console.log(`${to.padEnd(24)} ${(bytes / 1024).toFixed(1).padStart(8)} KB`);
  }
}
