import { cp, rm } from 'node:fs/promises';
import { inProject } from './paths.ts';

/** A fresh copy of a folder of the project for tests to work in: `out/workspaces/NAME`. */
export async function workspaceFrom(folder: string, name: string): Promise<string> {
  const workspace = inProject('out', 'workspaces', name);
  await rm(workspace, { recursive: true, force: true });
  await cp(inProject(folder), workspace, { recursive: true });
  return workspace;
}
