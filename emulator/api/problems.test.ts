import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import { basic, send, type TestRequest, uploadForm } from '../test-client.ts';
import { generateKey } from './keys.ts';
import { catalogue, type ProblemName, problemNames, problemType } from './problems.ts';

const key = generateKey();
const productionKey = generateKey();
const suspendedKey = generateKey();
const unknownKey = generateKey();
let emulator: Emulator;
let videoId: string;

beforeAll(async () => {
  emulator = await startEmulator({ keys: { sandbox: [key, suspendedKey], production: [productionKey] } });
  emulator.suspendKey(suspendedKey);
  emulator.limits.production.reads = 0;
  const created = await send(emulator, '/videos', { key, method: 'POST', json: { title: 'uploaded' } });
  ({ videoId } = v.parse(v.object({ videoId: v.string() }), created.json()));
  await send(emulator, `/videos/${videoId}/source`, { key, ...uploadForm(['a.mp4']) });
});
afterAll(() => emulator.close());

const authorized = (value: string): TestRequest => ({ headers: [['Authorization', value]] });
const encoded = (text: string) => authorized(`Basic ${Buffer.from(text).toString('base64')}`);
const post = (json: unknown, request: TestRequest = {}): TestRequest => ({ method: 'POST', json, ...request });
const named = (name: string) => ({ name });

/** Why, the path (`{video}` is one whose source is complete), the request, and members beside type, title and status. */
type Case = readonly [why: string, path: string, request: TestRequest, members?: object];

