/**
 * Paths for the core: absolute, with `/` between folders, either of a file system (`/home/me/x`, `C:/me/x`) or addresses
 * (`file:///home/me/x`, `vscode-vfs://github/me/x`).
 */

/** `scheme://authority`, `C:`, or empty: what no `..` leaves. */
const rootOf = (path: string): string => /^(?:[a-z][\w+.-]*:\/\/[^/]*|[a-z]:)/i.exec(path)?.[0] ?? '';

/** The folder that holds `path`, or null for a root. */
export function folderOf(path: string): string | null {
  const root = rootOf(path);
  const cut = path.lastIndexOf('/');
  if (cut < root.length || path.length === root.length + 1) return null;
  return cut === root.length ? `${root}/` : path.slice(0, cut);
}

/** `name` as seen from `folder`; `..` stops at the root. An absolute `name` counts as it is. */
export function join(folder: string, name: string): string {
  const written = name.replaceAll('\\', '/');
  if (rootOf(written) !== '') return written;
  const root = rootOf(folder);
  const steps = written.startsWith('/') ? [] : folder.slice(root.length).split('/');
  for (const step of written.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return `${root}/${steps.filter((step) => step !== '').join('/')}`;
}

/** `path` as seen from `folder`, without a leading `/`; null where it does not lie in it. */
export function within(folder: string, path: string): string | null {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

/** The path's last part. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What a person would write for `path`: addresses encode spaces and letters beyond ASCII. */
export function decoded(path: string): string {
  if (!path.includes('://')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
