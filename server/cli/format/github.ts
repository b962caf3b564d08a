import type { Severity } from '../../core/findings.ts';
import { placeOf } from '../report.ts';
import type { CheckedText } from '../result.ts';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands that GitHub Actions shows as annotations in the pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github(files: readonly CheckedText[]): string {
  const lines = files.flatMap(({ name, lineStarts, findings }) =>
    findings.map(({ rule, severity, range, message }) => {
      const { line, column, endLine, endColumn } = placeOf(lineStarts, range);
      // Columns count within one line only.
      const columns = line === endLine ? { col: column, endColumn } : {};
      const properties = Object.entries({ file: name, line, endLine, ...columns, title: rule })
        .map(([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
        .join(',');
      return `::${commands[severity]} ${properties}::${escaped(message)}\n`;
    }),
  );
  return lines.join('');
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
