import { Range, Selection, type TextEditor, TextEditorRevealType, Uri, window } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import type { LanguageServer } from '../languageServer.ts';
import { markdownEditor } from './edit.ts';

/** How long the status bar tells which one it is, in milliseconds. */
const told = 4000;

const select = (editor: TextEditor, { start, end }: LspRange): void => {
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
};

/**
 * "Go to next placeholder": selects what a template left to be filled in, so that typing replaces it; again and again, it goes through
 * all of them and from the last to the first. A quick fix passes the address and the place. False where nothing is left.
 */
export async function nextPlaceholder(server: LanguageServer, uri?: unknown, place?: unknown): Promise<boolean> {
  if (typeof uri === 'string' && place) {
    select(await window.showTextDocument(Uri.parse(uri, true)), place as LspRange);
    return true;
  }
  const editor = markdownEditor();
  if (!editor) return false;
  await server.ensure(editor.document);
  const { start, end } = editor.selection;
  const selection = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const textDocument = { uri: editor.document.uri.toString() };
  const found = await server.request('postmortem/nextPlaceholder', { textDocument, selection });
  if (!found) {
    void window.showInformationMessage('Nothing is left to fill in.');
    return false;
  }
  select(editor, found.range);
  window.setStatusBarMessage(`Placeholder ${found.number} of ${found.of}`, told);
  return true;
}
