import type { SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../core/text/range.ts';
import type { Abilities } from './abilities.ts';
import { toLspEdits, toLspRange } from './places.ts';
import { plainText } from './snippet.ts';

/** Edits of one document as a workspace edit. */
export const toWorkspaceEdit = (document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit => ({
  changes: { [document.uri]: toLspEdits(document, edits) },
});

/**
 * Edits whose texts are VS Code snippets: with tab stops where the client can, else as the plain text that the snippet stands for.
 * `now` (epoch milliseconds, local time) fills in dates in plain text.
 */
export function toSnippetEdit(
  document: TextDocument,
  edits: readonly TextEdit[],
  abilities: Abilities,
  now: number,
): WorkspaceEdit {
  if (!abilities.snippetEdits)
    return toWorkspaceEdit(
      document,
      edits.map(({ range, text }) => ({ range, text: plainText(text, new Date(now)) })),
    );
  const snippets = edits.map(
    ({ range, text }): SnippetTextEdit => ({
      range: toLspRange(document, range),
      snippet: { kind: 'snippet', value: text },
    }),
  );
  const { uri, version } = document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
}
