import { Range, Selection, TextEditorRevealType, type Uri, type ViewColumn, window, workspace } from 'vscode';

/** Shows a line of a document where the document is in sight, else in `column`, and puts the cursor there. Says so where the document is gone. */
export async function goToLine(uri: Uri, line: number, column: ViewColumn): Promise<void> {
  const isIt = ({ uri: other }: { readonly uri: Uri }) => other.toString() === uri.toString();
  const visible = window.visibleTextEditors.find(({ document }) => isIt(document));
  try {
    const document = workspace.textDocuments.find(isIt) ?? (await workspace.openTextDocument(uri));
    const editor = await window.showTextDocument(document, { viewColumn: visible?.viewColumn ?? column });
    const { start } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
    editor.selection = new Selection(start, start);
    editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void window.showInformationMessage('The document that the preview shows cannot be opened any more.');
  }
}
