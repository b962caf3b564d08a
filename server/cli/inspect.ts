import { basename, resolve } from 'node:path';
import { type Analysis, analyze } from '../core/analyze.ts';
import { describe } from './describe.ts';
import { type ExitCode, type Host, reasonOf } from './host.ts';
import type { InspectOptions } from './options.ts';
import { failedReport, reportOf } from './report.ts';
import { ConfigurationError, type FindSettings, settingsFinder } from './settings.ts';
import { decode } from './source.ts';

/**
 * Prints one report per file, in the given order. A file that cannot be read has a report with `error`, is named on standard
 * error, and makes the exit code 2; the others are reported all the same.
 */
export async function inspect(host: Host, options: InspectOptions): Promise<ExitCode> {
  const findSettings = await settingsFinder(host, options);
  const read: Inspected[] = [];
  for (const file of options.files) read.push(await inspectOne(host, findSettings, file));
  host.stdout(options.json ? toJson(read) : read.flatMap(toText).join('\n'));
  const failed = read.filter(({ error }) => error !== null);
  for (const { file, error } of failed) host.stderr(`${file}: ${error}\n`);
  return failed.length > 0 ? 2 : 0;
}

/** A file with what was read from it, or why it could not be. */
type Inspected =
  | { readonly file: string; readonly analysis: Analysis; readonly error: null }
  | { readonly file: string; readonly analysis: null; readonly error: string };

const toJson = (read: readonly Inspected[]): string => {
  const reports = read.map(({ file, analysis, error }) =>
    analysis === null ? failedReport(file, error) : reportOf(file, analysis),
  );
  return `${JSON.stringify(reports, null, 2)}\n`;
};

const toText = ({ file, analysis }: Inspected): string[] => (analysis === null ? [] : [describe(file, analysis)]);

async function inspectOne(host: Host, findSettings: FindSettings, file: string): Promise<Inspected> {
  const path = resolve(host.cwd, file);
  try {
    const { text } = decode(await host.readFile(path));
    const { settings, declared, template } = await findSettings(path);
    const analysis = analyze({ text, fileName: basename(path), settings, declared, template, now: host.now });
    return { file, analysis, error: null };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    return { file, analysis: null, error: reasonOf(error) };
  }
}
