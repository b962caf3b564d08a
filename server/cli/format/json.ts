import { isFixable } from '../../core/findings.ts';
import { placeOf } from '../report.ts';
import type { CheckedText } from '../result.ts';

/** One object per file that was checked, in order; lines and columns are 1-based, columns count UTF-16 units. */
export function json(files: readonly CheckedText[]): string {
  const reports = files.map(({ name, lineStarts, findings }) => ({
    file: name,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...placeOf(lineStarts, finding.range),
      message: finding.message,
      fixable: isFixable(finding),
      related: finding.related.map(({ range, message }) => ({ ...placeOf(lineStarts, range), message })),
    })),
  }));
  return `${JSON.stringify(reports, null, 2)}\n`;
}
