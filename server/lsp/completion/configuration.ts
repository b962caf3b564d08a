import * as v from 'valibot';
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configuration, dateOrders, presets } from '../../core/config/schema.ts';
import { sectionKinds } from '../../core/model/postmortem.ts';
import { rules } from '../../core/rules/registry.ts';
import type { Abilities } from '../abilities.ts';
import { profileChoices, ruleChoices, zoneChoices } from './choices.ts';
import { type Choice, itemsOf, type Place, placeAt } from './context.ts';

type Described = v.GenericSchema & { readonly wrapped?: v.GenericSchema };

const descriptionOf = (schema: Described): string => v.getDescription(schema.wrapped ?? schema) ?? '';

const severities = ['off', 'on', 'error', 'warning', 'information', 'hint'] as const;
const words = (list: readonly string[]): Choice[] => list.map((label) => ({ label }));

/** The values of the settings that have a choice. */
const values: Readonly<Record<string, () => readonly Choice[]>> = {
  preset: () => words(presets),
  dateOrder: () => words(dateOrders),
  profile: () => profileChoices,
  timezone: zoneChoices,
};

/** Settings that hold further ones are written on lines of their own. */
const isTable = (name: string): boolean => name === 'rules' || name === 'sections';

const settings = (): Choice[] =>
  Object.entries(configuration.entries)
    .filter(([name]) => name !== '$schema')
    .map(([name, schema]) => ({
      label: name,
      text: isTable(name) ? `${name}:\n  ` : `${name}:`,
      documentation: descriptionOf(schema as Described),
      further: name in values || isTable(name),
    }));

const named = (choices: readonly Choice[]): Choice[] =>
  choices.map((choice) => ({ ...choice, text: `${choice.label}:`, further: true }));

/** The names below which a line of that indentation stands, from the outside in, and the names beside it. */
function around(above: readonly string[], indent: number): { path: string[]; beside: string[] } {
  const path: string[] = [];
  const beside: string[] = [];
  let level = indent;
  for (const line of above.toReversed()) {
    const [, lead = '', name = ''] = /^([ ]*)["']?([\w$-]+)["']?[ \t]*:/.exec(line) ?? [];
    if (name === '') continue;
    if (lead.length === level && path.length === 0) beside.push(name);
    if (lead.length >= level) continue;
    level = lead.length;
    path.unshift(name);
  }
  return { path, beside };
}

function keysOf([table, ...deeper]: readonly string[]): Choice[] {
  if (table === undefined) return settings();
  if (deeper.length > 0) return [];
  if (table === 'rules') return named(ruleChoices());
  return table === 'sections' ? named(words(sectionKinds)) : [];
}

/** The options of a rule, as the keys of a table in braces. */
function optionsOf(rule: string): Choice[] {
  const schema = rules.find(({ name }) => name === rule)?.options as
    | { entries?: Record<string, Described> }
    | undefined;
  return Object.entries(schema?.entries ?? {}).map(([label, option]) => ({
    label,
    text: `${label}: `,
    documentation: descriptionOf(option),
  }));
}

/** What can stand behind `rule: ` in the table of rules: how grave it is; in a list that, then the options. */
function ofRule(place: Place, rule: string, value: string): CompletionItem[] {
  const option = /^\[[ \t]*\w+[ \t]*,[ \t]*\{(?:[^}]*,)?[ \t]*(\w*)$/.exec(value);
  if (option) return itemsOf(place, option[1] ?? '', optionsOf(rule), CompletionItemKind.Property);
  const word = /^(\[[ \t]*)?(\w*)$/.exec(value);
  return word ? itemsOf(place, word[2] ?? '', words(word[1] === undefined ? severities : severities.slice(1))) : [];
}

/** What can stand at a place in a configuration file in YAML: settings, rules, kinds of section, and their values. */
export function configurationCompletions(
  document: TextDocument,
  position: Position,
  abilities: Abilities,
): CompletionItem[] {
  const place = placeAt(document, position, abilities);
  const above = document
    .getText({ start: { line: 0, character: 0 }, end: { line: position.line, character: 0 } })
    .split(/\r\n?|\n/);
  const key = /^([ ]*)([\w$-]*)$/.exec(place.before);
  if (key) {
    const { path, beside } = around(above, (key[1] ?? '').length);
    const left = keysOf(path).filter(({ label }) => !beside.includes(label));
    return itemsOf(place, key[2] ?? '', left, CompletionItemKind.Property);
  }
  const [, lead = '', name = '', value = ''] = /^([ ]*)([\w$-]+)[ \t]*:[ \t]*(.*)$/.exec(place.before) ?? [];
  const { path } = around(above, lead.length);
  if (path.length === 1 && path[0] === 'rules') return ofRule(place, name, value);
  const choices = path.length === 0 && Object.hasOwn(values, name) ? values[name] : undefined;
  const typed = /^["']?([\w/+-]*)$/.exec(value)?.[1];
  return choices && typed !== undefined ? itemsOf(place, typed, choices()) : [];
}
