import type * as v from 'valibot';
import { jsonSchemaOf } from '../core/config/jsonSchema.ts';
import { rulePage } from '../core/documentation.ts';
import { rules } from '../core/rules/registry.ts';
import type { Rule } from '../core/rules/rule.ts';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './options.ts';

const defaults: Readonly<Record<Rule['default'], string>> = {
  on: 'on by default',
  off: 'off by default',
  strict: 'on in the preset strict',
  profile: 'on where the profile asks for it',
};

/** What findings can be called besides rules. */
const others: Readonly<Record<string, string>> = {
  configuration:
    'A mistake in a configuration file, or in what a document says about its own checking. Always an error.',
  'internal-error': 'A rule failed on this document. The other rules ran. Please report it.',
};

interface Shape {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
}

function optionsOf({ options }: Rule): string[] {
  const { entries } = options as unknown as { readonly entries: Readonly<Record<string, v.GenericSchema>> };
  return Object.entries(entries).flatMap(([name, schema]) => {
    const { description = '', default: value, type = '', enum: values } = jsonSchemaOf(schema) as Shape;
    const kind = values ? values.join(', ') : type;
    return [`  ${name} (${kind}; ${JSON.stringify(value)} by default)`, `      ${description}`];
  });
}

/** A rule as the terminal shows it: what it reports, how grave that is, when it runs, its options, how to turn it off, its page. */
export function explain(name: string): string {
  const rule = rules.find((one) => one.name === name);
  const other = Object.hasOwn(others, name) ? others[name] : undefined;
  if (!rule && other) return `${name}\n\n${other}\n\n${rulePage(name)}\n`;
  if (!rule) {
    const near = nearest(name, [...rules.map((one) => one.name), ...Object.keys(others)]);
    throw new UsageError(
      `There is no rule "${name}". ${near === null ? '"postmortem rules" lists them.' : `Did you mean "${near}"?`}`,
    );
  }
  const options = optionsOf(rule);
  const parts = [
    `${name}`,
    rule.summary,
    `${rule.severity}, ${defaults[rule.default]}, ${rule.fixable ? 'with a fix' : 'without a fix'} (${rule.category})`,
    ...(options.length > 0 ? [`Options\n${options.join('\n')}`] : []),
    `Turn it off in a document:  <!-- postmortem-disable-file ${name} -->\nor everywhere, in .postmortem.yaml:  rules: { ${name}: off }`,
    `Why, with examples: ${rulePage(name)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All rules, a line each. */
export function ruleList(): string {
  const longest = Math.max(...rules.map(({ name }) => name.length));
  const lines = rules.map(
    ({ name, severity, default: on, summary }) =>
      `${name.padEnd(longest)}  ${severity.padEnd(11)}  ${on.padEnd(7)}  ${summary}`,
  );
  return `${'rule'.padEnd(longest)}  ${'severity'.padEnd(11)}  ${'default'.padEnd(7)}  what it reports\n${lines.join('\n')}\n`;
}
