import type * as v from 'valibot';
import { jsonSchemaOf } from '../../server/core/config/jsonSchema.ts';
import type { Rule, RuleCategory } from '../../server/core/rules/rule.ts';

const categories: readonly (readonly [RuleCategory, string])[] = [
  ['structure', 'Structure and completeness'],
  ['timeline', 'Timeline'],
  ['header', 'Header, durations and metrics'],
  ['actions', 'Action items'],
  ['language', 'Language'],
  ['hygiene', 'Hygiene'],
  ['configuration', 'Configuration'],
];

const defaults: Readonly<Record<Rule['default'], string>> = {
  on: 'on',
  off: 'off',
  strict: 'in `strict`',
  profile: 'by profile',
};

/** Replaces what stands between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`; null where the marks are missing. */
export function between(text: string, name: string, content: string): string | null {
  const open = `<!-- generated:${name} -->`;
  const close = `<!-- /generated:${name} -->`;
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + open.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const rowOf = (folder: string, { name, summary, severity, default: on, fixable }: Rule): string[] => [
  `[${name}](${folder}${name}.md)`,
  summary,
  severity,
  defaults[on],
  fixable ? 'yes' : '',
];

/** One table per category; `folder` goes before the pages' names. */
function ruleTables(rules: readonly Rule[], folder: string): string {
  return categories
    .flatMap(([category, title]) => {
      const own = rules.filter((rule) => rule.category === category);
      const head = ['Rule', 'Reports', 'Severity', 'Default', 'Fix'];
      return own.length === 0
        ? []
        : [
            `### ${title}`,
            table(
              head,
              own.map((rule) => rowOf(folder, rule)),
            ),
          ];
    })
    .join('\n\n');
}

/** One row per category with the names of its rules, each leading to its page in `folder`. */
export function ruleOverview(rules: readonly Rule[], folder: string): string {
  const links = (some: readonly Rule[]): string => some.map(({ name }) => `[${name}](${folder}${name}.md)`).join(', ');
  const rows = categories.flatMap(([category, title]) => {
    const own = rules.filter((rule) => rule.category === category);
    const on = own.filter((rule) => rule.default === 'on');
    const others = own.filter((rule) => rule.default !== 'on');
    return own.length === 0 ? [] : [[`**${title}**`, links(on), links(others)]];
  });
  return table(['', 'On by default', 'Where asked for, by template, preset or setting'], rows);
}

/** The index of the rules' pages. */
export const ruleIndex = (rules: readonly Rule[]): string => `# Rules

<!-- Made by scripts/generate.ts from the rules; edit those. -->

${rules.length} rules look at what a Markdown document says as a postmortem; on any other document all of them are silent. Errors are contradictions, warnings what a reviewer would send back, information and hints what is worth a thought. The preset \`relaxed\` leaves out the last two, \`strict\` turns on the rules marked so. How to switch a rule: [configuration](../configuration.md), or in the document itself: [unknown-rule](unknown-rule.md).

${ruleTables(rules, '').replaceAll('### ', '## ')}
`;

/** What stands below the title of a rule's page. */
export function facts({ summary, category, severity, default: on, fixable }: Rule): string {
  return [
    summary,
    '',
    `Category: ${category} · Severity: ${severity} · Default: ${defaults[on]} · Fix: ${fixable ? 'yes' : 'no'}`,
  ].join('\n');
}

const optionsOf = ({ options }: Rule): [string, v.GenericSchema][] =>
  Object.entries((options as unknown as { entries: Record<string, v.GenericSchema> }).entries);

export const optionNames = (rule: Rule): string[] => optionsOf(rule).map(([name]) => name);

interface OptionShape {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly type?: string };
}

const shapeName = ({ type, enum: values, items }: OptionShape): string =>
  values ? values.map((value) => `\`${value}\``).join(', ') : type === 'array' ? `list of ${items?.type}s` : `${type}`;

/** The options of a rule as a table; null where it has none. */
export function optionsTable(rule: Rule): string | null {
  const rows = optionsOf(rule).map(([name, schema]) => {
    const shape = jsonSchemaOf(schema) as OptionShape;
    return [`\`${name}\``, shapeName(shape), `\`${JSON.stringify(shape.default)}\``, shape.description ?? ''];
  });
  return rows.length === 0 ? null : table(['Option', 'Value', 'Default', 'Meaning'], rows);
}
