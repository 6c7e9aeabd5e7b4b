import { expect, test } from 'vitest';
import { randomKey, salt } from '@/utils/detection/exchange.fixture.ts';
import type { BoundHost } from '@/utils/providers/bound-host.ts';
import { makeSandboxKey, makeWatchedRecord } from '@/utils/vault/key-record.fixture.ts';
import { draftOfCommand, type Known } from './draft-of-command.ts';
import { makeRequest } from './sending.fixture.ts';

const shop = makeSandboxKey();
const live = randomKey();
const boundHosts: BoundHost[] = [
  { base: 'https://proxy.example/api', provider: 'apivideo', environment: 'sandbox' },
  { base: 'https://proxy.example/api/live', provider: 'apivideo', environment: 'production' },
];
const known: Known = {
  ...{
    draft: makeRequest({ path: '/before' }),
    keys: [shop, makeWatchedRecord(live)],
    openValues: {},
    boundHosts,
    salt,
  },
};
const base64 = (text: string) => Buffer.from(text).toString('base64');
const sandbox = 'https://sandbox.api.video';

test('a command with a stored key', () => {
  const command = `curl -X PATCH '${sandbox}/videos/vi1?a=b%20c' -u ${shop.value}: -H 'Content-Type: application/json' -H 'X-A: b' -d '{"title":"x"}' -s`;
  expect(draftOfCommand(command, known)).toEqual({
    ok: true,
    draft: makeRequest({
      keyId: shop.id,
      method: 'PATCH',
      path: '/videos/vi1?a=b%20c',
      headers: [
        ['Content-Type', 'application/json'],
        ['X-A', 'b'],
      ],
      body: '{"title":"x"}',
    }),
    key: { kind: 'chosen', keyId: shop.id, message: 'The key of the command is “Shop”, which was chosen.' },
    notes: ['-s is about what curl shows, stores or repeats, which has no meaning here; left out.'],
  });
});

test.each([
  [`curl -u ${live}: https://ws.api.video/videos`, 'refused'],
  [`curl -u ${live}: ${sandbox}/videos`, 'refused'],
  [`curl -H 'Authorization: Basic ${base64(`${live}:`)}' https://ws.api.video/videos`, 'refused'],
  [`curl -H 'Authorization: Bearer ${live}' https://ws.api.video/videos`, 'refused'],
  [`curl -u ${randomKey()}: https://ws.api.video/videos`, 'offered'],
  [`curl -H 'authorization: basic ${base64('plainlyFake:')}' https://ws.api.video/videos`, 'none'],
])('%j makes a request without its credential', (command, kind) => {
  const read = draftOfCommand(command, known);
  expect(read).toMatchObject({ ok: true, key: { kind }, draft: { keyId: null, headers: [] } });
});

test.each([
  [
    'curl https://other.example/videos',
    'The command goes to other.example, which is no host of api.video and none of yours. Nothing was changed.',
  ],
  [
    'curl https://ws.api.video:8443/videos',
    'The command goes to ws.api.video:8443, which is no host of api.video and none of yours. Nothing was changed.',
  ],
  [`curl -X PROPFIND ${sandbox}`, 'PROPFIND is no method that is sent here. Nothing was changed.'],
  ['curl -s', 'The command has no URL, so there is nothing to send.'],
  [
    `curl ${sandbox}/auth/api-key --json '{"apiKey":"${live}"}'`,
    'The command carries “Live shop”, a production key that you watch, in its URL, headers or body. Nothing was changed.',
  ],
  [
    `curl ${sandbox} -H 'X-A: ${base64(`${live}:`)}'`,
    'The command carries “Live shop”, a production key that you watch, in its URL, headers or body. Nothing was changed.',
  ],
  [
    `curl ${sandbox}/?a=${live}`,
    'The command carries “Live shop”, a production key that you watch, in its URL, headers or body. Nothing was changed.',
  ],
  [
    `curl https://ws.api.video/auth/api-key --json '{"apiKey":"${randomKey()}"}'`,
    'The body of the command carries a key for production. Nothing was changed: keep it under Keys to have its fingerprint watched.',
  ],
  [
    `curl https://ws.api.video/auth/api-key -F apiKey=${randomKey()}`,
    'The body of the command carries a key for production. Nothing was changed: keep it under Keys to have its fingerprint watched.',
  ],
  [
    `curl https://ws.api.video/auth/api-key -d apiKey=${randomKey()}`,
    'The body of the command carries a key for production. Nothing was changed: keep it under Keys to have its fingerprint watched.',
  ],
])('%j changes nothing', (command, message) => {
  expect(draftOfCommand(command, known)).toEqual({ ok: false, message });
});

