import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings, type RuleSetting, type Settings } from '../../server/core/config/settings.ts';
import type { Finding } from '../../server/core/findings.ts';
import { rules } from '../../server/core/rules/registry.ts';
import { lineStartsOf, positionAt } from '../../server/core/text/lines.ts';
import { applyEdits, type Range } from '../../server/core/text/range.ts';
import type { Example } from './page.ts';

/** Settings under which only the rule `name` runs. */
function only(name: string, { settings }: Example): Settings {
  const { options, profile, timezone, preset } = settings;
  const on: RuleSetting = options ? ['on', JSON.parse(options)] : 'on';
  const off = Object.fromEntries(rules.map((rule) => [rule.name, 'off' as RuleSetting]));
  return {
    ...defaultSettings,
    profile: profile ?? 'generic',
    timezone: timezone ?? '',
    preset: (preset ?? 'recommended') as Settings['preset'],
    rules: { ...off, [name]: on },
  };
}

/** What the rule `name` says about `text` under the example's settings. */
export function findings(name: string, example: Example, text: string): readonly Finding[] {
  const { file, now } = example.settings;
  return analyze({
    text,
    fileName: file ?? null,
    settings: only(name, example),
    declared: true,
    now: now ? Date.parse(now) : null,
  }).findings;
}

function place(text: string, { start, end }: Range): string {
  const starts = lineStartsOf(text);
  const from = positionAt(starts, start);
  const to = positionAt(starts, end);
  const last = to.line === from.line ? `${to.column + 1}` : `${to.line + 1}:${to.column + 1}`;
  return `${from.line + 1}:${from.column + 1}–${last}`;
}

/** `line:column–endColumn severity message`, places 1-based, ends excluded; related places are indented below. */
export function show(text: string, all: readonly Finding[]): string {
  const lines = all.flatMap(({ range, severity, message, related }) => [
    `${place(text, range)} ${severity} ${message}`,
    ...related.map((one) => `  ${place(text, one.range)} ${one.message}`),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

/** A VS Code snippet as the text that it leaves when all tab stops keep what they show. */
const plain = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
    .replace(/\\([\\$},|])/g, '$1');

/** The document with every finding's first fix applied. */
export function fixed(text: string, all: readonly Finding[]): string {
  const edits = all.flatMap(({ fixes }) => {
    const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    return (fix?.edits() ?? []).map((edit) => (fix?.snippet ? { ...edit, text: plain(edit.text) } : edit));
  });
  return applyEdits(text, edits);
}
