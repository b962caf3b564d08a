import * as v from 'valibot';
import type { Rule } from '../rules/rule.ts';
import { configuration } from './schema.ts';

type Json = { [key: string]: unknown };

/**
 * The JSON Schema (draft 7, which editors know) of a configuration file: made from the definition that the reader uses, with the
 * rules' names, summaries and options and the profiles' ids filled in.
 */
export function configurationSchema(rules: readonly Rule[], profiles: readonly string[]): Json {
  const schema = jsonSchemaOf(configuration);
  const properties = schema.properties as Record<string, Json>;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Postmortem configuration',
    ...schema,
    properties: {
      ...properties,
      profile: { ...properties.profile, anyOf: [{ enum: ['auto', ...profiles] }, { type: 'string' }] },
      rules: {
        type: 'object',
        description: properties.rules?.description,
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.name, ruleSchema(rule)])),
      },
    },
  };
}

/** What may stand under a rule's name. */
export function ruleSchema(rule: Pick<Rule, 'summary' | 'options'>): Json {
  const severities = ['error', 'warning', 'information', 'hint'];
  const withOptions = {
    type: 'array',
    items: [{ enum: ['on', ...severities] }, jsonSchemaOf(rule.options)],
    minItems: 2,
    maxItems: 2,
  };
  return { description: rule.summary, anyOf: [{ enum: ['off', 'on', ...severities] }, withOptions] };
}

type Schema = v.GenericSchema & Record<string, unknown>;

/** The JSON Schema of a valibot schema. Knows what settings and rule options are made of and throws on anything else. */
export function jsonSchemaOf(given: v.GenericSchema): Json {
  const schema = given as Schema;
  const description = v.getDescription(given);
  return { ...(description === undefined ? {} : { description }), ...shapeOf(schema), ...limitsOf(schema) };
}

function shapeOf(schema: Schema): Json {
  const inner = (key: string) => jsonSchemaOf(schema[key] as v.GenericSchema);
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type };
    case 'unknown':
    case 'any':
      return {};
    case 'literal':
      return { const: schema.literal };
    case 'picklist':
      return { enum: schema.options };
    case 'array':
      return { type: 'array', items: inner('item') };
    case 'record':
      return { type: 'object', propertyNames: inner('key'), additionalProperties: inner('value') };
    case 'tuple':
    case 'strict_tuple': {
      const items = (schema.items as v.GenericSchema[]).map(jsonSchemaOf);
      return { type: 'array', items, minItems: items.length, maxItems: items.length };
    }
    case 'union':
      return { anyOf: (schema.options as v.GenericSchema[]).map(jsonSchemaOf) };
    case 'optional':
    case 'nullable':
      return optionalShape(schema);
    case 'object':
    case 'strict_object': {
      const entries = Object.entries(schema.entries as Record<string, v.GenericSchema>);
      const required = entries.filter(([, entry]) => entry.type !== 'optional').map(([name]) => name);
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, entry]) => [name, jsonSchemaOf(entry)])),
        additionalProperties: false,
        ...(required.length > 0 ? { required } : {}),
      };
    }
    default:
      throw new Error(`No JSON Schema is known for the valibot schema "${schema.type}".`);
  }
}

function optionalShape(schema: Schema): Json {
  const shape = jsonSchemaOf(schema.wrapped as v.GenericSchema);
  const initial = schema.default;
  if (schema.type === 'nullable') return { anyOf: [shape, { type: 'null' }] };
  return initial === undefined || typeof initial === 'function' ? shape : { ...shape, default: initial };
}

/** What a pipe adds to its first schema. */
function limitsOf(schema: Schema): Json {
  const limits: Json = {};
  for (const step of ((schema.pipe as { type: string; requirement?: unknown }[] | undefined) ?? []).slice(1)) {
    if (step.type === 'integer') limits.type = 'integer';
    else if (step.type === 'min_value') limits.minimum = step.requirement;
    else if (step.type === 'max_value') limits.maximum = step.requirement;
    else if (step.type === 'regex') limits.pattern = (step.requirement as RegExp).source;
    else if (step.type === 'min_length') limits[schema.type === 'array' ? 'minItems' : 'minLength'] = step.requirement;
    else if (step.type === 'non_empty') limits[schema.type === 'array' ? 'minItems' : 'minLength'] = 1;
  }
  return limits;
}
