import { Position, Range, Selection, type TextEditor, TextEditorRevealType, window, workspace } from 'vscode';
import type { EditWithCaret } from '../../server/lsp/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';

/** The active editor where it shows Markdown; else says so and gives null. */
export function markdownEditor(): TextEditor | null {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'markdown') return editor;
  void window.showInformationMessage('Open a Markdown document first: Postmortem works in the active editor.');
  return null;
}

/** Makes an edit as one undo step and puts the cursor where it belongs. False where the document has changed meanwhile. */
export async function applyWithCaret(
  { client }: LanguageServer,
  { document }: TextEditor,
  { edit, caret }: EditWithCaret,
): Promise<boolean> {
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  // Tab stops need the document to be in the active editor.
  const editor = await window.showTextDocument(document, { preserveFocus: false });
  if (!(await workspace.applyEdit(changes))) return false;
  if (!caret) return true;
  const position = new Position(caret.line, caret.character);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
