import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import type { OutlineStore } from '../outline/store.ts';

/**
 * "Choose profile": writes the setting `postmortem.profile`, for the workspace where there is one. Where a configuration file governs
 * the document, settings count for nothing: then that file is offered.
 */
export async function chooseProfile(server: LanguageServer, store: OutlineStore): Promise<void> {
  const governing = store.shown()?.outline?.configuration;
  if (governing) return openConfiguration(Uri.parse(governing, true));
  const resource = window.activeTextEditor?.document.uri;
  const profiles = await server.request('postmortem/profiles', { uri: resource?.toString() ?? 'untitled:' });
  const configuration = workspace.getConfiguration('postmortem', resource);
  const present = configuration.get<string>('profile', 'auto');
  const items = [
    { id: 'auto', label: 'Detect', detail: 'Use the template that fits the headings best' },
    ...profiles.map(({ id, name, sections }) => ({ id, label: name, detail: sections.join(' · ') })),
  ].map((item) => ({ ...item, description: item.id === present ? 'current' : '' }));
  const chosen = await window.showQuickPick(items, {
    title: 'Choose profile',
    placeHolder: 'Template to check against',
  });
  if (!chosen) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update('profile', chosen.id, target);
}

async function openConfiguration(file: Uri): Promise<void> {
  const open = 'Open File';
  const name = workspace.asRelativePath(file);
  const answer = await window.showInformationMessage(`The profile of this document is set in ${name}.`, open);
  if (answer === open) await window.showTextDocument(file);
}
