import * as v from 'valibot';
import { type Document, isMap, parseDocument, type YAMLParseError } from 'yaml';
import type { Finding } from '../findings.ts';
import { sectionKinds } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import { checkNames } from './check.ts';
import { withoutComments } from './jsonc.ts';
import { type Known, mistake, unknownName } from './mistake.ts';
import { keyRange, type Path, valueRange } from './node.ts';
import { type Configuration, configuration } from './schema.ts';

export interface ReadConfiguration {
  /** What is right in the file; wrong values are left out, each by itself. */
  readonly configuration: Configuration;
  /** What is wrong in the file, at its place there. */
  readonly findings: readonly Finding[];
  /** Where the value at a path (`['extends', 0]`) stands. */
  readonly rangeOf: (path: Path) => Range;
}

/**
 * Reads the text of a configuration file (without a byte order mark). `fileName` tells the language: `.jsonc` and `.json` are
 * JSON with comments and trailing commas, everything else is YAML. Bad input gives findings and whatever could be read.
 */
export function readConfiguration(text: string, fileName: string, known: Known): ReadConfiguration {
  const source = /\.jsonc?$/i.test(fileName) ? withoutComments(text) : text;
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  const { data, broken } = toData(document);
  const { valid, issues } = takeValid(data);
  // Where the syntax is broken, what follows from it is not worth a word.
  const findings = broken ?? [
    ...issues.map((issue) => explain(issue, document, source)),
    ...checkNames(valid, document, source, known),
  ];
  return {
    configuration: valid,
    findings: [...findings].sort((a, b) => a.range.start - b.range.start),
    rangeOf: (path) => valueRange(document, path),
  };
}

/** What is right in settings that come as data, from an editor. */
export const validConfiguration = (data: unknown): Configuration => takeValid(data ?? {}).valid;

type Issue = v.InferIssue<typeof configuration>;

/** The document as data, and what keeps it from being read as such. */
function toData(document: Document): { data: unknown; broken: readonly Finding[] | null } {
  const [first] = document.errors;
  const broken = first ? [mistake({ start: first.pos[0], end: first.pos[1] }, says(first))] : null;
  if (document.contents !== null && !isMap(document.contents))
    return { data: {}, broken: broken ?? [mistake(valueRange(document, []), notATable)] };
  try {
    return { data: document.toJS() ?? {}, broken };
  } catch (error) {
    // An alias without its anchor, or aliases that multiply without end.
    const message = error instanceof Error ? error.message : String(error);
    return { data: {}, broken: broken ?? [mistake(valueRange(document, []), sentence(message))] };
  }
}

const says = ({ code, message }: YAMLParseError): string =>
  code === 'DUPLICATE_KEY' ? 'This name is given twice.' : sentence(message);

const notATable = 'A configuration is a table of settings, each "name: value".';

/** Drops what does not fit, value by value, until the rest does. */
function takeValid(data: unknown): { valid: Configuration; issues: readonly Issue[] } {
  const first = v.safeParse(configuration, data);
  if (first.success) return { valid: first.output, issues: [] };
  let rest = data;
  let issues: readonly Issue[] = first.issues;
  // Each round mends what the round before has seen; more than a few mean that the data is none of ours.
  for (let round = 0; round < 10; round++) {
    // From the back, so that a list's items keep their numbers until their turn.
    for (const issue of [...issues].reverse()) rest = without(rest, pathOf(issue));
    const next = v.safeParse(configuration, rest);
    if (next.success) return { valid: next.output, issues: first.issues };
    issues = next.issues;
  }
  return { valid: {}, issues: first.issues };
}

/** A copy of `data` without the value at `path`. */
function without(data: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || typeof data !== 'object' || data === null) return {};
  if (Array.isArray(data)) {
    if (rest.length === 0) return data.filter((_, i) => i !== step);
    return data.map((item, i) => (i === step ? without(item, rest) : item));
  }
  const { [step]: value, ...others } = data as Record<string, unknown>;
  return rest.length === 0 || value === undefined ? others : { ...others, [step]: without(value, rest) };
}

const pathOf = (issue: Issue): Path => (issue.path ?? []).map(({ key }) => key as string | number);

function explain(issue: Issue, document: Document, source: string): Finding {
  const path = pathOf(issue);
  const last = issue.path?.at(-1);
  if (last === undefined) return mistake(valueRange(document, []), notATable);
  const unknownKey = issue.type === 'strict_object' || ('origin' in last && last.origin === 'key');
  if (!unknownKey) return mistake(valueRange(document, path), `"${show(path)}" must be ${issue.message}.`);
  return path.length === 1
    ? unknownName(keyRange(document, path), source, 'setting', String(path[0]), Object.keys(configuration.entries))
    : unknownName(keyRange(document, path), source, 'kind of section', String(path.at(-1)), sectionKinds);
}

/** `rules.timeline-order`, `files[1]`. */
const show = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : i > 0 ? `.${step}` : step)).join('');

const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
