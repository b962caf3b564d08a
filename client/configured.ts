import { type Disposable, Uri, workspace } from 'vscode';
import { configurationNames } from '../server/core/config/names.ts';
import { exists } from './exists.ts';

/** Whether a configuration file governs a document, as far as its name tells. */
export interface Configured extends Disposable {
  /** True where a configuration stands in the document's folder or in one above it. */
  readonly governs: (uri: Uri) => Promise<boolean>;
}

/** Looks for configuration files, folder by folder, and remembers what it found until one is made or deleted in the workspace; then calls `changed`. */
export function watchConfigured(changed: () => void): Configured {
  const known = new Map<string, Promise<boolean>>();
  const governs = async (folder: Uri): Promise<boolean> => {
    for (const name of configurationNames) if (await exists(Uri.joinPath(folder, name))) return true;
    const above = Uri.joinPath(folder, '..');
    return above.path !== folder.path && inFolder(above);
  };
  const inFolder = (folder: Uri): Promise<boolean> => {
    const key = folder.toString();
    const found = known.get(key) ?? governs(folder);
    known.set(key, found);
    return found;
  };
  const watcher = workspace.createFileSystemWatcher('**/.postmortem.{yaml,yml,jsonc}', false, true, false);
  const forget = () => {
    known.clear();
    changed();
  };
  watcher.onDidCreate(forget);
  watcher.onDidDelete(forget);
  return { governs: (uri) => inFolder(Uri.joinPath(uri, '..')), dispose: () => watcher.dispose() };
}
