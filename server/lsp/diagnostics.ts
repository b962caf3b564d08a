import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rulePage } from '../core/documentation.ts';
import type { Finding, Severity } from '../core/findings.ts';
import type { Abilities } from './abilities.ts';
import type { ReadDocument } from './analyses.ts';
import { toLspRange } from './places.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Shown in front of every message, and the prefix of the fix-all kind. */
export const source = 'postmortem';

/** A finding as the client shows it. */
export function findingDiagnostic(document: TextDocument, finding: Finding, abilities: Abilities): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toLspRange(document, finding.range),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message,
  };
  if (abilities.related && finding.related.length > 0)
    diagnostic.relatedInformation = finding.related.map(({ range, message }) => ({
      location: { uri: document.uri, range: toLspRange(document, range) },
      message,
    }));
  return diagnostic;
}

/** Everything to tell about a document, sorted by place. */
export const diagnosticsOf = (read: ReadDocument, abilities: Abilities): Diagnostic[] =>
  read.analysis.findings.map((finding) => findingDiagnostic(read.document, finding, abilities));
