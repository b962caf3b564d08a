import { basename, resolve } from 'node:path';
import { analyze } from '../core/analyze.ts';
import { type ExitCode, type Host, reasonOf } from './host.ts';
import type { InspectOptions } from './options.ts';
import { type FileReport, failedReport, reportOf } from './report.ts';
import { ConfigurationError, type FindSettings, settingsFinder } from './settings.ts';
import { decode } from './source.ts';

/**
 * Prints one report per file, in the given order. A file that cannot be read has a report with `error`, is named on standard
 * error, and makes the exit code 2; the others are reported all the same.
 */
export async function inspect(host: Host, options: InspectOptions): Promise<ExitCode> {
  const findSettings = await settingsFinder(host, options);
  const reports: FileReport[] = [];
  for (const file of options.files) reports.push(await inspectOne(host, findSettings, file));
  host.stdout(`${JSON.stringify(reports, null, 2)}\n`);
  const failed = reports.filter(({ error }) => error !== undefined);
  for (const { file, error } of failed) host.stderr(`${file}: ${error}\n`);
  return failed.length > 0 ? 2 : 0;
}

async function inspectOne(host: Host, findSettings: FindSettings, file: string): Promise<FileReport> {
  const path = resolve(host.cwd, file);
  try {
    const { text } = decode(await host.readFile(path));
    const { settings, declared, template } = await findSettings(path);
    return reportOf(file, analyze({ text, fileName: basename(path), settings, declared, template, now: host.now }));
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    return failedReport(file, reasonOf(error));
  }
}
