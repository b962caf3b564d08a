import { type Finding, isFixable } from '../../core/findings.ts';
import { positionAt } from '../../core/text/lines.ts';
import type { Range } from '../../core/text/range.ts';
import { placeOf } from '../report.ts';
import type { CheckedText } from '../result.ts';
import { frameOf, printable } from './frame.ts';
import { countOf } from './words.ts';

type Paint = (text: string, style: keyof typeof codes) => string;
const codes = { bold: 1, dim: 2, underline: 4, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;
const styleOf = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' } as const;

/** For people: per file the findings with the line they are about, then a count. Empty where there is nothing to say. */
export function pretty(files: readonly CheckedText[], colors: boolean): string {
  const paint: Paint = colors ? (text, style) => `\u001b[${codes[style]}m${text}\u001b[0m` : (text) => text;
  const parts = files
    .filter(({ findings }) => findings.length > 0)
    .map((file) => [
      paint(printable(file.name), 'underline'),
      ...file.findings.map((one, i) => show(one, file, isAt(file.findings[i - 1], one.range), paint)),
    ]);
  return parts.length === 0 ? '' : `${parts.map((part) => part.join('\n')).join('\n\n')}\n\n${summary(files, paint)}\n`;
}

const isAt = (finding: Finding | undefined, { start, end }: Range): boolean =>
  finding !== undefined && finding.range.start === start && finding.range.end === end;

/** `again`: the finding before stands at the same place, so its line need not be shown once more. */
function show(finding: Finding, file: CheckedText, again: boolean, paint: Paint): string {
  const { line, column } = placeOf(file.lineStarts, finding.range);
  const severity = paint(finding.severity, styleOf[finding.severity]);
  const fixable = isFixable(finding) ? paint(' (fixable with --fix)', 'dim') : '';
  const head = `  ${line}:${column}  ${severity}  ${printable(finding.message)}  ${paint(finding.rule, 'dim')}${fixable}`;
  const frame = frameOf(file.text, file.lineStarts, finding.range);
  const gutter = String(frame.line);
  const blank = ' '.repeat(gutter.length);
  const lines = [head];
  if (!again)
    lines.push(
      `    ${paint(`${gutter} |`, 'dim')} ${frame.source}`,
      `    ${paint(`${blank} |`, 'dim')} ${paint(frame.marks, styleOf[finding.severity])}`,
    );
  for (const { range, message } of finding.related) {
    const at = positionAt(file.lineStarts, range.start);
    lines.push(paint(`    ${blank} = line ${at.line + 1}: ${printable(message)}`, 'dim'));
  }
  return lines.join('\n');
}

/** `2 errors, 1 hint. 1 can be fixed with --fix.` */
function summary(files: readonly CheckedText[], paint: Paint): string {
  const counts = countOf(files.flatMap(({ findings }) => findings));
  const fixable = files.flatMap(({ findings }) => findings.filter(isFixable)).length;
  return paint(`${counts}.`, 'bold') + (fixable > 0 ? ` ${fixable} can be fixed with --fix.` : '');
}
