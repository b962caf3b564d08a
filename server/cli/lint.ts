import { basename, relative, resolve } from 'node:path';
import { type Analysis, analyze } from '../core/analyze.ts';
import type { LoadedConfiguration } from '../core/config/load.ts';
import { checkedLine } from './checked.ts';
import { fixText } from './fix.ts';
import { github } from './format/github.ts';
import { json } from './format/json.ts';
import { pretty } from './format/pretty.ts';
import { sarif } from './format/sarif.ts';
import { type ExitCode, type Host, reasonOf } from './host.ts';
import type { LintOptions } from './options.ts';
import { atLeast, type CheckedText, checkedText, countBySeverity } from './result.ts';
import { ConfigurationError, type FileSettings, type FindSettings, settingsFinder } from './settings.ts';
import { decode, encode, type Source } from './source.ts';
import { findTargets } from './targets.ts';

/** Checks files, prints what is found, and mends what is safe to mend where that was asked for. */
export async function lint(host: Host, options: LintOptions): Promise<ExitCode> {
  const findSettings = await settingsFinder(host, options);
  const stdin = options.files[0] === '-';
  const { files, problems } = stdin
    ? { files: [resolve(host.cwd, options.stdinFilename ?? 'stdin.md')], problems: [] }
    : await findTargets(host, options.files);
  if (options.printConfig) return printConfig(host, files, problems, findSettings);

  const failed = [...problems];
  const checked: CheckedText[] = [];
  const wrong = new Map<string, CheckedText>();
  let postmortems = 0;
  for (const path of files) {
    const name = nameOf(host, path);
    try {
      const settings = await findSettings(path);
      note(host, settings.configuration, wrong);
      const source = decode(stdin ? await host.readStdin() : await host.readFile(path));
      const text = options.fix ? await fix(host, path, source, settings, options) : source.text;
      const { findings, postmortem } = read(host, path, settings, text);
      if (postmortem.isPostmortem) postmortems++;
      checked.push(checkedText(name, text, findings));
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      failed.push(`${name}: ${reasonOf(error)}`);
    }
  }
  const all = [...wrong.values(), ...checked];
  if (options.requirePostmortem && postmortems === 0 && checked.length > 0)
    failed.push(
      `No postmortem among the files that were checked (${checked.length}), and --require-postmortem asks for one.`,
    );
  await print(host, options, all, failed, stdin);
  const counted = { files: checked.length, postmortems };
  if (!options.quiet && failed.length === 0 && all.every(({ findings }) => findings.length === 0))
    host.stderr(checkedLine(counted));
  if (failed.length > 0 || wrong.size > 0) return 2;
  return fails(all, options) ? 1 : 0;
}

const read = (host: Host, path: string, { settings, declared, template }: FileSettings, text: string): Analysis =>
  analyze({ text, fileName: basename(path), settings, declared, template, now: host.now });

/** Mends a text, puts it back where it came from, and says how much was done; gives the text that is left to report on. */
async function fix(
  host: Host,
  path: string,
  source: Source,
  settings: FileSettings,
  options: LintOptions,
): Promise<string> {
  if (!source.faithful && source.text !== '')
    host.stderr(`${nameOf(host, path)}: not changed, because it is neither UTF-8 nor UTF-16\n`);
  const { text: fixed, count } = source.faithful
    ? fixText(source.text, (text) => read(host, path, settings, text).findings)
    : { text: source.text, count: 0 };
  if (count > 0 && !options.quiet)
    host.stderr(`${nameOf(host, path)}: ${count} ${count === 1 ? 'problem' : 'problems'} fixed\n`);
  if (options.files[0] === '-') host.stdout(source.bom ? `\uFEFF${fixed}` : fixed);
  else if (fixed !== source.text) await host.writeFile(path, encode(fixed, source));
  return fixed;
}

/** Findings go to standard output, except where the mended text of standard input is there already. */
async function print(
  host: Host,
  options: LintOptions,
  files: readonly CheckedText[],
  problems: readonly string[],
  stdin: boolean,
): Promise<void> {
  const write = stdin && options.fix ? host.stderr : host.stdout;
  const shown = options.quiet ? files.map((file) => onlyFailing(file, options)) : files;
  const colors = options.color ?? ((host.env.NO_COLOR ?? '') === '' && host.colors);
  switch (options.format) {
    case 'pretty':
      write(pretty(shown, colors));
      break;
    case 'json':
      write(json(shown));
      break;
    case 'github':
      write(github(shown));
      break;
    case 'sarif':
      write(sarif(shown, { cwd: host.cwd, version: await host.version(), problems }));
      break;
  }
  for (const problem of problems) host.stderr(`${problem}\n`);
}

/** Below `--quiet` the findings that decide: at or above `--fail-on`, and warnings where they are counted. */
const onlyFailing = (file: CheckedText, { failOn, maxWarnings }: LintOptions): CheckedText => ({
  ...file,
  findings: file.findings.filter(
    ({ severity }) =>
      (failOn !== 'never' && atLeast(severity, failOn)) || (maxWarnings !== null && severity === 'warning'),
  ),
});

function fails(files: readonly CheckedText[], { failOn, maxWarnings }: LintOptions): boolean {
  if (maxWarnings !== null && countBySeverity(files).warning > maxWarnings) return true;
  return failOn !== 'never' && files.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn)));
}

/** The settings per file as JSON, with the files that they come from; mistakes in those go to standard error. */
async function printConfig(
  host: Host,
  files: readonly string[],
  problems: readonly string[],
  findSettings: FindSettings,
): Promise<ExitCode> {
  const printed: object[] = [];
  const configurations = new Map<string, CheckedText>();
  for (const path of files) {
    const { settings, declared, configuration } = await findSettings(path);
    note(host, configuration, configurations);
    const from = configuration?.files.map((file) => nameOf(host, file.path)) ?? [];
    printed.push({ file: nameOf(host, path), from, declared, settings });
  }
  host.stdout(`${JSON.stringify(printed, null, 2)}\n`);
  host.stderr(pretty([...configurations.values()], false));
  for (const problem of problems) host.stderr(`${problem}\n`);
  return problems.length > 0 || configurations.size > 0 ? 2 : 0;
}

/** Adds the configuration's files that have mistakes to `wrong`, each once. */
function note(host: Host, configuration: LoadedConfiguration | null, wrong: Map<string, CheckedText>): void {
  for (const { path, text, findings } of configuration?.files ?? [])
    if (findings.length > 0) wrong.set(path, checkedText(nameOf(host, path), text, findings));
}

const nameOf = (host: Host, path: string): string => relative(host.cwd, path).replaceAll('\\', '/');
