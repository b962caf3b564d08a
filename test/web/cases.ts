import * as vscode from 'vscode';
import { becomes, type Case, holds, same, until } from '../cases.ts';
import { findingsOfExample, meetingNotes } from '../vscode/documents.ts';
import { activated, extensionUri, rulesOf, showFile, showText } from '../vscode/editor.ts';

/** In this order: the first one wants a window in which no postmortem was open yet. */
export const cases: readonly Case[] = [
  {
    name: 'activates in a web worker, and starts no server for Markdown that is no postmortem',
    run: async () => {
      holds('importScripts' in globalThis, 'this is no web worker');
      same(extensionUri().scheme, 'http', 'loaded over');
      const { document } = await showText(meetingNotes);
      const api = await activated();
      await api.ready();
      holds(!api.serverRunning(), 'the server runs');
      same(rulesOf(document), []);
    },
  },
  {
    name: 'reports what is wrong with the example, and nothing else',
    run: async () => {
      const { document } = await showFile('faulty.md');
      await becomes(() => rulesOf(document), findingsOfExample, 'rules');
    },
  },
  {
    name: 'shows the incident in the outline',
    run: async () => {
      await showFile('faulty.md');
      const outline = await (await activated()).outline();
      holds(
        outline.some(({ children }) => children.some(({ label }) => label.includes('13:58'))),
        'no entry of 13:58',
      );
    },
  },
  {
    name: 'draws the incident beside the text',
    run: async () => {
      await showFile('google-sre.md');
      const { ready, preview } = await activated();
      await ready();
      await vscode.commands.executeCommand('postmortem.showPreview');
      await until('the entries', () => preview.body()?.includes('A new certificate is issued'));
    },
  },
];
