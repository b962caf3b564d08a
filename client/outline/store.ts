import { commands, type Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { Outline } from '../../server/lsp/protocol.ts';
import type { Candidates } from '../candidates.ts';
import type { LanguageServer } from '../languageServer.ts';

/** The document that the outline shows, and what the server says about it. */
export interface Shown {
  readonly document: TextDocument;
  /** Null until the server has answered, and where the document is no postmortem. */
  readonly outline: Outline | null;
}

/** Keeps the outline of the active editor's document; view, status and menus read it. */
export interface OutlineStore extends Disposable {
  readonly shown: () => Shown | null;
  readonly onChange: Event<void>;
  /** Resolves once what is shown belongs to the document's present version. */
  readonly settled: () => Promise<void>;
  /** Asks anew. */
  readonly refresh: () => void;
}

/** Long enough to let a burst of keystrokes pass, short enough to seem at once. */
const pause = 150;

/** Keeps the outline of the active postmortem up to date: it asks the server anew when the editor, the text or the settings change. */
export function createOutlineStore(server: LanguageServer, candidates: Candidates): OutlineStore {
  const changes = new EventEmitter<void>();
  let shown: Shown | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> = Promise.resolve();
  let dirty = false;

  const show = (next: Shown | null) => {
    shown = next;
    void commands.executeCommand('setContext', 'postmortem.active', next?.outline != null);
    changes.fire();
  };

  /** The active editor's document; a focused panel or output channel does not take the outline away. */
  const current = (): TextDocument | null => {
    const active = window.activeTextEditor?.document;
    if (active && active.uri.scheme !== 'output') return active;
    const kept = shown?.document;
    return kept && window.visibleTextEditors.some(({ document }) => document === kept) ? kept : null;
  };

  const ask = async (): Promise<void> => {
    dirty = false;
    const document = current();
    if (!document || !candidates.accepts(document)) return show(null);
    if (shown?.document !== document) show({ document, outline: null });
    try {
      const outline = await server.request('postmortem/outline', { textDocument: { uri: document.uri.toString() } });
      if (current() === document) show({ document, outline });
    } catch {
      // The server is stopped or starting anew: what is shown stays, and its next change asks again.
    }
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    asking = asking.then(ask);
    return asking;
  };
  const soon = (wait: number) => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), wait);
  };

  const listeners = [
    changes,
    window.onDidChangeActiveTextEditor(() => soon(0)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === shown?.document && contentChanges.length > 0) soon(pause);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document === shown?.document) soon(0);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('postmortem')) soon(pause);
    }),
    candidates.onTaken(() => soon(0)),
    // A configuration or a template has changed.
    server.client.onNotification('postmortem/settingsChanged', () => soon(0)),
    server.onChange(() => {
      if (server.running()) soon(0);
    }),
  ];
  soon(0);

  return {
    shown: () => shown,
    onChange: changes.event,
    settled: async () => {
      if (dirty || timer !== undefined) await run();
      else await asking;
    },
    refresh: () => soon(0),
    dispose: () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}
