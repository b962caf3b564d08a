import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Host } from './host.ts';

const run = promisify(execFile);

/** The machine that this process runs on. */
export function nodeHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    now: Date.now(),
    colors: process.stdout.isTTY === true && process.env.TERM !== 'dumb',
    // The bundle lies in a folder beside package.json.
    version: async () => JSON.parse(await readFile(join(__dirname, '..', 'package.json'), 'utf8')).version,
    readFile: (path) => readFile(path),
    writeFile: (path, bytes) => writeFile(path, bytes),
    kindOf: async (path) => {
      const found = await stat(path).catch(() => null);
      if (found === null) return null;
      return found.isDirectory() ? 'folder' : 'file';
    },
    listFiles: async (folder) => (await listedByGit(folder)) ?? (await walk(folder)),
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
  };
}

/** Git knows best what its ignore files mean (nested ones, the user's own, `info/exclude`). Null outside a repository or without git. */
async function listedByGit(folder: string): Promise<string[] | null> {
  try {
    const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: folder,
      maxBuffer: 1 << 30,
    });
    const listed = new Set(stdout.split('\0').filter((name) => name !== ''));
    return [...listed].map((name) => resolve(folder, name));
  } catch {
    return null;
  }
}

/** All files below `folder`; links to folders are not followed, so the walk ends. Folders that cannot be read are left out. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== '.git' && entry.name !== 'node_modules') for (const file of await walk(path)) found.push(file);
    } else found.push(path);
  }
  return found;
}