const cases: Readonly<Record<ProblemName, readonly Case[]>> = {
  'authentication-missing-authorization-header': [
    ['no header', '/videos', {}],
    ['no header, on a URL that is not there', '/nothing', {}],
  ],
  'authentication-invalid-api-key': [
    ['an unknown key', '/videos', { key: unknownKey }],
    ['a key of another environment', '/videos', { key: productionKey }],
    // `echo key: | base64` encodes a newline after the colon, which makes it the password.
    ['a newline after the colon', '/videos', encoded(`${key}:\n`)],
    ['a password', '/videos', encoded(`${key}:secret`)],
    ['a project key on the admin host', '/projects', { key, environment: 'admin' }],
  ],
  'authentication-invalid-access-token': [
    ['an unknown token', '/videos', authorized('Bearer eyJ.eyJ.c2ln')],
    ['an API key as token', '/videos', authorized(`Bearer ${key}`)],
  ],
  'authentication-invalid-authorization-header-value': [
    ['a key without colon', '/videos', encoded(key)],
    ['a key in the clear', '/videos', authorized(`Basic ${key}`)],
    ['no space after the scheme', '/videos', authorized(basic(key).replace(' ', ''))],
    ['a token without scheme', '/videos', authorized('eyJ.eyJ.c2ln')],
    ['another scheme', '/videos', authorized('Digest a=1')],
    ['two fields', '/videos', { key, ...authorized(basic(key)) }],
  ],
  'authorization-suspended-account': [
    ['a key', '/videos', { key: suspendedKey }],
    ['a key to be exchanged', '/auth/api-key', post({ apiKey: suspendedKey })],
  ],
  'authentication-invalid-user-credentials': [
    ['an unknown key', '/auth/api-key', post({ apiKey: unknownKey }), named('')],
    ['a key of another environment', '/auth/api-key', post({ apiKey: productionKey }), named('')],
  ],
  'authentication-invalid-refresh-token': [['an unknown token', '/auth/refresh', post({ refreshToken: 'def50200' })]],
  'authentication-missing-upload-token': [
    ['no token', '/upload', uploadForm(['a.mp4'])],
    ['an empty token', '/upload?token=', uploadForm(['a.mp4'])],
  ],
  'authentication-invalid-upload-token': [
    ['an unknown token', '/upload?token=to0000000000000000000000', uploadForm(['a.mp4'])],
  ],
  'too-many-requests': [['one more than the limit', '/videos', { key: productionKey, environment: 'production' }]],
  'resource-not-found': [
    ['no such video', '/videos/vi0', { key }, named('videoId')],
    ['no such live stream', '/live-streams/li0', { key }, named('liveStreamId')],
    ['no such upload token', '/upload-tokens/to0', { key }, named('uploadToken')],
  ],
  'unrecognized-request-url': [
    ['no such URL', '/nothing', { key }],
    ['a URL of the admin host', '/projects', { key }],
  ],
  'method-not-allowed': [['DELETE of a list', '/videos', { key, method: 'DELETE' }]],
  'invalid-payload': [
    ['half a JSON', '/videos', { key, method: 'POST', body: '{' }],
    ['JSON, but no object', '/videos', post([], { key })],
    ['no form', '/videos/{video}/source', post({}, { key })],
  ],
  'attribute-required': [
    ['no title', '/videos', post({}, { key }), problem('title', 'attribute-required')],
    ['no key', '/auth/api-key', post({}), problem('apiKey', 'attribute-required')],
  ],
  'invalid-attribute': [
    ['tags that are no array', '/videos', post({ title: 'a', tags: 'b' }, { key }), wrongKind('tags', 'an array')],
    ['a nested one', '/videos', post({ title: 'a', tags: [1] }, { key }), wrongKind('tags[0]', 'a string')],
    [
      'too many restreams',
      '/live-streams',
      post({ name: 'a', restreams: Array(6).fill({ name: 'b', serverUrl: 'c', streamKey: 'd' }) }, { key }),
      problem('restreams', 'invalid-attribute', { detail: 'This collection should contain 5 elements or less.' }),
    ],
  ],
  'request-invalid-query-parameter': [
    ['an order there is not', '/videos?sortBy=size', { key }, named('sortBy')],
    ['a direction there is not', '/videos?sortBy=title&sortOrder=up', { key }, named('sortOrder')],
  ],
  'uploaded-file-no-file': [
    ['a form without file', '/videos/{video}/source', { key, ...uploadForm([]) }, named('file')],
  ],
  'uploaded-file-multiple-files': [
    ['a form with two files', '/videos/{video}/source', { key, ...uploadForm(['a.mp4', 'b.mp4']) }, named('file')],
  ],
  'video-source-already-uploaded': [
    ['a second upload', '/videos/{video}/source', { key, ...uploadForm(['a.mp4']) }, named('file')],
  ],
};

function problem(name: string, slug: ProblemName, members: object = {}) {
  const part = { type: problemType(slug), title: catalogue[slug].title, name, ...members };
  return { ...part, problems: [part] };
}

function wrongKind(name: string, kind: string) {
  return problem(name, 'invalid-attribute', { title: `This attribute must be ${kind}.` });
}

const rows = problemNames.flatMap((slug) =>
  cases[slug].map(([why, path, request, members = {}]) => ({ slug, why, path, request, members })),
);

test.each(rows)('$slug: $why', async ({ slug, path, request, members }) => {
  const response = await send(emulator, path.replace('{video}', videoId), request);
  expect(response.json()).toEqual({ type: problemType(slug), ...catalogue[slug], ...members });
  expect(response.status).toBe(catalogue[slug].status);
  expect(response.header('content-type')).toBe('application/json');
});

test('every problem of a body is listed, the first one on top', async () => {
  const response = await send(emulator, '/videos', post({ tags: 1 }, { key }));
  const { problems: first } = problem('title', 'attribute-required');
  const { problems: second } = wrongKind('tags', 'an array');
  expect(response.json()).toEqual({ ...first[0], status: 400, problems: [...first, ...second] });
});

test.each(problemNames)('%s is to be had by its name, whatever the key', async (name) => {
  const response = await send(emulator, `/videos?emulate=${name}`);
  expect(response.json()).toEqual({ type: problemType(name), ...catalogue[name] });
});
