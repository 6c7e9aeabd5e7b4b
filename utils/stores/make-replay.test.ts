import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { buildExchange, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeEntry } from '@/utils/storage/history/make-entry.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { makeReplay } from './make-replay.ts';

beforeEach(() => fakeBrowser.reset());

const key = randomKey();
const basic = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

test('a request of the page comes without its key, wherever it stands', async () => {
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value: key });
  const exchange = buildExchange({
    request: {
      url: `https://ws.api.video/videos?tag=${key}`,
      method: 'POST',
      headers: [['authorization', basic]],
      body: { kind: 'text', text: JSON.stringify({ title: 'a', note: key }) },
    },
    response: { status: 201, body: { kind: 'text', text: JSON.stringify({ echo: Buffer.from(key).toString('hex') }) } },
  });
  const replay = await makeReplay(exchange, makeEntry);
  expect(replay).toMatchObject({
    kind: 'given',
    sending: { request: { method: 'POST', body: expect.stringContaining('"title":"a"') }, response: { status: 201 } },
  });
  const said = JSON.stringify(replay, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  for (const form of keyForms(key)) expect(said).not.toContain(form);
});

test('what was not kept is said', async () => {
  const exchange = buildExchange({
    request: { url: 'https://ws.api.video/videos', method: 'POST', body: { kind: 'absent', reason: 'too-large' } },
    response: { body: { kind: 'absent', reason: 'unavailable' } },
  });
  expect(await makeReplay(exchange, makeEntry)).toMatchObject({
    notes: ['Its body is no text or was not kept, so it is empty here.', 'The body of its answer was not kept.'],
  });
  expect(await makeReplay(null, makeEntry)).toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/no longer kept/),
  });
});
