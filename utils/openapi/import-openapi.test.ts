import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { growthOf, mostGrowth } from '@/utils/http/growth.fixture.ts';
import { importPaths, makeDocument, makeLargeYaml } from './document.fixture.ts';
import { importOpenApi, mostDocumentBytes } from './import-openapi.ts';

const text = { type: 'string' };
const body = (schema: unknown) => ({ requestBody: { content: { 'application/json': { schema } } } });
const idsOf = (imported: ReturnType<typeof importOpenApi>) => imported.api?.operations.map(({ id }) => id);

test('an API with its name, its servers and what it can do', () => {
  expect(importOpenApi(makeDocument())).toEqual({
    api: {
      title: 'Parcels',
      version: '2.4',
      operations: [
        {
          id: 'listParcels',
          method: 'GET',
          path: '/parcels',
          tag: 'Parcels',
          summary: 'List parcels',
          parameters: [],
          body: null,
          page: null,
          servers: null,
        },
      ],
    },
    servers: [{ url: 'https://api.parcels.example/v1', name: '', environment: 'production' }],
    schemes: [],
    problems: [],
  });
});

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ['Swagger', { openapi: undefined, swagger: '2.0' }, '/swagger', /Convert it first/],
  ['no version', { openapi: undefined }, '', /does not say "openapi: 3.x"/],
  ['another version', { openapi: '4.0.0' }, '/openapi', /OpenAPI "4.0.0"/],
  ['no paths', { paths: undefined }, '/paths', /no "paths"/],
])('%s is refused in words', (_, rest, pointer, sentence) => {
  const { api, problems } = importOpenApi(makeDocument(rest));
  expect(api).toBeNull();
  expect(problems[0]?.where).toMatch(new RegExp(`${pointer}$`));
  expect(problems[0]?.sentence).toMatch(sentence);
});

test.each(['', '[]', 'hello', 'null', '<html></html>'])('%j is no document', (document) => {
  const { api, problems } = importOpenApi(document);
  expect([api, problems]).toEqual([
    null,
    [{ where: expect.any(String), sentence: expect.stringMatching(/no OpenAPI/) }],
  ]);
});

test('a document that is too large is not read', () => {
  const { api, problems } = importOpenApi('x'.repeat(mostDocumentBytes + 1));
  expect([api, problems[0]?.sentence]).toEqual([null, expect.stringMatching(/at most 20.0 MB/)]);
});

const good = { get: { operationId: 'good' } };

test.each<[string, Record<string, unknown>, string, RegExp, string[]]>([
  ['an operation that is none', { '/bad': { get: 'x' } }, '/paths/~1bad/get', /is no operation/, ['good']],
  ['a path that is none', { '/bad': [] }, '/paths/~1bad', /holds no operations/, ['good']],
  ['a path without a slash', { bad: good }, '/paths/bad', /begin with a slash/, ['good']],
  ['TRACE', { '/bad': { trace: {} } }, '/paths/~1bad/trace', /TRACE was left out/, ['good']],
  [
    'a parameter without a name',
    { '/bad': { get: { operationId: 'bad', parameters: [{ in: 'query' }] } } },
    '/paths/~1bad/get/parameters/0',
    /no "name"/,
    ['good', 'bad'],
  ],
  [
    'parameters that are no list',
    { '/bad': { get: { operationId: 'bad', parameters: 'x' } } },
    '/paths/~1bad/get/parameters',
    /is no list/,
    ['good', 'bad'],
  ],
  [
    'a place in the path without a parameter',
    { '/bad/{id}': { get: { operationId: 'bad' } } },
    '/paths/~1bad~1{id}/get',
    /"id" stands in the path/,
    ['good', 'bad'],
  ],
  [
    'a reference to nothing',
    { '/bad': { post: { operationId: 'bad', ...body({ $ref: '#/components/schemas/Nothing' }) } } },
    '/paths/~1bad/post/requestBody/content/application~1json/schema',
    /leads to nothing/,
    ['good', 'bad'],
  ],
  [
    'a reference to elsewhere',
    { '/bad': { post: { operationId: 'bad', requestBody: { $ref: 'bodies.yaml#/Bad' } } } },
    '/paths/~1bad/post/requestBody',
    /another document/,
    ['good', 'bad'],
  ],
  ['a reference to itself', { '/bad': { $ref: '#/paths/~1bad' } }, '/paths/~1bad', /in a circle/, ['good']],
  [
    'a name that two have',
    { '/bad': { get: { operationId: 'good' } } },
    '/paths/~1bad/get',
    /called "good" too/,
    ['good', 'GET /bad'],
  ],
])('%s is told of with its place, and the others stay', (_, paths, pointer, sentence, ids) => {
  const imported = importPaths({ '/good': good, ...paths });
  expect(idsOf(imported)).toEqual(ids);
  expect(imported.problems.map((problem) => problem.where)).toContain(`line 1, ${pointer}`);
  expect(imported.problems.map((problem) => problem.sentence).join()).toMatch(sentence);
});

