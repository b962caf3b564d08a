import { parseArgs } from 'node:util';
import type { Severity } from '../core/findings.ts';
import { nearest } from '../core/text/nearest.ts';

const formats = ['pretty', 'json', 'sarif', 'github'] as const;
type Format = (typeof formats)[number];

/** Severities from the gravest to the lightest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

export interface LintOptions {
  readonly command: 'lint';
  readonly files: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  /** Findings of this severity or graver fail the run. */
  readonly failOn: Severity | 'never';
  /** More warnings than this fail the run; null for no limit. */
  readonly maxWarnings: number | null;
  readonly config: string | null;
  readonly printConfig: boolean;
  readonly profile: string | null;
  readonly quiet: boolean;
  /** Null where the terminal decides. */
  readonly color: boolean | null;
  readonly stdinFilename: string | null;
  /** A run in which no file is a postmortem fails. */
  readonly requirePostmortem: boolean;
}

export interface InspectOptions {
  readonly command: 'inspect';
  readonly files: readonly string[];
  /** For programs; else for people. */
  readonly json: boolean;
  readonly config: string | null;
  readonly profile: string | null;
}

export type Options =
  | LintOptions
  | InspectOptions
  | { readonly command: 'explain'; readonly rule: string }
  | { readonly command: 'rules' }
  | { readonly command: 'help'; readonly of: Command | null }
  | { readonly command: 'version' };

const commands = ['lint', 'inspect', 'explain', 'rules'] as const;
export type Command = (typeof commands)[number];

/** A mistake on the command line, told to the user as it is. */
export class UsageError extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const common = { config: text, profile: text, help: { ...flag, short: 'h' } } as const;
const lintFlags = {
  ...common,
  format: text,
  fix: flag,
  'fail-on': text,
  'max-warnings': text,
  'print-config': flag,
  quiet: { ...flag, short: 'q' },
  color: flag,
  'no-color': flag,
  'stdin-filename': text,
  'require-postmortem': flag,
} as const;
const inspectFlags = { ...common, json: flag } as const;
const noFlags = { help: { ...flag, short: 'h' } } as const;

/** Reads the arguments behind the program's name. Throws a {@link UsageError} on what it does not understand. */
export function readOptions(argv: readonly string[]): Options {
  const [command, ...rest] = argv;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return { command: 'help', of: null };
  if (command === '--version' || command === '-V') return { command: 'version' };
  if (command === 'lint') return lintOptions(rest);
  if (command === 'inspect') return inspectOptions(rest);
  if (command === 'explain') return explainOptions(rest);
  if (command === 'rules') return rulesOptions(rest);
  throw new UsageError(`Unknown command "${command}"${suggestion(command, commands)}`);
}

function lintOptions(args: string[]): Options {
  const { values, positionals } = parse(args, lintFlags);
  if (values.help) return { command: 'help', of: 'lint' };
  if (values.color && values['no-color']) throw new UsageError('--color and --no-color exclude each other.');
  const maxWarnings = values['max-warnings'] === undefined ? null : count('--max-warnings', values['max-warnings']);
  if (positionals.length === 0) throw new UsageError('Name a file, a folder or a glob; "-" reads standard input.');
  if (positionals.includes('-') && positionals.length > 1)
    throw new UsageError('"-" (standard input) cannot be combined with files.');
  return {
    command: 'lint',
    files: positionals,
    format: oneOf('--format', values.format ?? 'pretty', formats),
    fix: values.fix ?? false,
    // A budget for warnings would mean nothing if the first one failed the run.
    failOn: oneOf('--fail-on', values['fail-on'] ?? (maxWarnings === null ? 'warning' : 'error'), [
      ...severities,
      'never',
    ] as const),
    maxWarnings,
    config: values.config ?? null,
    printConfig: values['print-config'] ?? false,
    profile: values.profile ?? null,
    quiet: values.quiet ?? false,
    color: values.color ? true : values['no-color'] ? false : null,
    stdinFilename: values['stdin-filename'] ?? null,
    requirePostmortem: values['require-postmortem'] ?? false,
  };
}

function inspectOptions(args: string[]): Options {
  const { values, positionals } = parse(args, inspectFlags);
  if (values.help) return { command: 'help', of: 'inspect' };
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  const { json = false, config = null, profile = null } = values;
  return { command: 'inspect', files: positionals, json, config, profile };
}

function explainOptions(args: string[]): Options {
  const { values, positionals } = parse(args, noFlags);
  if (values.help) return { command: 'help', of: 'explain' };
  const [rule, ...more] = positionals;
  if (rule === undefined || more.length > 0) throw new UsageError('Name one rule; "postmortem rules" lists them.');
  return { command: 'explain', rule };
}

function rulesOptions(args: string[]): Options {
  const { values, positionals } = parse(args, noFlags);
  if (values.help) return { command: 'help', of: 'rules' };
  if (positionals.length > 0)
    throw new UsageError(`rules takes no argument. See "postmortem explain ${positionals[0]}".`);
  return { command: 'rules' };
}

function parse<T extends typeof lintFlags | typeof inspectFlags | typeof noFlags>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
    if (unknown !== undefined) {
      const known = Object.keys(options).map((name) => `--${name}`);
      throw new UsageError(`Unknown option ${unknown}${suggestion(unknown, known)}`);
    }
    throw new UsageError(`${(message.split(/\.\s|\n/)[0] ?? message).replace(/\.$/, '')}.`);
  }
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}; "${value}" is none of them.`);
  return found;
}

function count(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${option} takes a whole number; "${value}" is none.`);
  return Number(value);
}

function suggestion(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  return near === null ? '. See "postmortem --help".' : `. Did you mean "${near}"?`;
}
