import { ruleSchema } from '../../server/core/config/jsonSchema.ts';
import { dateOrders, presets } from '../../server/core/config/schema.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { sectionKinds } from '../../server/core/model/postmortem.ts';
import type { Rule } from '../../server/core/rules/rule.ts';
import { optionNames } from './rules.ts';

type Json = Readonly<Record<string, unknown>>;

const only = 'Only where no configuration file (`.postmortem.yaml`) governs the document.';

/** What may stand under a rule's name; the form with options only where the rule has any. */
function shortRuleSchema(rule: Rule): Json {
  const { description, anyOf } = ruleSchema(rule) as { description: string; anyOf: readonly Json[] };
  return optionNames(rule).length > 0 ? { description, anyOf } : { description, ...anyOf[0] };
}

/** `contributes.configuration` of the extension: its settings, each with scope `resource` and a description. */
export function editorSettings(rules: readonly Rule[], profiles: readonly { id: string; name: string }[]): Json {
  const properties: Record<string, Json> = {
    'postmortem.profile': {
      type: 'string',
      default: defaultSettings.profile,
      markdownDescription: `The template to check against: \`auto\`, the path of your own template in Markdown, or one of ${profiles.map(({ id, name }) => `\`${id}\` (${name})`).join(', ')}. ${only}`,
    },
    'postmortem.preset': {
      type: 'string',
      enum: presets,
      default: defaultSettings.preset,
      enumDescriptions: [
        'Errors and warnings only.',
        'What helps a writer.',
        'A review gate: more rules are on.',
        'Relaxed while the document says Draft, strict once it says Final.',
      ],
      markdownDescription: `How much to report. ${only}`,
    },
    'postmortem.timezone': {
      type: 'string',
      default: defaultSettings.timezone,
      markdownDescription: `The zone of times that state none: an IANA name (\`Europe/Berlin\`), \`UTC\` or an abbreviation. ${only}`,
    },
    'postmortem.dateOrder': {
      type: 'string',
      enum: dateOrders,
      default: defaultSettings.dateOrder,
      markdownDescription: `How to read 3/4/2024 where the document does not tell. ${only}`,
    },
    'postmortem.rules': {
      type: 'object',
      default: {},
      markdownDescription: `Per rule: \`off\`, \`on\`, a severity, or a list of a severity and options. ${only}`,
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.name, shortRuleSchema(rule)])),
    },
    'postmortem.sections': {
      type: 'object',
      default: {},
      markdownDescription: `Headings of your own for the known kinds of section, for example \`{ "timeline": ["What happened when"] }\`. ${only}`,
      additionalProperties: false,
      properties: Object.fromEntries(
        sectionKinds.map((kind) => [
          kind,
          { type: 'array', items: { type: 'string' }, description: `Headings of the section ${kind}.` },
        ]),
      ),
    },
  };
  return {
    title: 'Postmortem',
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, { scope: 'resource', ...property }]),
    ),
  };
}
