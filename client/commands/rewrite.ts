import { window, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { markdownEditor } from './edit.ts';

/** Runs a named rewrite of the server over the active document, as one undo step. `nothing` is said where there is nothing to change. */
export async function rewrite(server: LanguageServer, name: string, nothing: string): Promise<boolean> {
  const editor = markdownEditor();
  if (!editor) return false;
  await server.ensure(editor.document);
  const edit = await server.request('postmortem/rewrite', {
    textDocument: { uri: editor.document.uri.toString() },
    name,
  });
  if (!edit) {
    void window.showInformationMessage(nothing);
    return false;
  }
  return workspace.applyEdit(await server.client.protocol2CodeConverter.asWorkspaceEdit(edit));
}
