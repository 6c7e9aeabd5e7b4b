import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { makeReader } from './document.fixture.ts';
import { sampleValue } from './sample-value.ts';
import { startWalk } from './schema-walk.ts';

function sample(schema: unknown, schemas: unknown = {}): unknown {
  const reader = makeReader({ components: { schemas } });
  return sampleValue([{ value: schema, path: ['schema'] }], startWalk(reader));
}

const text = { type: 'string' };

test.each<[string, unknown, unknown]>([
  ['only what is required', { type: 'object', required: ['a'], properties: { a: text, b: text } }, { a: 'string' }],
  ['an example', { type: 'string', example: 'Blue' }, 'Blue'],
  ['an example of 3.1', { type: 'string', examples: ['Blue'] }, 'Blue'],
  ['an example before a default', { type: 'string', default: 'red', example: 'Blue' }, 'Blue'],
  ['a default before the list', { enum: ['red', 'Blue'], default: 'Blue' }, 'Blue'],
  ['the first of a list', { enum: [null, 'red'], type: ['string', 'null'] }, 'red'],
  ['an example that does not fit is not taken', { type: 'integer', example: 'many' }, 0],
  ['nor one that lies outside', { type: 'integer', minimum: 3, example: 1 }, 3],
  ['a constant', { const: 'on' }, 'on'],
  ['exclusive by a flag, as in 3.0', { type: 'integer', minimum: 3, exclusiveMinimum: true }, 4],
  ['exclusive by a number, as in 3.1', { type: 'integer', exclusiveMinimum: 3 }, 4],
  ['a multiple', { type: 'integer', minimum: 7, multipleOf: 5 }, 10],
  ['between two numbers', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
  ['no larger than', { type: 'number', maximum: -2 }, -2],
  ['nullable is not null', { type: 'string', nullable: true }, 'string'],
  ['nor is a list of types', { type: ['null', 'integer'] }, 0],
  ['only null', { type: 'null' }, null],
  ['a length', { type: 'string', minLength: 8 }, 'stringst'],
  ['a shorter one', { type: 'string', maxLength: 3 }, 'str'],
  ['a format', { type: 'string', format: 'date-time' }, '2026-01-01T00:00:00Z'],
  ['a pattern', { type: 'string', pattern: '^[A-Z]{3}$' }, 'ABC'],
  ['a list with one element', { type: 'array', items: text }, ['string']],
  ['a list of different ones', { type: 'array', items: text, minItems: 2, uniqueItems: true }, ['string', 'string2']],
  ['a tuple', { type: 'array', prefixItems: [text, { type: 'boolean' }] }, ['string', false]],
  ['no type', { required: ['a'], properties: { a: {} } }, { a: 'string' }],
  ['no schema', true, 'string'],
  ['a schema that nothing fits', false, undefined],
  [
    'what a response alone has is left out',
    { type: 'object', required: ['id', 'name'], properties: { id: { ...text, readOnly: true }, name: text } },
    { name: 'string' },
  ],
  [
    'all of several',
    {
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 2 } } },
        { required: ['b'], properties: { b: { type: 'integer' }, a: { maxLength: 2 } } },
      ],
    },
    { a: 'st', b: 0 },
  ],
  ['the first of several', { anyOf: [{ type: 'integer' }, text] }, 0],
  [
    'one that is not another one too',
    {
      oneOf: [{ type: 'string', maxLength: 6 }, { minLength: 6, type: 'string' }, { type: 'integer' }],
    },
    0,
  ],
  ['as many members as are asked for', { type: 'object', minProperties: 1, properties: { a: text } }, { a: 'string' }],
  [
    'members without names',
    { type: 'object', minProperties: 1, additionalProperties: { type: 'integer' } },
    { name: 0 },
  ],
])('%s', (_, schema, expected) => {
  expect(sample(schema)).toEqual(expected);
});

const circular = {
  Node: {
    type: 'object',
    required: ['name', 'children'],
    properties: { name: text, children: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
  },
  Endless: { type: 'object', required: ['next'], properties: { next: { $ref: '#/components/schemas/Endless' } } },
  Itself: { allOf: [{ $ref: '#/components/schemas/Itself' }] },
  Expression: {
    oneOf: [
      { type: 'object', required: ['not'], properties: { not: { $ref: '#/components/schemas/Expression' } } },
      { type: 'boolean' },
    ],
  },
  // A parent that lists its children, each of which is all of the parent.
  Pet: {
    type: 'object',
    required: ['kind'],
    properties: { kind: text },
    discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
    oneOf: [{ $ref: '#/components/schemas/Cat' }],
  },
  Cat: {
    allOf: [{ $ref: '#/components/schemas/Pet' }, { required: ['lives'], properties: { lives: { minimum: 9 } } }],
  },
};

test.each([
  ['Node', { name: 'string', children: [] }],
  ['Endless', undefined],
  ['Itself', 'string'],
  ['Expression', false],
  ['Pet', { kind: 'cat', lives: 9 }],
])('%s leads in a circle', (name, expected) => {
  expect(sample({ $ref: `#/components/schemas/${name}` }, circular)).toEqual(expected);
});

test('what would be endless work ends', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => {
      const next = { $ref: `#/components/schemas/Level${level + 1}` };
      return [`Level${level}`, { type: 'object', required: ['a', 'b'], properties: { a: next, b: next } }];
    }),
  );
  expect(sample({ $ref: '#/components/schemas/Level0' }, { ...schemas, Level40: text })).toBeUndefined();
});

/** Schemas as they stand in the documents of real APIs: each has a sample, and another implementation finds it valid. */
const real: Record<string, unknown> = {
  upload: {
    type: 'object',
    required: ['title', 'metadata', 'clip'],
    additionalProperties: false,
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 120, example: 'Maths video' },
      metadata: {
        type: 'array',
        items: { type: 'object', required: ['key', 'value'], properties: { key: text, value: text } },
      },
      clip: {
        type: 'object',
        required: ['startTimecode'],
        properties: { startTimecode: { pattern: '^\\d\\d:\\d\\d:\\d\\d$' } },
      },
    },
  },
  payment: {
    type: 'object',
    required: ['amount', 'currency', 'method'],
    properties: {
      amount: { type: 'integer', minimum: 50, maximum: 99_999_999 },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      method: {
        oneOf: [
          { type: 'object', required: ['card'], properties: { card: text } },
          { type: 'object', required: ['iban'], properties: { iban: text } },
        ],
      },
    },
  },
  event: {
    type: 'object',
    required: ['at', 'on', 'id', 'mail', 'page', 'host', 'ip', 'ip6', 'for', 'tags'],
    properties: {
      at: { type: 'string', format: 'date-time', example: '2019-12-16T08:25:51' },
      on: { type: 'integer' },
      id: { type: 'string', format: 'uuid' },
      mail: { type: 'string', format: 'email' },
      page: { type: 'string', format: 'uri', maxLength: 200 },
      host: { type: 'string', format: 'hostname' },
      ip: { type: 'string', format: 'ipv4' },
      ip6: { type: 'string', format: 'ipv6' },
      for: { type: 'string', format: 'duration' },
      tags: { type: 'array', minItems: 2, uniqueItems: true, items: { enum: ['a', 'b', 'c'] } },
    },
  },
};

test.each(Object.keys(real))('the sample of %s is valid', (name) => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const schema = real[name];
  const valid = ajv.compile(schema ?? false);
  expect([valid(sample(schema)), valid.errors]).toEqual([true, null]);
});
