import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReader } from './document.fixture.ts';
import { formats } from './formats.ts';
import { sampleValue } from './sample-value.ts';
import { startWalk } from './schema-walk.ts';

type Schema = Readonly<Record<string, unknown>>;

const range = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map((bounds) => [Math.min(...bounds), Math.max(...bounds)] as const);

const scalar: fc.Arbitrary<Schema> = fc.oneof(
  range(30).map(([minLength, maxLength]) => ({ type: 'string', minLength, maxLength })),
  fc
    .constantFrom(...[...formats.keys()].filter((name) => name !== 'url'))
    .map((format) => ({ type: 'string', format })),
  range(100).map(([minimum, maximum]) => ({ type: ['null', 'integer'], minimum: minimum - 50, maximum: maximum - 50 })),
  range(100).map(([low, high]) => ({ type: 'number', exclusiveMinimum: low / 8, exclusiveMaximum: high / 8 + 1 })),
  fc.integer({ min: 1, max: 9 }).map((multipleOf) => ({ type: 'integer', minimum: 1, multipleOf })),
  fc.constant({ type: 'boolean' }),
  fc.uniqueArray(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 4 }).map((values) => ({ enum: values })),
  fc.jsonValue({ maxDepth: 1 }).map((value) => ({ const: value })),
  fc.tuple(fc.jsonValue({ maxDepth: 0 }), fc.constantFrom('string', 'integer', 'boolean')).map(([example, type]) => ({
    type,
    examples: [example],
  })),
);

const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'schema' },
    scalar,
    fc
      .record({
        properties: fc.dictionary(fc.string({ minLength: 1 }), tie('schema'), { maxKeys: 4 }),
        all: fc.boolean(),
      })
      .map(({ properties, all }) => ({
        type: 'object',
        properties,
        required: Object.keys(properties).filter((_, index) => all || index % 2 === 0),
        additionalProperties: false,
      })),
    fc
      .record({ items: tie('schema'), minItems: fc.nat(3) })
      .map(({ items, minItems }) => ({ type: 'array', items, minItems })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 2 }).map((prefixItems) => ({ type: 'array', prefixItems })),
    tie('schema').map((one) => ({ allOf: [one, {}] })),
  ),
}));

test('whatever a schema asks for, the sample is valid in the eyes of another implementation', () => {
  const ajv = new Ajv({ strict: false, addUsedSchema: false });
  addFormats.default(ajv);
  const check = (asked: Schema) => {
    const sample = sampleValue([{ value: asked, path: [] }], startWalk(makeReader(asked)));
    const valid = ajv.validate(asked, sample);
    expect([sample, valid ? null : ajv.errors]).toEqual([sample, null]);
  };
  fc.assert(fc.property(schema, check), { numRuns: 200 });
});
