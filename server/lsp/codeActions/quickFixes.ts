import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { configurationRule } from '../../core/config/mistake.ts';
import { rulePage } from '../../core/documentation.ts';
import { changesOf, isFixable } from '../../core/findings.ts';
import { placeholder } from '../../core/rules/placeholder.ts';
import { findingDiagnostic } from '../diagnostics.ts';
import { toLspRange } from '../places.ts';
import type { ActionContext, EditKey } from './types.ts';

/** An action that still lacks its edit. */
export type Keyed = readonly [CodeAction, EditKey | null];

/** What can be done about a finding, most wanted first: its fixes, then turning its rule off, then reading about it. */
export function quickFixes(context: ActionContext): Keyed[] {
  const { read, abilities, findings } = context;
  const fixes: Keyed[] = [];
  const disables = new Map<string, Keyed>();
  const pages = new Map<string, Keyed>();
  for (const { finding, index } of findings) {
    const { rule } = finding;
    const diagnostics = [findingDiagnostic(read.document, finding, abilities)];
    const kind = CodeActionKind.QuickFix;
    const preferred = finding.fixes.find((fix) => fix.preferred ?? finding.fixes.length === 1);
    for (const [at, fix] of finding.fixes.entries()) {
      // An edit that would not keep what the timeline tells is none: a menu does not promise it.
      if (changesOf(fix).length === 0) continue;
      fixes.push([
        { title: fix.title, kind, diagnostics, isPreferred: fix === preferred },
        { type: 'fix', finding: index, fix: at },
      ]);
    }
    if (abilities.commands && rule === placeholder.name) {
      const title = 'Select the placeholder';
      const at = [read.document.uri, toLspRange(read.document, finding.range)];
      fixes.push([
        { title, kind, diagnostics, command: { title, command: 'postmortem.nextPlaceholder', arguments: at } },
        null,
      ]);
    }
    const disable = (title: string, scope: 'section' | 'file') =>
      disables.set(title, [
        { title, kind, diagnostics },
        { type: 'disable', finding: index, scope },
      ]);
    // Mistakes in settings are no rule's findings.
    if (rule !== configurationRule) {
      disable(`Disable ${rule} in this section`, 'section');
      disable(`Disable ${rule} in this file`, 'file');
    }
    if (abilities.commands) {
      const title = `Open documentation of ${rule}`;
      const command = { title, command: 'postmortem.openDocumentation', arguments: [rulePage(rule)] };
      pages.set(rule, [{ title, kind, diagnostics, command }, null]);
    }
  }
  return [...fixes, ...fixAll(context), ...disables.values(), ...pages.values()];
}

/** Offered beside single fixes only where it does more than they do. */
function fixAll({ read, findings }: ActionContext): Keyed[] {
  const safe = read.analysis.findings.filter(isFixable);
  if (safe.length < 2 || !findings.some(({ finding }) => safe.includes(finding))) return [];
  return [[{ title: 'Fix all safe problems', kind: CodeActionKind.QuickFix }, { type: 'fixAll' }]];
}
