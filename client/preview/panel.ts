import { Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { OutlineStore, Shown } from '../outline/store.ts';
import { bodyOf, emptyBody } from './draw/body.ts';
import { goToLine } from './goToLine.ts';
import { fromPage, type ToPage, uriOfState } from './messages.ts';
import { newNonce, shell } from './shell.ts';

/** The preview of the incident, as commands and tests see it. */
export interface Preview extends Disposable {
  /** Opens it beside the editor, or brings it to the front. */
  readonly show: () => void;
  /** What it shows, as HTML; null where it is not open. */
  readonly body: () => string | null;
  /** Takes a message as if the page had sent it. */
  readonly receive: (message: unknown) => Promise<void>;
}

const viewType = 'postmortem.preview';

const fileName = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** The one panel that draws the incident of the active postmortem; while another document is active it keeps the last one. */
export function createPreview(store: OutlineStore, extension: Uri): Preview {
  const folder = Uri.joinPath(extension, 'dist');
  let panel: WebviewPanel | null = null;
  let shown: { readonly uri: Uri; readonly body: string } | null = null;
  let column = ViewColumn.One;

  const post = (message: ToPage) => void panel?.webview.postMessage(message);

  const cursor = () => {
    const editor = window.activeTextEditor;
    if (editor?.viewColumn) column = editor.viewColumn;
    const here = editor && editor.document.uri.toString() === shown?.uri.toString();
    if (here) post({ type: 'cursor', line: editor.selection.active.line });
  };
  const send = () => post({ type: 'show', body: shown?.body ?? emptyBody, uri: shown?.uri.toString() ?? null });

  const draw = (now: Shown | null) => {
    if (!panel || !now?.outline) return;
    const next = { uri: now.document.uri, body: bodyOf(now.outline) };
    // What is typed elsewhere in the document changes nothing here.
    if (next.body === shown?.body && next.uri.toString() === shown.uri.toString()) return;
    shown = next;
    panel.title = `Incident: ${fileName(next.uri)}`;
    send();
    cursor();
  };

  const receive = async (message: unknown) => {
    const told = fromPage(message);
    if (told?.type === 'go' && shown) await goToLine(shown.uri, told.line, column);
    if (told?.type !== 'ready') return;
    // After a reload of the window the page shows what it kept until there is something newer.
    if (shown?.body !== '') send();
    cursor();
  };

  const attach = (next: WebviewPanel) => {
    panel = next;
    const { webview } = next;
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    next.webview.onDidReceiveMessage(receive);
    next.onDidDispose(() => {
      panel = null;
      shown = null;
    });
    const address = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = shell({ script: address('preview.js'), style: address('preview.css'), nonce: newNonce() });
    draw(store.shown());
  };

  const listeners = Disposable.from(
    store.onChange(() => draw(store.shown())),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) cursor();
    }),
    window.onDidChangeActiveTextEditor(cursor),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (restored, state) => {
        const uri = uriOfState(state);
        if (uri !== null) shown = { uri: Uri.parse(uri, true), body: '' };
        attach(restored);
      },
    }),
  );

  return {
    show: () => {
      if (panel) return panel.reveal(undefined, true);
      attach(
        window.createWebviewPanel(viewType, 'Incident', { viewColumn: ViewColumn.Beside, preserveFocus: true }, {}),
      );
    },
    body: () => (panel ? (shown?.body ?? emptyBody) : null),
    receive,
    dispose: () => {
      listeners.dispose();
      panel?.dispose();
    },
  };
}
