import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` where the packages that the lockfile names are not installed, or not in those versions. Compares
 * versions rather than file times, which a fresh clone or a restored cache make meaningless.
 */
export async function installDependencies(root) {
  if (isInstalled(root)) return;
  console.log('Installing npm packages (npm ci) …');
  const started = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // EBADENGINE warnings of packages that want a newer Node are harmless: they run on the Node installed here.
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see above. It needs the npm registry, and npm 10 or newer.');
    process.exit(1);
  }
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return (
    existsSync(join(root, 'node_modules', 'node', 'bin')) &&
    Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    )
  );
}

/** The packages that a lockfile lists, by path; none where it cannot be read. */
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return {};
  }
}
