import { type Uri, workspace } from 'vscode';

/** Whether something stands at an address; false as well where its file system does not answer. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
