import { ConfigurationTarget, window, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';

/** "Choose profile": writes the setting `postmortem.profile`, for the workspace where there is one. */
export async function chooseProfile(server: LanguageServer): Promise<void> {
  const resource = window.activeTextEditor?.document.uri;
  const profiles = await server.request('postmortem/profiles', { uri: resource?.toString() ?? 'untitled:' });
  const configuration = workspace.getConfiguration('postmortem', resource);
  const present = configuration.get<string>('profile', 'auto');
  const items = [
    { id: 'auto', label: 'Detect', detail: 'Take the template that the headings fit best' },
    ...profiles.map(({ id, name, sections }) => ({ id, label: name, detail: sections.join(' · ') })),
  ].map((item) => ({ ...item, description: item.id === present ? 'current' : '' }));
  const chosen = await window.showQuickPick(items, {
    title: 'Choose profile',
    placeHolder: 'The template to check against',
  });
  if (!chosen) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update('profile', chosen.id, target);
}
