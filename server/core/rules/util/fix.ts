import type { Fix } from '../../findings.ts';
import type { Range, TextEdit } from '../../text/range.ts';

/** One replacement, offered first. `safe` where it changes no meaning. */
export const replaceFix = (title: string, range: Range, text: string, safe = false): Fix => ({
  title,
  safe,
  preferred: true,
  edits: () => [{ range, text }],
});

/** A fix whose texts are VS Code snippets: what only the author knows is left as tab stops. */
export const snippetFix = (title: string, edits: () => readonly TextEdit[], preferred = false): Fix => ({
  title,
  safe: false,
  preferred,
  snippet: true,
  edits,
});

/** A fix of several edits that may change the meaning. */
export const editsFix = (title: string, edits: () => readonly TextEdit[], preferred = false): Fix => ({
  title,
  safe: false,
  preferred,
  edits,
});
