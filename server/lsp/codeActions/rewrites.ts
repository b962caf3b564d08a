import { CodeActionKind } from 'vscode-languageserver';
import type { Range } from '../../core/text/range.ts';
import { rewritesAt } from '../rewrites.ts';
import type { Keyed } from './quickFixes.ts';
import type { ActionContext } from './types.ts';

/** Conversions of what the range stands in. */
export const rewrites = ({ read }: ActionContext, range: Range): Keyed[] =>
  rewritesAt(read, range.start).map(({ name, title }) => [
    { title, kind: CodeActionKind.RefactorRewrite },
    { type: 'rewrite', name, at: range.start },
  ]);
