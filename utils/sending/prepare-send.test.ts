import { expect, test } from 'vitest';
import type { HeaderFields } from '@/utils/http/headers.ts';
import type { ApiTarget, KeyScheme } from '@/utils/providers/api-target.ts';
import { makeSandboxKey, makeWatchedRecord } from '@/utils/vault/key-record.fixture.ts';
import { prepareSend } from './prepare-send.ts';
import { makeRequest } from './sending.fixture.ts';
import type { PlaygroundRequest } from './sending.ts';

const sandbox = makeSandboxKey({ id: 's1', label: 'Shop', value: 'plainly-fake' });
const keys = [
  sandbox,
  makeWatchedRecord('another-plainly-fake', { id: 'p1', label: 'Live' }),
  makeSandboxKey({ id: 'o1', label: 'Other API', provider: 'other' }),
];
/** Of `plainly-fake:`, made with another encoder. */
const basic = `Basic ${Buffer.from('plainly-fake:').toString('base64')}`;

test.each<[string, Partial<PlaygroundRequest>, RegExp]>([
  ['an unknown provider', { provider: 'nobody' }, /^There is no provider "nobody"/],
  ['an API that was removed', { provider: 'openapi-gone' }, /^The API that this request is for was removed/],
  ['a key that is gone', { keyId: 'gone' }, /^The chosen key is no longer stored/],
  ['a sandbox key to production', { keyId: 's1', environment: 'production' }, /^"Shop" is a sandbox key and is only/],
  ['a sandbox key to admin', { keyId: 's1', environment: 'admin' }, /^"Shop" is a sandbox key and is only/],
  ['a production key to the sandbox', { keyId: 'p1' }, /^"Live" is a production key and is only sent to its own host/],
  [
    'a watched key to its own host',
    { keyId: 'p1', environment: 'production' },
    /^Only the fingerprint of "Live" is kept/,
  ],
  ['the key of another provider', { keyId: 'o1' }, /^"Other API" is a sandbox key and is only sent to its own host/],
  ['a key and an Authorization', { keyId: 's1', headers: [['authorization', 'x']] }, /^"Shop" makes the Authorization/],
  ['a key and an empty Authorization', { keyId: 's1', headers: [['Authorization', '']] }, /^"Shop" makes the Auth/],
  [
    'two Authorization headers',
    {
      headers: [
        ['Authorization', 'a'],
        ['authorization', 'b'],
      ],
    },
    /^Authorization stands/,
  ],
  ['a foreign absolute URL', { path: 'https://shop.example/videos' }, /^The URL is on shop\.example, but this request/],
  ['the URL of another environment', { path: 'https://ws.api.video/videos' }, /^The URL is on ws\.api\.video/],
  ['a foreign URL without scheme', { path: '//shop.example/videos' }, /^The URL is on shop\.example/],
  ['a path that is not filled in', { path: '/videos/{videoId}' }, /^\{videoId\} in the path is not filled in yet/],
  ['user information', { path: 'https://name@sandbox.api.video/' }, /^User information before @/],
  ['a header with a bad name', { headers: [['X Y', '1']] }, /is no header name/],
  ['a header without a name', { headers: [['', '1']] }, /^A header has no name/],
  ['a header that the browser sets', { headers: [['Host', 'shop.example']] }, /^The browser sets Host itself/],
  ['a header with a line end', { headers: [['X-Note', 'a\r\nAuthorization: b']] }, /holds a line end/],
  [
    'a bad header among good ones',
    {
      headers: [
        ['X-Good', '1'],
        ['Cookie', 'a=b'],
      ],
    },
    /^The browser sets Cookie itself/,
  ],
])('refuses %s in a sentence', (_name, rest, message) => {
  expect(prepareSend(makeRequest(rest), keys)).toEqual({ ok: false, message: expect.stringMatching(message) });
});

const json: HeaderFields = [['Content-Type', 'application/json']];

test.each<[string, Partial<PlaygroundRequest>, HeaderFields, string]>([
  ['nothing', {}, [], ''],
  ['a key', { keyId: 's1' }, [['Authorization', basic]], ''],
  ['an Authorization by hand', { headers: [['authorization', 'Bearer x']] }, [['Authorization', 'Bearer x']], ''],
  [
    'headers as they stand',
    {
      headers: [
        ['x-B', '2'],
        ['X-b', '1'],
      ],
    },
    [
      ['x-B', '2'],
      ['X-b', '1'],
    ],
    '',
  ],
  ['a body, by default JSON', { method: 'POST', body: '{}' }, json, '{}'],
  [
    'a body of an own type',
    { method: 'POST', body: 'a', headers: [['content-type', 'text/plain']] },
    [['content-type', 'text/plain']],
    'a',
  ],
  ['a key and a body', { keyId: 's1', method: 'PATCH', body: '{}' }, [['Authorization', basic], ...json], '{}'],
  ['no empty body', { method: 'POST' }, [], ''],
  ['no body with GET', { body: '{}' }, [], ''], // fetch refuses one
  ['no body with HEAD', { method: 'HEAD', body: '{}' }, [], ''],
  ['a body with DELETE', { method: 'DELETE', body: '{}' }, json, '{}'],
])('prepares %s', (_name, rest, headers, body) => {
  const result = prepareSend(makeRequest(rest), keys);
  expect(result).toMatchObject({ ok: true, prepared: { url: 'https://sandbox.api.video/videos', headers, body } });
});

