import { window } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import type { OutlineStore } from '../outline/store.ts';
import { applyWithCaret, markdownEditor } from './edit.ts';

/** "Insert section": the given one (the outline passes its node), or one that the author picks from those the document lacks. */
export async function insertSection(server: LanguageServer, store: OutlineStore, argument?: unknown): Promise<boolean> {
  const title = titleOf(argument) ?? (await pick(store));
  const shown = store.shown()?.document;
  const editor = window.visibleTextEditors.find(({ document }) => document === shown) ?? markdownEditor();
  if (!title || !editor) return false;
  const params = { textDocument: { uri: editor.document.uri.toString() }, title };
  const change = await server.request('postmortem/insertSection', params);
  return change !== null && applyWithCaret(server, editor, change);
}

function titleOf(argument: unknown): string | null {
  if (typeof argument === 'string') return argument;
  const insert = typeof argument === 'object' && argument !== null ? (argument as { insert?: unknown }).insert : null;
  return typeof insert === 'string' ? insert : null;
}

async function pick(store: OutlineStore): Promise<string | null> {
  await store.settled();
  const missing = (store.shown()?.outline?.sections ?? []).filter(({ state }) => state === 'missing');
  if (missing.length === 0) {
    void window.showInformationMessage('No section that the profile asks for is missing.');
    return null;
  }
  const items = missing.map(({ title, required, guidance }) => ({
    label: title,
    description: required ? 'required' : 'recommended',
    detail: guidance,
  }));
  return (
    (await window.showQuickPick(items, { title: 'Insert section', placeHolder: 'Section to insert' }))?.label ?? null
  );
}