test('broken YAML says where, and what is good of it stays', () => {
  const { api, problems } = importOpenApi(`openapi: 3.0.0
info: { title: Half, version: 1 }
servers: [{ url: 'https://half.example' }]
paths:
  /good:
    get: { operationId: good }
  /bad:
    get: { operationId: [ }
`);
  expect(api?.operations[0]?.id).toBe('good');
  expect(problems[0]).toEqual({
    where: expect.stringMatching(/^line [89], /),
    sentence: expect.stringMatching(/YAML is broken/),
  });
});

test('problems without an end are counted', () => {
  const paths = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`bad${index}`, {}]));
  const { problems } = importPaths(paths);
  expect([problems.length, problems.at(-1)?.sentence]).toEqual([201, '300 more problems are not listed.']);
});

test('parameters of the path and of the operation, with what a field needs', () => {
  const { api, problems } = importPaths({
    '/things/{id}': {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: text },
        { name: 'sort', in: 'query', schema: text },
      ],
      get: {
        parameters: [
          {
            name: 'sort',
            in: 'query',
            description: 'How to **sort**.\n\nMore.',
            schema: { enum: ['up', 'down'], default: 'up' },
          },
          { name: 'size', in: 'query', required: true, schema: { type: 'integer', default: 25 } },
          { name: 'tags', in: 'query', schema: { type: 'array', items: { enum: ['a', 'b'] }, default: ['a', 'b'] } },
          { name: 'Accept', in: 'header', schema: text },
          { name: 'by', in: 'query', style: 'deepObject', schema: { properties: { a: text, b: text } } },
          { name: 'X-Trace', in: 'header', schema: { type: ['boolean', 'null'] } },
        ],
      },
    },
  });
  expect(problems).toEqual([]);
  expect(api?.operations[0]?.parameters).toEqual([
    { name: 'id', in: 'path', type: 'string', required: true, summary: '' },
    {
      name: 'sort',
      in: 'query',
      type: 'string',
      required: false,
      summary: 'How to sort.',
      values: ['up', 'down'],
      fallback: 'up',
    },
    { name: 'size', in: 'query', type: 'integer', required: true, summary: '', fallback: '25' },
    { name: 'tags', in: 'query', type: 'array', required: false, summary: '', values: ['a', 'b'], fallback: 'a,b' },
    { name: 'by', in: 'query', type: 'object', required: false, summary: '', members: ['a', 'b'] },
    { name: 'X-Trace', in: 'header', type: 'boolean', required: false, summary: '' },
  ]);
});

const binary = { type: 'string', format: 'binary' };

test.each<[string, Record<string, unknown>, unknown]>([
  [
    'JSON before all others',
    { 'text/plain': {}, 'application/json; charset=utf-8': { schema: { required: ['a'], properties: { a: text } } } },
    { mediaType: 'application/json', skeleton: '{\n  "a": "string"\n}' },
  ],
  ['any type', { '*/*': { schema: { type: 'integer' } } }, { mediaType: 'application/json', skeleton: '0' }],
  [
    'an example without a schema',
    { 'application/json': { example: [1] } },
    { mediaType: 'application/json', skeleton: '[\n  1\n]' },
  ],
  [
    'a form',
    { 'application/x-www-form-urlencoded': { schema: { required: ['a'], properties: { a: { const: 'b c' } } } } },
    { mediaType: 'application/x-www-form-urlencoded', skeleton: 'a=b+c' },
  ],
  [
    'parts, with the files of 3.0 and of 3.1',
    {
      'multipart/form-data': {
        schema: {
          required: ['file'],
          properties: {
            file: binary,
            cover: { contentMediaType: 'image/png' },
            more: { type: 'array', items: binary },
            title: text,
            id: { ...text, readOnly: true },
          },
        },
      },
    },
    {
      mediaType: 'multipart/form-data',
      skeleton: '',
      parts: [
        { name: 'file', file: true, required: true },
        { name: 'cover', file: true, required: false },
        { name: 'more', file: true, required: false },
        { name: 'title', file: false, required: false },
      ],
    },
  ],
  [
    'bytes',
    { 'application/octet-stream': { schema: binary } },
    { mediaType: 'application/octet-stream', skeleton: '' },
  ],
])('the body is %s', (_, content, expected) => {
  const { api, problems } = importPaths({ '/a': { post: { requestBody: { content } } } });
  expect([api?.operations[0]?.body, problems]).toEqual([expected, []]);
});