test.each([
  [`curl ${sandbox}`, { path: '/', base: null, environment: 'sandbox' }],
  ['curl WS.API.VIDEO/videos', { path: '/videos', environment: 'production' }],
  ['curl https://admin.api.video:443/projects', { path: '/projects', environment: 'admin' }],
  [`curl ${sandbox}//odd`, { path: 'https://sandbox.api.video//odd' }],
  [
    'curl https://proxy.example/api/videos?a=1',
    { path: '/videos?a=1', base: 'https://proxy.example/api', environment: 'sandbox' },
  ],
  [
    'curl https://proxy.example/api/live/videos',
    { path: '/videos', base: 'https://proxy.example/api/live', environment: 'production' },
  ],
  [
    `curl ${sandbox} -H 'Authorization: Bearer plainly.fake.token'`,
    { headers: [['Authorization', 'Bearer plainly.fake.token']] },
  ],
  [`curl ${sandbox} -H 'Authorization: odd'`, { headers: [['Authorization', 'odd']] }],
  [`curl ${sandbox} -d a=1`, { method: 'POST', bodyKind: 'form', fields: [['a', '1']], body: '', headers: [] }],
  [
    `curl ${sandbox} -d a=1 --data-urlencode 'b=x & y' -d a=2`,
    {
      bodyKind: 'form',
      fields: [
        ['a', '1'],
        ['b', 'x & y'],
        ['a', '2'],
      ],
    },
  ],
  // A browser would encode the space, which curl does not.
  [
    `curl ${sandbox} -d 'a=b c'`,
    { bodyKind: 'text', body: 'a=b c', headers: [['Content-Type', 'application/x-www-form-urlencoded']] },
  ],
  [
    `curl ${sandbox}/videos/vi1/source -F a=1 -F 'b={};type=application/json' -F file=@cat.mp4 -F 's=@x.srt;type=text/plain'`,
    {
      method: 'POST',
      headers: [],
      bodyKind: 'multipart',
      parts: [
        { kind: 'text', name: 'a', value: '1', contentType: '' },
        { kind: 'text', name: 'b', value: '{}', contentType: 'application/json' },
        { kind: 'file', name: 'file', file: null, contentType: '' },
        { kind: 'file', name: 's', file: null, contentType: 'text/plain' },
      ],
    },
  ],
  [`curl ${sandbox} -T cat.mp4`, { method: 'PUT', bodyKind: 'file', file: null, headers: [] }],
])('%j', (command, draft) => {
  expect(draftOfCommand(command, known)).toMatchObject({ ok: true, draft });
});

test.each([
  ['curl ws.api.video', ['http was changed to https.']],
  [
    `curl ${sandbox} -b a=1 -e https://x.example -H 'sec-ch-ua: x'`,
    ['The browser sets sec-ch-ua, Cookie and Referer itself; left out.'],
  ],
  [`curl -X GET ${sandbox} -d a=1`, ['Browsers send no body with GET; it stands under Body.']],
  [
    `curl ${sandbox} -d a -H Content-Type:`,
    ['The body has no Content-Type of its own, so it is sent as application/json.'],
  ],
  [`curl -X post ${sandbox}`, ['The method post was written in capitals.']],
  [`curl ${sandbox} -F a=1 -F b=2`, []],
  [`curl -X GET ${sandbox} -F a=1`, ['Browsers send no body with GET; it stands under Body.']],
  [
    `curl ${sandbox} -F 'f=@cat.mp4;filename=dog.mp4'`,
    [
      'The file of the part “f” is sent under its own name, not as dog.mp4.',
      'The file cat.mp4 cannot be read from here; choose it before you send.',
    ],
  ],
  [`curl ${sandbox} -T cat.mp4`, ['The file cat.mp4 cannot be read from here; choose it before you send.']],
])('%j is taken over with %j', (command, notes) => {
  expect(draftOfCommand(command, known)).toMatchObject({ ok: true, notes });
});

test('a variable leaves the key that is chosen, where that fits', () => {
  const chosen: Known = { ...known, draft: makeRequest({ keyId: shop.id, scheme: 'Bearer' }) };
  const keyId = (host: string) => draftOfCommand(`curl -u $KEY: https://${host}/videos`, chosen);
  expect(keyId('sandbox.api.video')).toMatchObject({ draft: { keyId: shop.id, scheme: 'Bearer' } });
  expect(keyId('ws.api.video')).toMatchObject({ draft: { keyId: null } });
});

test('a draft has its members in the order of every other, as its JSON is compared', () => {
  const read = draftOfCommand(`curl ${sandbox}/videos`, known);
  expect(read.ok && JSON.stringify(read.draft)).toBe(JSON.stringify(makeRequest()));
});
