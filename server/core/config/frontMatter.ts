import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Finding } from '../findings.ts';
import type { FrontMatter } from '../markdown/document.ts';
import { checkZone, isTemplatePath } from './check.ts';
import { mistake, unknownName } from './mistake.ts';
import { keyRange, type Path, valueRange } from './node.ts';
import type { Settings } from './settings.ts';

/** What a document says about its own checking: `postmortem: { profile, timezone, disable }`, or `postmortem: false`. */
export interface FrontMatterSettings {
  /** True where the front matter names postmortem settings, false for `postmortem: false`, null where it says nothing. */
  readonly declared: boolean | null;
  readonly profile: string | null;
  readonly timezone: string | null;
  /** What is wrong in them, at its place in the document. */
  readonly findings: readonly Finding[];
}

const silent: FrontMatterSettings = { declared: null, profile: null, timezone: null, findings: [] };
const keys = ['profile', 'timezone', 'disable'];

/**
 * Reads a document's settings from its front matter. `disable` is left to the suppression of rules, which knows their names.
 * Anything may stand there; what does not fit is a finding and counts for nothing.
 */
export function frontMatterSettings(frontMatter: FrontMatter | null, profiles: readonly string[]): FrontMatterSettings {
  if (frontMatter === null || !/^["']?postmortem["']?[ \t]*:/m.test(frontMatter.value)) return silent;
  const source = frontMatter.value;
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  const { findings, ...settings } = readSettings(document, source, profiles);
  return { ...settings, findings: findings.map((finding) => moved(finding, frontMatter.valueStart)) };
}

/** The settings with what the front matter says put over them. */
export function withFrontMatter(settings: Settings, { profile, timezone }: FrontMatterSettings): Settings {
  if (profile === null && timezone === null) return settings;
  return { ...settings, profile: profile ?? settings.profile, timezone: timezone ?? settings.timezone };
}

function readSettings(document: Document, source: string, profiles: readonly string[]): FrontMatterSettings {
  const [error] = document.errors;
  if (error) {
    const message = `The front matter is no YAML, so its settings count for nothing: ${error.message}`;
    return { ...silent, findings: [mistake({ start: error.pos[0], end: error.pos[1] }, message)] };
  }
  const settings = isMap(document.contents) ? document.get('postmortem', true) : undefined;
  if (isScalar(settings) && typeof settings.value === 'boolean') return { ...silent, declared: settings.value };
  // An empty value, and a word or number that some other tool keeps under this name, say nothing.
  if (!isMap(settings)) return silent;
  const findings: Finding[] = [];
  for (const { key } of settings.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!keys.includes(name))
      findings.push(unknownName(keyRange(document, ['postmortem', name]), source, 'postmortem setting', name, keys));
  }
  const text = (name: string): string | null => {
    const path: Path = ['postmortem', name];
    const value: unknown = settings.get(name);
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return value;
    findings.push(mistake(valueRange(document, path), `"${name}" must be text.`));
    return null;
  };
  const timezone = text('timezone');
  if (timezone !== null)
    findings.push(...checkZone(timezone, valueRange(document, ['postmortem', 'timezone']), source));
  let profile = text('profile');
  if (profile !== null && profile !== 'auto' && !profiles.includes(profile)) {
    const range = valueRange(document, ['postmortem', 'profile']);
    findings.push(
      isTemplatePath(profile)
        ? mistake(range, 'Front matter names a built-in profile; a template of your own is named in .postmortem.yaml.')
        : unknownName(range, source, 'profile', profile, ['auto', ...profiles]),
    );
    profile = null;
  }
  return { declared: true, profile, timezone, findings };
}

const moved = (finding: Finding, by: number): Finding => ({
  ...finding,
  range: { start: finding.range.start + by, end: finding.range.end + by },
  fixes: finding.fixes.map((fix) => ({
    ...fix,
    edits: () =>
      fix.edits().map(({ range, text }) => ({ range: { start: range.start + by, end: range.end + by }, text })),
  })),
});
