import type { Finding, Severity } from '../core/findings.ts';
import { lineStartsOf } from '../core/text/lines.ts';
import { severities } from './options.ts';

/** A file with what was found in it. */
export interface CheckedText {
  /** As shown to the user: relative to the working directory where it lies below it, with `/`. */
  readonly name: string;
  /** The text that the findings' ranges are of. */
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly findings: readonly Finding[];
}

/** A text that was checked, under the name that it is shown by, with its findings. */
export const checkedText = (name: string, text: string, findings: readonly Finding[]): CheckedText => ({
  name,
  text,
  lineStarts: lineStartsOf(text),
  findings,
});

/** True where `severity` is `least` or graver. */
export const atLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(least);

/** How many findings there are of each severity. */
export function countBySeverity(files: readonly CheckedText[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
