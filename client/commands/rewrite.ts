import { type TextEditor, window, workspace } from 'vscode';
import type { Position } from 'vscode-languageclient';
import type { RewriteChoice } from '../../server/lsp/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { markdownEditor } from './edit.ts';

const textDocumentOf = ({ document }: TextEditor) => ({ uri: document.uri.toString() });

const positionOf = ({ selection: { active } }: TextEditor): Position => ({
  line: active.line,
  character: active.character,
});

/** "Sort timeline": every timeline of the active document, as one undo step. */
export async function sortTimeline(server: LanguageServer): Promise<boolean> {
  const editor = markdownEditor();
  if (!editor) return false;
  await server.ensure(editor.document);
  return apply(server, editor, { name: 'sort-timeline', title: '' });
}

const zoneChoice: RewriteChoice = { name: 'to-zone', title: 'Convert timeline to another time zone…' };

/**
 * "Convert timeline": one of the rewrites that would change something where the cursor stands (where that is in no timeline: in the
 * document), or another zone that the author names.
 */
export async function convertTimeline(server: LanguageServer): Promise<boolean> {
  const editor = markdownEditor();
  if (!editor) return false;
  await server.ensure(editor.document);
  const textDocument = textDocumentOf(editor);
  const around = (position: Position | null) => server.request('postmortem/rewrites', { textDocument, position });
  let position: Position | null = positionOf(editor);
  let found = await around(position);
  if (found.length === 0) {
    position = null;
    found = await around(position);
  }
  if (found.length === 0) {
    void window.showInformationMessage('This document has no timeline that can be converted.');
    return false;
  }
  const choices = found.some(({ name }) => !name.startsWith('actions-')) ? [...found, zoneChoice] : found;
  const items = choices.map(({ name, title }) => ({ name, label: title }));
  const chosen = await window.showQuickPick(items, { title: 'Convert timeline' });
  if (!chosen) return false;
  const rewrite = { name: chosen.name, title: chosen.label };
  if (chosen.name !== zoneChoice.name) return apply(server, editor, rewrite, position);
  const zone = await window.showInputBox({
    title: 'Convert timeline',
    prompt: 'Time zone, for example UTC, Europe/Berlin, PST or +05:30',
    value: Intl.DateTimeFormat().resolvedOptions().timeZone,
    validateInput: (zone) => server.request('postmortem/zoneProblem', { zone }),
  });
  if (!zone) return false;
  return apply(server, editor, { ...rewrite, title: `Convert timeline to ${zone}` }, position, zone);
}

/** Makes a rewrite; where it has no edit, says why. */
async function apply(
  server: LanguageServer,
  editor: TextEditor,
  { name, title }: RewriteChoice,
  position: Position | null = null,
  zone?: string,
): Promise<boolean> {
  const params = { textDocument: textDocumentOf(editor), name, position, ...(zone ? { zone } : {}) };
  const edit = await server.request('postmortem/rewrite', params);
  if (!edit) {
    const why = await server.request('postmortem/whyNot', params);
    void window.showInformationMessage(title === '' ? why : `${title}: ${why}`);
    return false;
  }
  return workspace.applyEdit(await server.client.protocol2CodeConverter.asWorkspaceEdit(edit));
}
