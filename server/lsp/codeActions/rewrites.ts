import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import type { Range } from '../../core/text/range.ts';
import { rewritesAt, targetOf } from '../rewrites.ts';
import type { Keyed } from './quickFixes.ts';
import type { ActionContext } from './types.ts';

/** The rewrite that a rule's fix makes. */
const fixOf: Readonly<Record<string, string>> = {
  'timeline-order': 'sort-timeline',
  'timeline-descending': 'reverse',
  'timestamp-style': 'normalise',
};

/**
 * Conversions of what the range stands in. Only for authors who open a menu: a light bulb beside every line of a timeline would be
 * noise. What a finding asks for is left to its own fix. A client that resolves edits is offered what is planned:
 * reading the result of every conversion would hold up the menu.
 */
export function rewrites({ read, abilities, findings, params }: ActionContext, range: Range): Keyed[] {
  if (params.context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  const mended = new Set(findings.map(({ finding }) => fixOf[finding.rule]));
  return rewritesAt(read, range.start)
    .filter(({ name }) => !mended.has(name))
    .filter(({ planned, edits }) => (abilities.resolvesEdits ? planned() : edits(targetOf(read)).length > 0))
    .map(({ name, title }) => [
      { title, kind: CodeActionKind.RefactorRewrite },
      { type: 'rewrite', name, at: range.start },
    ]);
}
