import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configurationRule } from '../../core/config/mistake.ts';
import { repository, rulePage } from '../../core/documentation.ts';
import { changesOf, type Finding, type Fix, type Severity } from '../../core/findings.ts';
import { rules } from '../../core/rules/registry.ts';
import { lineAt } from '../../core/text/lines.ts';
import type { Range } from '../../core/text/range.ts';
import { placeOf } from '../report.ts';
import type { CheckedText } from '../result.ts';

export interface SarifRun {
  /** Absolute: what file names are relative to. */
  readonly cwd: string;
  readonly version: string;
  /** Files that could not be checked, each with its reason. */
  readonly problems: readonly string[];
}

type Level = 'error' | 'warning' | 'note';
const levels: Record<Severity, Level> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/**
 * SARIF 2.1.0, for code scanning. Columns count UTF-16 units.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(files: readonly CheckedText[], { cwd, version, problems }: SarifRun): string {
  const used = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const run = {
    tool: {
      driver: {
        name: 'postmortem',
        semanticVersion: version,
        informationUri: repository,
        rules: used.map(describe),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { uri: folderUri(cwd) } },
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
    results: files.flatMap((file) => resultsOf(file, used, cwd)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A rule as a `reportingDescriptor`. */
function describe(id: string) {
  const rule = rules.find(({ name }) => name === id);
  const text =
    rule?.summary ??
    (id === configurationRule ? 'The configuration is wrong.' : 'A rule failed; the others were applied.');
  const help = `${text} See ${rulePage(id)}`;
  return {
    id,
    shortDescription: { text },
    helpUri: rulePage(id),
    help: { text: help, markdown: `${text} [Why, examples, options](${rulePage(id)})` },
    defaultConfiguration: { level: rule === undefined ? 'error' : levels[rule.severity] },
    properties: { tags: [rule?.category ?? 'configuration'] },
  };
}

function resultsOf(file: CheckedText, used: readonly string[], cwd: string) {
  const artifactLocation = locationOf(file.name, cwd);
  const location = (range: Range) => ({ physicalLocation: { artifactLocation, region: regionOf(file, range) } });
  const fingerprints = fingerprintsOf(file);
  return file.findings.map((finding, i) => ({
    ruleId: finding.rule,
    ruleIndex: used.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(finding.range)],
    relatedLocations: finding.related.map(({ range, message }, id) => ({
      id,
      ...location(range),
      message: { text: message },
    })),
    partialFingerprints: { 'postmortemFinding/v1': fingerprints[i] },
    fixes: finding.fixes
      // One that turns out to change nothing is none, for the standard too.
      .filter((fix) => fix.snippet !== true && changesOf(fix).length > 0)
      .map((fix) => fixOf(fix, file, artifactLocation)),
  }));
}

const fixOf = (fix: Fix, file: CheckedText, artifactLocation: object) => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation,
      replacements: changesOf(fix).map(({ range, text }) => ({
        deletedRegion: regionOf(file, range),
        insertedContent: { text },
      })),
    },
  ],
});

function regionOf({ lineStarts }: CheckedText, range: Range) {
  const { line, column, endLine, endColumn } = placeOf(lineStarts, range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/**
 * What tells that a finding is the same one after lines were added above it: the rule, the text of its line, and which of
 * several like it in the file it is.
 */
function fingerprintsOf({ text, lineStarts, findings }: CheckedText): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, range }: Finding) => {
    const line = lineAt(lineStarts, range.start);
    const source = text.slice(lineStarts[line] ?? 0, lineStarts[line + 1] ?? text.length).replace(/\s+/g, ' ');
    const key = `${rule}\n${source.trim()}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 16)}:${nth + 1}`;
  });
}

function locationOf(name: string, cwd: string) {
  if (name.startsWith('../')) return { uri: pathToFileURL(resolve(cwd, name)).href };
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function folderUri(folder: string): string {
  const { href } = pathToFileURL(folder);
  return href.endsWith('/') ? href : `${href}/`;
}
