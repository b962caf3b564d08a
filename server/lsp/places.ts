import type { Range as LspRange, TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from '../core/text/range.ts';

/** Offsets of the document as an LSP range (0-based lines and UTF-16 columns); offsets outside are moved to the nearest end. */
export const toLspRange = (document: TextDocument, range: Range): LspRange => ({
  start: document.positionAt(range.start),
  end: document.positionAt(range.end),
});

/** An LSP range as offsets. */
export const toOffsets = (document: TextDocument, range: LspRange): Range => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** Edits of the core as LSP edits. */
export const toLspEdits = (document: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] =>
  edits.map(({ range, text }) => ({ range: toLspRange(document, range), newText: text }));

/** True where the two stretches share a character or touch. */
export const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

/** The 1-based line that a stretch begins on, as people count. */
export const lineOf = (document: TextDocument, { start }: Range): number => document.positionAt(start).line + 1;
