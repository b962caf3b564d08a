import { CodeActionKind } from 'vscode-languageserver';
import type { Range } from '../../core/text/range.ts';
import { rewritesAt } from '../rewrites.ts';
import type { Keyed } from './quickFixes.ts';
import type { ActionContext } from './types.ts';

/** Conversions of what the range stands in; sorting is left to the finding that asks for it, where there is one. */
export const rewrites = ({ read, findings }: ActionContext, range: Range): Keyed[] =>
  rewritesAt(read, range.start)
    .filter(
      ({ name }) => name !== 'sort-timeline' || !findings.some(({ finding }) => finding.rule === 'timeline-order'),
    )
    .map(({ name, title }) => [
      { title, kind: CodeActionKind.RefactorRewrite },
      { type: 'rewrite', name, at: range.start },
    ]);
