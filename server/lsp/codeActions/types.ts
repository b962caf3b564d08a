import type { CodeActionParams } from 'vscode-languageserver';
import type { Finding } from '../../core/findings.ts';
import type { Abilities } from '../abilities.ts';
import type { ReadDocument } from '../analyses.ts';

/** What code actions are made from. */
export interface ActionContext {
  readonly read: ReadDocument;
  readonly abilities: Abilities;
  readonly params: CodeActionParams;
  /** Findings that touch the asked range, in order. */
  readonly findings: readonly { readonly finding: Finding; readonly index: number }[];
}

/** How to make an action's edit later; stands in `data` until the action is chosen. */
export type EditKey =
  /** A finding's own fix: indices in `Analysis.findings` and in `Finding.fixes`. */
  | { readonly type: 'fix'; readonly finding: number; readonly fix: number }
  | { readonly type: 'disable'; readonly finding: number; readonly scope: 'section' | 'file' }
  | { readonly type: 'fixAll' }
  | { readonly type: 'rewrite'; readonly name: string; readonly at: number };

export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly key: EditKey;
}
