import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configurationSchema } from '../server/core/config/jsonSchema.ts';
import { profiles } from '../server/core/profiles/registry.ts';
import { rules } from '../server/core/rules/registry.ts';
import { configurationTable, settingsTable } from './generate/configuration.ts';
import { generateProfileDocs } from './generate/profiles.ts';
import { between, facts, optionsTable, ruleIndex, ruleOverview } from './generate/rules.ts';
import { editorSettings } from './generate/settings.ts';
import { generateSnippets } from './generate/snippets.ts';

// Writes everything that is made from the rules and profiles: run it after changing one. CI fails where it changes a file.

const root = join(import.meta.dirname, '..');
let changed = 0;

function write(file: string, text: string): void {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  changed++;
  console.log(`wrote ${file}`);
}

/** Replaces marked parts of a file; parts whose marks it does not have are left out. */
function writeParts(file: string, parts: Readonly<Record<string, string | null>>): void {
  const path = join(root, file);
  if (!existsSync(path)) return;
  let text = readFileSync(path, 'utf8');
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) text = between(text, name, content) ?? text;
  }
  write(file, text);
}

/** As npm and biome format a package.json. */
const manifestJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** As biome formats other JSON: short lists on one line. */
function json(value: unknown): string {
  const oneLine = /\[\n\s+(?:"[^"\n]*"|[\d.]+|true|false|null)(?:,\n\s+(?:"[^"\n]*"|[\d.]+|true|false|null))*\n\s+\]/g;
  return `${JSON.stringify(value, null, 2)}\n`.replace(oneLine, (list, at: number, text: string) => {
    const flat = list
      .replace(/\s*\n\s*/g, ' ')
      .replace('[ ', '[')
      .replace(' ]', ']');
    const before = at - (text.lastIndexOf('\n', at) + 1);
    const comma = text[at + list.length] === ',' ? 1 : 0;
    return before + flat.length + comma <= 120 ? flat : list;
  });
}

function rulePages(): void {
  for (const rule of rules)
    writeParts(`docs/rules/${rule.name}.md`, { facts: facts(rule), options: optionsTable(rule) });
  write('docs/rules/README.md', ruleIndex(rules));
  writeParts('README.md', { rules: ruleOverview(rules, 'docs/rules/') });
}

function settings(): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const editor = editorSettings(rules, profiles);
  manifest.contributes = { ...manifest.contributes, configuration: editor };
  write('package.json', manifestJson(manifest));
  const ids = profiles.map(({ id }) => id);
  writeParts('README.md', { settings: settingsTable(editor) });
  writeParts('docs/configuration.md', { configuration: configurationTable() });
  write('docs/schema/postmortem.schema.json', json(configurationSchema(rules, ids)));
}

rulePages();
settings();
for (const [file, text] of Object.entries({ ...generateSnippets(), ...generateProfileDocs() })) write(file, text);
console.log(changed === 0 ? 'Everything generated is up to date.' : `${changed} files changed.`);
