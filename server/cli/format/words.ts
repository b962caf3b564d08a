import type { Severity } from '../../core/findings.ts';

const words: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['informational', 'informational'],
  hint: ['hint', 'hints'],
};

/** `2 errors, 1 hint`, the gravest first; empty where nothing was found. */
export function countOf(findings: readonly { readonly severity: Severity }[]): string {
  return (Object.keys(words) as Severity[])
    .flatMap((severity) => {
      const count = findings.filter((one) => one.severity === severity).length;
      return count === 0 ? [] : [`${count} ${words[severity][count === 1 ? 0 : 1]}`];
    })
    .join(', ');
}