test.each<[Partial<PlaygroundRequest>, string | null, string | null]>([
  [{}, null, null],
  [{ keyId: 's1' }, basic, 'Shop'],
  [{ headers: [['Authorization', 'Bearer x']] }, 'Bearer x', null],
  [{ headers: [['Authorization', '']] }, '', null], // an empty header is sent, and none is not
])('%j intends the Authorization %j of key %j', (rest, authorization, keyLabel) => {
  expect(prepareSend(makeRequest(rest), keys)).toMatchObject({ ok: true, prepared: { authorization, keyLabel } });
});

test.each([
  ['sandbox', 'https://sandbox.api.video/a'],
  ['production', 'https://ws.api.video/a'],
  ['admin', 'https://admin.api.video/a'],
] as const)('%s goes to %s', (environment, url) => {
  expect(prepareSend(makeRequest({ environment, path: 'a' }), keys)).toMatchObject({ ok: true, prepared: { url } });
});

test.each([
  ['/videos', []],
  [
    'http://sandbox.api.video/videos#part',
    ['http was changed to https.', 'The fragment after # was left out: browsers do not send it.'],
  ],
])('of the path %j it notes %j', (path, notes) => {
  expect(prepareSend(makeRequest({ path }), keys)).toMatchObject({ ok: true, prepared: { notes } });
});

test('a key that goes out as Bearer is named, and its token is sent once there is one', () => {
  const request = makeRequest({ keyId: 's1', scheme: 'Bearer' });
  expect(prepareSend(request, keys)).toMatchObject({
    ok: true,
    prepared: { authorization: null, keyLabel: 'Shop', notes: [expect.stringContaining('made from "Shop"')] },
  });
  expect(prepareSend(request, keys, { accessToken: 'a.token' })).toMatchObject({
    ok: true,
    prepared: { authorization: 'Bearer a.token', headers: [['Authorization', 'Bearer a.token']], notes: [] },
  });
});

test('a watched key that was pasted for this session is sent to its own host, and to no other', () => {
  const openValues = { p1: 'another-plainly-fake' };
  const authorization = `Basic ${Buffer.from('another-plainly-fake:').toString('base64')}`;
  expect(prepareSend(makeRequest({ keyId: 'p1', environment: 'production' }), keys, { openValues })).toMatchObject({
    ok: true,
    prepared: { authorization, keyLabel: 'Live', url: 'https://ws.api.video/videos' },
  });
  expect(prepareSend(makeRequest({ keyId: 'p1' }), keys, { openValues }).ok).toBe(false);
});

const target: ApiTarget = {
  id: 'openapi-1',
  name: 'Parcels',
  bases: { sandbox: 'https://test.parcels.example:8443/v1', production: 'https://parcels.example' },
  keyScheme: { kind: 'Basic' },
};
const parcelKey = makeSandboxKey({ id: 'k1', label: 'Parcel', provider: 'openapi-1', value: 'plainly-fake' });

test.each<[KeyScheme, HeaderFields, string | null, string[]]>([
  [{ kind: 'Basic' }, [['Authorization', basic]], basic, []],
  [{ kind: 'Bearer' }, [['Authorization', 'Bearer plainly-fake']], 'Bearer plainly-fake', []],
  [{ kind: 'header', name: 'X-Key' }, [['X-Key', 'plainly-fake']], null, ['“Parcel” goes out in the header X-Key.']],
  [{ kind: 'header', name: 'Authorization' }, [['Authorization', 'plainly-fake']], 'plainly-fake', []],
])('a key of an imported API goes out by its scheme: %j', (keyScheme, headers, authorization, notes) => {
  // How keys of api.video go out says nothing here.
  const request = makeRequest({ provider: 'openapi-1', keyId: 'k1', scheme: 'Bearer', path: '/parcels' });
  expect(prepareSend(request, [parcelKey], { targets: [{ ...target, keyScheme }] })).toMatchObject({
    ok: true,
    prepared: {
      url: 'https://test.parcels.example:8443/v1/parcels',
      headers,
      body: '',
      authorization,
      keyLabel: 'Parcel',
      notes,
    },
  });
});

test.each<[string, Partial<PlaygroundRequest>, Partial<ApiTarget>, RegExp]>([
  ['an environment without a server', { environment: 'admin' }, {}, /^Parcels has no admin server/],
  ['a key in the URL', { keyId: 'k1' }, { keyScheme: { kind: 'query', name: 'api_key' } }, /URLs stand in logs/],
  [
    'a header that the key makes',
    { keyId: 'k1', headers: [['authorization', 'x']] },
    {},
    /makes the Authorization header/,
  ],
  [
    'another header that the key makes',
    { keyId: 'k1', headers: [['x-key', 'x']] },
    { keyScheme: { kind: 'header', name: 'X-Key' } },
    /makes the X-Key header/,
  ],
  [
    'a header that the browser sets',
    { keyId: 'k1' },
    { keyScheme: { kind: 'header', name: 'Cookie' } },
    /^The browser sets Cookie/,
  ],
  ['the key of another API', { keyId: 's1' }, {}, /^"Shop" is a sandbox key and is only sent to its own host/],
])('of an imported API it refuses %s', (_, rest, changed, message) => {
  const request = makeRequest({ provider: 'openapi-1', ...rest });
  const result = prepareSend(request, [parcelKey, sandbox], { targets: [{ ...target, ...changed }] });
  expect(result).toEqual({ ok: false, message: expect.stringMatching(message) });
});

test('an Authorization of its own goes beside a key in another header', () => {
  const request = makeRequest({
    provider: 'openapi-1',
    keyId: 'k1',
    headers: [['Authorization', 'Bearer plainly-fake']],
  });
  expect(
    prepareSend(request, [parcelKey], { targets: [{ ...target, keyScheme: { kind: 'header', name: 'X-Key' } }] }),
  ).toMatchObject({ ok: true, prepared: { authorization: 'Bearer plainly-fake' } });
});
