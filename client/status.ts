import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import type { OutlineStore } from './outline/store.ts';

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
    const missing = outline.sections.filter(({ state, required }) => state === 'missing' && required).length;
    item.text = `Postmortem: ${outline.profile.name}`;
    item.detail = missing === 0 ? 'all required sections are there' : `${missing} required sections are missing`;
    item.command = { command: 'postmortem.chooseProfile', title: 'Change' };
    item.severity = server.running() ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
  };
  update();
  return Disposable.from(store.onChange(update), server.onChange(update), { dispose: () => item?.dispose() });
}
