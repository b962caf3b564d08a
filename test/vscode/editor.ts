import * as vscode from 'vscode';
import type { Api } from '../../client/activate.ts';
import { until } from '../cases.ts';

const extension = () => {
  const found = vscode.extensions.getExtension<Api>('postmortem.postmortem');
  if (!found) throw new Error('The extension is not there');
  return found;
};

/** Waits until VS Code has activated the extension by itself, and gives what it exports. */
export async function activated(): Promise<Api> {
  await until('the extension to be active', () => extension().isActive);
  return extension().exports;
}

export const isActive = (): boolean => extension().isActive;

/** Where the extension was loaded from. */
export const extensionUri = (): vscode.Uri => extension().extensionUri;

/** Shows a file of the workspace. */
export async function showFile(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** Shows a new Markdown document that is not saved. */
export async function showText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

/** The names of the rules that find something in a document at present, sorted. */
export function rulesOf({ uri }: vscode.TextDocument): readonly string[] {
  return ours(uri).map(ruleOf).toSorted();
}

/** The finding of a rule, once there is one. */
export const findingOf = ({ uri }: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> =>
  until(`a finding of ${rule}`, () => ours(uri).find((one) => ruleOf(one) === rule));

const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');

const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
