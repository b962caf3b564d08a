import { SnippetString, Uri, window, workspace } from 'vscode';
import { exists } from '../exists.ts';
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
  const uri = untitledUri(
    workspace.workspaceFolders?.[0] && Uri.joinPath(workspace.workspaceFolders[0].uri, 'new.md'),
    'new.md',
  ).toString();
  const profiles = await server.request('postmortem/profiles', { uri });
  const configured = workspace.getConfiguration('postmortem').get<string>('profile');
  const items = profiles
    .map(({ id, name, sections }) => ({ id, label: name, detail: sections.join(' · ') }))
    .sort((a, b) => Number(b.id === configured) - Number(a.id === configured));
  const chosen = await window.showQuickPick(items, {
    title: 'New postmortem (1/2)',
    placeHolder: 'Template to start from',
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
  const document = await workspace.openTextDocument(await untitled(made.fileName));
  await window.showTextDocument(document);
  return window.activeTextEditor?.insertSnippet(new SnippetString(made.snippet)) ?? false;
}

/** An untitled document of that name in the workspace: saving suggests folder and name. A name that is taken gets a number. */
async function untitled(fileName: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const open = new Set(workspace.textDocuments.map(({ uri }) => uri.path));
  for (let count = 1; ; count++) {
    const name = count === 1 ? fileName : fileName.replace(/(\.[^.]*)$/, `-${count}$1`);
    const file = folder && Uri.joinPath(folder, name);
    const path = file?.path ?? name;
    if (!open.has(path) && !(file && (await exists(file)))) return untitledUri(file, name);
  }
}

const untitledUri = (file: Uri | undefined, name: string): Uri =>
  file ? file.with({ scheme: 'untitled' }) : Uri.from({ scheme: 'untitled', path: name });