test.each<[unknown[], unknown[], RegExp | null]>([
  [[{ url: 'https://a.example/' }], [{ url: 'https://a.example', name: '', environment: 'production' }], null],
  [
    [{ url: 'https://{host}.a.example:8443/{v}/', variables: { host: { default: 'sandbox' }, v: { default: 'v1' } } }],
    [{ url: 'https://sandbox.a.example:8443/v1', name: '', environment: 'sandbox' }],
    null,
  ],
  [
    [
      { url: 'https://eu.a.example', description: 'Production, Europe' },
      { url: 'https://us.a.example', description: 'Production, US' },
    ],
    [
      { url: 'https://eu.a.example', name: 'Production, Europe', environment: 'production' },
      { url: 'https://us.a.example', name: 'Production, US', environment: null }, // an environment has one host
    ],
    null,
  ],
  [
    [{ url: 'https://one.example' }, { url: 'https://admin.one.example' }],
    [
      { url: 'https://one.example', name: '', environment: null },
      { url: 'https://admin.one.example', name: '', environment: 'admin' },
    ],
    null,
  ],
  [[{ url: '/v1' }], [], /relative/],
  [[{ url: 'http://a.example' }], [], /Over http anybody/],
  [[{ url: 'https://{host}/v1' }], [], /without a default/],
  [[{ url: 'https://me:secret@a.example' }], [], /User information/],
  [[{}], [], /no "url"/],
  [[], [], /names no server/],
])('servers %j', (servers, expected, problem) => {
  const imported = importOpenApi(makeDocument({ servers }));
  expect(imported.servers).toEqual(expected);
  expect(imported.problems.map(({ sentence }) => sentence).join()).toMatch(problem ?? /^$/);
});

test('how to authenticate, what the document asks for first', () => {
  const securitySchemes = {
    cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
    query: { type: 'apiKey', in: 'query', name: 'api_key' },
    header: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    basic: { type: 'http', scheme: 'Basic' },
    bearer: { type: 'http', scheme: 'bearer' },
    digest: { type: 'http', scheme: 'digest' },
    oauth: { type: 'oauth2', flows: {} },
    odd: { type: 'magic' },
  };
  const { schemes, problems } = importOpenApi(
    makeDocument({ components: { securitySchemes }, security: [{ basic: [] }] }),
  );
  expect(schemes.map((scheme) => ('name' in scheme ? `${scheme.kind} ${scheme.name}` : scheme.kind))).toEqual([
    'Basic',
    'unsupported',
    'query api_key',
    'header X-Api-Key',
    'Bearer',
    'unsupported',
    'unsupported',
  ]);
  expect(problems).toEqual([
    { where: 'line 1, /components/securitySchemes/odd', sentence: expect.stringMatching(/no known type/) },
  ]);
});

test('an operation with servers of its own', () => {
  const { api } = importPaths({
    '/a': {
      servers: [{ url: 'https://uploads.example' }],
      get: {},
      post: { servers: [{ url: 'https://other.example/x/' }] },
    },
    '/b': { get: {} },
  });
  expect(api?.operations.map(({ servers }) => servers)).toEqual([
    ['https://uploads.example'],
    ['https://other.example/x'],
    null,
  ]);
});

test('a large document is read whole, in time in proportion to its size', () => {
  const growth = growthOf(25_000, (size) => {
    const large = makeLargeYaml(size);
    return () => {
      const { api, problems } = importOpenApi(large.text);
      expect([api?.operations.length, problems]).toEqual([large.operations, []]);
      expect(api?.operations[0]?.body?.skeleton).toBe('{\n  "name": "string"\n}');
    };
  });
  expect(growth).toBeLessThan(mostGrowth);
});

/** A document of a vendor, where it is at hand. */
const vendorDocument = process.env.AUTHLENS_OPENAPI ?? '';

test.runIf(existsSync(vendorDocument))('the document of api.video is read as a whole', () => {
  const { api, problems, servers, schemes } = importOpenApi(readFileSync(vendorDocument, 'utf8'));
  expect([api?.operations.length, problems]).toEqual([59, []]);
  expect(servers.map(({ environment }) => environment)).toEqual(['production', 'sandbox']);
  expect(schemes.map(({ kind }) => kind)).toEqual(['Bearer', 'Basic']);
});
