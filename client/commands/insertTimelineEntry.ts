import {
  CancellationTokenSource,
  InputBoxValidationSeverity,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import type { ClockParams, EntryParams } from '../../server/lsp/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { applyWithCaret, markdownEditor } from './edit.ts';

/** What a script or a keybinding may pass; whatever else arrives (the context menu's URI) is no entry. */
export interface Entry {
  readonly time?: string;
  readonly text?: string;
}

const clockOf = (document: TextDocument): ClockParams => ({
  textDocument: { uri: document.uri.toString() },
  now: Date.now(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const entryParams = ({ document, selection }: TextEditor, input: string): EntryParams => ({
  ...clockOf(document),
  input,
  position: { line: selection.active.line, character: selection.active.character },
});

function entryOf(argument: unknown): Entry | null {
  if (typeof argument !== 'object' || argument === null) return null;
  const { time, text } = argument as Record<string, unknown>;
  if (typeof time !== 'string' && typeof text !== 'string') return null;
  return { ...(typeof time === 'string' ? { time } : {}), ...(typeof text === 'string' ? { text } : {}) };
}

/**
 * "Insert timeline entry": asks for one line, or takes `{ time, text }` (without a time: now).
 * True once the entry is in the document; false where there is none, it cannot be understood, or the author pressed Escape.
 */
export async function insertTimelineEntry(server: LanguageServer, argument?: unknown): Promise<boolean> {
  const editor = markdownEditor();
  if (!editor) return false;
  await server.ensure(editor.document);
  const given = entryOf(argument);
  const input = given ? `${given.time ?? 'now'} ${given.text ?? ''}`.trim() : await ask(server, editor);
  if (input === null) return false;
  return insert(server, editor, input);
}

async function insert(server: LanguageServer, editor: TextEditor, input: string): Promise<boolean> {
  const params = entryParams(editor, input);
  const change = await server.request('postmortem/insertEntry', params);
  if (change) return applyWithCaret(server, editor, change);
  const { message } = await server.request('postmortem/previewEntry', params);
  void window.showWarningMessage(message);
  return false;
}

const forms = 'A time can be 14:05, 2:05 pm, 14:05-14:20, ~14:05, -10m, yesterday 23:50 or 2026-02-01 08:05 UTC';

/**
 * The input box; while the author types it says how the line is understood, where it will go, and what will be written. Null on
 * Escape. A line without words is no entry: Enter then says so and changes nothing.
 */
async function ask(server: LanguageServer, editor: TextEditor): Promise<string | null> {
  const box = window.createInputBox();
  box.title = 'Insert timeline entry';
  box.placeholder = 'Time and what happened, for example: 14:05 Rolled back';
  const prefilled = await server.request('postmortem/entryPrefill', clockOf(editor.document));
  box.value = prefilled;
  // Typing replaces the present time, End keeps it. Once the incident is over there is none to keep.
  box.valueSelection = [0, box.value.length];

  let pending = new CancellationTokenSource();
  const preview = async (input: string, accepted = false): Promise<boolean> => {
    pending.cancel();
    pending = new CancellationTokenSource();
    const { token } = pending;
    try {
      const { ok, incomplete, message } = await server.request(
        'postmortem/previewEntry',
        entryParams(editor, input),
        token,
      );
      if (token.isCancellationRequested) return false;
      const { Info, Warning } = InputBoxValidationSeverity;
      // Until something is typed there is room to say what can be.
      const told = input.trim() === prefilled.trim() ? `${message}. ${forms}` : message;
      box.validationMessage = { message: told, severity: ok || (incomplete && !accepted) ? Info : Warning };
      return ok;
    } catch {
      return false; // Overtaken by the next keystroke.
    }
  };

  return new Promise((resolve) => {
    let answer: string | null = null;
    box.onDidChangeValue((value) => preview(value));
    box.onDidAccept(async () => {
      const { value } = box;
      if (!(await preview(value, true))) return;
      answer = value;
      box.hide();
    });
    box.onDidHide(() => {
      pending.cancel();
      box.dispose();
      resolve(answer);
    });
    box.show();
    void preview(box.value);
  });
}
