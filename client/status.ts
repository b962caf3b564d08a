import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import type { OutlineStore } from './outline/store.ts';
import { sectionsText } from './statusText.ts';

/** In the language status of a postmortem: the profile it is checked against, and whether the server has failed. */
export function createStatus(store: OutlineStore, server: LanguageServer): Disposable {
  let item: LanguageStatusItem | null = null;
  const update = () => {
    const shown = store.shown();
    if (!shown?.outline) {
      item?.dispose();
      item = null;
      return;
    }
    const { document, outline } = shown;
    item ??= languages.createLanguageStatusItem('postmortem.profile', { language: 'markdown' });
    // Only for this document: other Markdown files have no profile.
    item.selector = { language: 'markdown', scheme: document.uri.scheme, pattern: document.uri.path };
    item.name = 'Postmortem';
    item.text = `Postmortem: ${outline.profile.name}`;
    if (!server.running()) {
      item.detail = 'The language server is not running';
      item.command = { command: 'postmortem.restartServer', title: 'Restart' };
      item.severity = LanguageStatusSeverity.Error;
      return;
    }
    const missing = outline.sections.filter(({ state, required }) => state === 'missing' && required);
    item.detail = sectionsText(missing.map(({ title }) => title));
    item.command = { command: 'postmortem.chooseProfile', title: 'Choose profile' };
    item.severity = LanguageStatusSeverity.Information;
  };
  update();
  return Disposable.from(store.onChange(update), server.onChange(update), { dispose: () => item?.dispose() });
}
