import type { Finding } from '../findings.ts';
import type { Rule } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import type { Range } from '../text/range.ts';

/** The names that a configuration may use. */
export interface Known {
  readonly rules: readonly Pick<Rule, 'name' | 'options'>[];
  /** Ids of the built-in profiles. */
  readonly profiles: readonly string[];
}

/** The name under which mistakes in a configuration are reported. */
export const configurationRule = 'configuration';

/** A mistake in a configuration. */
export const mistake = (range: Range, message: string): Finding => ({
  rule: configurationRule,
  severity: 'error',
  range,
  message,
  related: [],
  fixes: [],
});

/** A name that nothing bears; the nearest one that something does is offered. `range` is of the name, quotes included. */
export function unknownName(
  range: Range,
  source: string,
  what: string,
  name: string,
  known: readonly string[],
): Finding {
  const near = nearest(name, known);
  if (near === null) return mistake(range, `There is no ${what} "${name}". Known: ${few(known)}.`);
  const quote = /^["']/.exec(source.slice(range.start, range.end))?.[0] ?? '';
  const edits = () => [{ range, text: quote + near + quote }];
  return {
    ...mistake(range, `There is no ${what} "${name}". Did you mean "${near}"?`),
    fixes: [{ title: `Change to ${near}`, safe: false, preferred: true, edits }],
  };
}

/** All names where they are few enough to read, else the first ones. */
const few = (names: readonly string[]): string =>
  names.length <= 20 ? names.join(', ') : `${names.slice(0, 8).join(', ')} and ${names.length - 8} more`;
