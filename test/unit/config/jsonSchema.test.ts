import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configurationSchema, jsonSchemaOf } from '../../../server/core/config/jsonSchema.ts';

describe('jsonSchemaOf', () => {
  it.each<[string, v.GenericSchema, object]>([
    ['text', v.string(), { type: 'string' }],
    ['a choice', v.picklist(['a', 'b']), { enum: ['a', 'b'] }],
    [
      'a whole number from 1 to 9',
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
      { type: 'integer', minimum: 1, maximum: 9 },
    ],
    ['a description', v.pipe(v.boolean(), v.description('Yes or no.')), { type: 'boolean', description: 'Yes or no.' }],
    ['a default', v.optional(v.number(), 3), { type: 'number', default: 3 }],
    ['a list', v.pipe(v.array(v.string()), v.minLength(1)), { type: 'array', items: { type: 'string' }, minItems: 1 }],
    [
      'a table',
      v.strictObject({ a: v.string(), b: v.optional(v.number()) }),
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'number' } },
        required: ['a'],
        additionalProperties: false,
      },
    ],
  ])('%s', (_name, schema, expected) => {
    expect(jsonSchemaOf(schema)).toEqual(expected);
  });

  it('refuses what it does not know', () => {
    expect(() => jsonSchemaOf(v.date())).toThrow('date');
  });
});

describe('configurationSchema', () => {
  const rule = {
    name: 'timeline-gap',
    category: 'timeline',
    summary: 'A long silence.',
    severity: 'hint',
    default: 'off',
    fixable: false,
    options: v.strictObject({ minutes: v.optional(v.number(), 60) }),
    check: () => [],
  } as const;

  it('describes every setting and knows rules and profiles by name', () => {
    const schema = configurationSchema([rule], ['alx']) as { properties: Record<string, { description?: string }> };
    for (const [name, property] of Object.entries(schema.properties))
      expect([name, property.description]).toEqual([name, expect.any(String)]);
    expect(schema.properties.profile).toMatchObject({ anyOf: [{ enum: ['auto', 'alx'] }, { type: 'string' }] });
    expect(schema.properties.rules).toMatchObject({
      additionalProperties: false,
      properties: { 'timeline-gap': { description: 'A long silence.' } },
    });
  });
});
