import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { makeDocument } from './document.fixture.ts';
import { importOpenApi } from './import-openapi.ts';
import { apiOperationSchema, apiSchemeSchema, apiServerSchema } from './imported-api.ts';

const names = [
  ...['get', 'post', 'parameters', 'requestBody', 'content', 'application/json', 'multipart/form-data', 'schema'],
  ...['$ref', 'type', 'properties', 'required', 'items', 'enum', 'allOf', 'oneOf', 'anyOf', 'not', 'name', 'in'],
  ...[
    'servers',
    'url',
    'variables',
    'tags',
    'operationId',
    'pattern',
    '',
    'minLength',
    'minItems',
    'multipleOf',
    '__proto__',
  ],
];
const values = [
  '#/paths',
  '#/paths/~1a',
  '#',
  '',
  'object',
  'array',
  'path',
  'https://{a}',
  '(',
  -1,
  1e308,
  null,
  true,
];

/** What a document could hold if somebody typed its words without reading what they mean. */
const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof(
    { maxDepth: 7 },
    fc.constantFrom(...values),
    fc.array(tie('anything'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('anything'), { maxKeys: 6 }),
  ),
}));

/** What is kept must be what can be read again. */
const keepable = v.object({
  operations: v.array(apiOperationSchema),
  servers: v.array(apiServerSchema),
  schemes: v.array(apiSchemeSchema),
});

test('whatever a document holds, each operation is good or told of, and nothing is thrown', () => {
  const check = (one: unknown, other: unknown, asYaml: boolean) => {
    const rest = { paths: { '/a': one, '/good': { get: { operationId: 'good' } } }, components: other, servers: other };
    const document = makeDocument({ ...rest, security: one, info: other });
    const { api, servers, schemes } = importOpenApi(asYaml ? stringify(JSON.parse(document)) : document);
    expect(v.safeParse(keepable, { operations: api?.operations, servers, schemes }).issues).toBeUndefined();
    expect(api?.operations.map(({ id }) => id)).toContain('good');
  };
  fc.assert(fc.property(anything, anything, fc.boolean(), check), { numRuns: 500 });
});

test('a document that is cut off anywhere is read as far as it goes', () => {
  const document = makeDocument({ components: { schemas: { A: { type: 'object', required: ['a'] } } } });
  for (let length = 0; length < document.length; length++) {
    const { problems } = importOpenApi(document.slice(0, length));
    expect(problems).not.toEqual([]);
  }
});
