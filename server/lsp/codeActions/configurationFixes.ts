import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { baseName } from '../../core/config/path.ts';
import { readConfiguration } from '../../core/config/read.ts';
import type { Abilities } from '../abilities.ts';
import { known } from '../configuration.ts';
import { findingDiagnostic } from '../diagnostics.ts';
import { toOffsets, touches } from '../places.ts';
import { toWorkspaceEdit } from '../workspaceEdit.ts';

/** What mends the mistakes in an open configuration file, at the asked range: mostly the nearest name that exists. */
export function configurationFixes(
  document: TextDocument,
  { range, context }: CodeActionParams,
  abilities: Abilities,
): CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  if (context.only && !context.only.includes(kind)) return [];
  const { findings } = readConfiguration(document.getText(), baseName(document.uri), known);
  const asked = toOffsets(document, range);
  return findings
    .filter((finding) => touches(finding.range, asked))
    .flatMap((finding) =>
      finding.fixes.map(({ title, preferred, edits }) => ({
        title,
        kind,
        isPreferred: preferred ?? false,
        diagnostics: [findingDiagnostic(document, finding, abilities)],
        edit: toWorkspaceEdit(document, edits()),
      })),
    );
}
