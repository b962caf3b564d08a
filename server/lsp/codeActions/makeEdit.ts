import type { WorkspaceEdit } from 'vscode-languageserver';
import { disableInFile, disableInSection } from '../../core/edits/disableRule.ts';
import { safeFixes } from '../../core/edits/safeFixes.ts';
import { changesOf } from '../../core/findings.ts';
import type { Abilities } from '../abilities.ts';
import type { ReadDocument } from '../analyses.ts';
import { rewriteEdits } from '../rewrites.ts';
import { toSnippetEdit, toWorkspaceEdit } from '../workspaceEdit.ts';
import type { EditKey } from './types.ts';

/** The edit that an action stands for; null where its key fits nothing in this version of the document. `now` is in epoch milliseconds. */
export function makeEdit(read: ReadDocument, key: EditKey, abilities: Abilities, now: number): WorkspaceEdit | null {
  const { document, analysis } = read;
  const { findings, markdown, postmortem } = analysis;
  if (key.type === 'fixAll') return toWorkspaceEdit(document, safeFixes(findings));
  if (key.type === 'rewrite') {
    const edits = rewriteEdits(read, key.name, key.at);
    return edits && toWorkspaceEdit(document, edits);
  }
  const finding = findings[key.finding];
  if (!finding) return null;
  if (key.type === 'disable') {
    const { rule, range } = finding;
    return toWorkspaceEdit(
      document,
      key.scope === 'file'
        ? disableInFile(markdown, rule)
        : disableInSection(markdown, postmortem.sections, range.start, rule),
    );
  }
  const fix = finding.fixes[key.fix];
  if (!fix) return null;
  return fix.snippet
    ? toSnippetEdit(document, changesOf(fix), abilities, now)
    : toWorkspaceEdit(document, changesOf(fix));
}
