import { SnippetString, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Today on the author's calendar. */
const localDate = (now: Date): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/**
 * "New postmortem": a profile, a title, and an untitled document with the template opens; saving it suggests `YYYY-MM-DD-title.md`
 * in the first workspace folder. Resolves to false where the author stops half-way.
 */
export async function newPostmortem(server: LanguageServer): Promise<boolean> {
  await server.ensure();
  const uri = untitled('postmortem.md').toString();
  const profiles = await server.request('postmortem/profiles', { uri });
  const configured = workspace.getConfiguration('postmortem').get<string>('profile');
  const items = profiles
    .map(({ id, name, sections }) => ({ id, label: name, detail: sections.join(' · ') }))
    .sort((a, b) => Number(b.id === configured) - Number(a.id === configured));
  const chosen = await window.showQuickPick(items, {
    title: 'New postmortem (1/2)',
    placeHolder: 'The template to write after',
    matchOnDetail: true,
  });
  if (!chosen) return false;
  const title = await window.showInputBox({
    title: 'New postmortem (2/2)',
    prompt: 'What happened, in a few words',
    placeHolder: 'Checkout down after certificate expiry',
  });
  if (title === undefined) return false;
  const made = await server.request('postmortem/newDocument', {
    uri,
    profile: chosen.id,
    title: title.trim(),
    date: localDate(new Date()),
  });
  const document = await workspace.openTextDocument(untitled(made.fileName));
  await window.showTextDocument(document);
  return window.activeTextEditor?.insertSnippet(new SnippetString(made.snippet)) ?? false;
}

/** An untitled document of that name in the workspace: saving suggests folder and name. A name already taken gets a number. */
function untitled(fileName: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const open = new Set(workspace.textDocuments.map(({ uri }) => uri.path));
  for (let count = 1; ; count++) {
    const name = count === 1 ? fileName : fileName.replace(/(\.[^.]*)$/, `-${count}$1`);
    const path = folder ? Uri.joinPath(folder, name).path : name;
    if (!open.has(path))
      return folder ? folder.with({ scheme: 'untitled', path }) : Uri.from({ scheme: 'untitled', path });
  }
}
