// npm run package: makes out/postmortem.vsix, and fails where it is too large or holds what does not belong there.
import { relative } from 'node:path';
import { buildAll } from './lib/bundles.ts';
import { faultsOf, pack, vsix } from './lib/package.ts';
import { root } from './lib/paths.ts';

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;

await buildAll();
const made = await pack();
for (const { path, bytes } of made.entries) console.log(`${kilobytes(bytes)}  ${path}`);
console.log(`${kilobytes(made.bytes)}  packed: ${relative(root, vsix)}`);
const faults = faultsOf(made);
for (const fault of faults) console.error(`The package is not right: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
