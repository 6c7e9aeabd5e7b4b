import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { base64, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { cleanRequest } from './clean-request.ts';

const stored = randomKey();
const watched = randomKey();

beforeEach(async () => {
  fakeBrowser.reset();
  await addKey({ provider: 'apivideo', environment: 'sandbox', label: 'Shop', value: stored });
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value: watched });
});

test('a request without a secret stays as it is', async () => {
  const request = makeRequest({ method: 'POST', path: '/videos?page=2', headers: [['X-A', 'b']], body: '{"a":1.0}' });
  expect(await cleanRequest(request)).toEqual({ request, changed: false });
});

test('a typed Authorization header keeps its name alone, and its value is nowhere else', async () => {
  const typed = randomKey();
  const clean = await cleanRequest(
    makeRequest({
      method: 'POST',
      headers: [['authorization', `Basic ${base64(`${typed}:`)}`]],
      body: `{"k":"${typed}"}`,
    }),
  );
  expect(clean?.request.headers).toEqual([['authorization', 'Basic ••••••••']]);
  expect(clean?.changed).toBe(true);
  for (const form of keyForms(typed)) expect(JSON.stringify(clean)).not.toContain(form);
});

test.each([
  ['stored', stored],
  ['watched', watched],
])('a %s key is in none of its forms left in path, header or body', async (_name, key) => {
  const [, reversed = '', ...others] = keyForms(key);
  for (const form of [key, others[0] ?? '', others[2] ?? '', base64(`ab${key}:`)]) {
    const clean = await cleanRequest(
      makeRequest({
        method: 'POST',
        path: `/a?b=${form}`,
        headers: [['X-A', form]],
        body: JSON.stringify({ a: form }),
      }),
    );
    for (const one of keyForms(key)) expect(JSON.stringify(clean)).not.toContain(one);
    expect(clean?.request.body).toMatch(/^{"a":"\[key:[0-9a-f]{4} (sandbox|production)\]/);
  }
  expect(await cleanRequest(makeRequest({ method: 'POST', body: reversed }))).toBeNull();
});

test('a key that nobody knows is left out of the fields and parts that are called as keys are', async () => {
  const typed = randomKey();
  const clean = await cleanRequest(
    makeRequest({
      method: 'POST',
      bodyKind: 'form',
      fields: [
        ['apiKey', typed],
        ['note', `see ${typed}`],
      ],
      parts: [{ kind: 'text', name: 'apiKey', value: typed, contentType: '' }],
    }),
  );
  expect(clean?.changed).toBe(true);
  for (const form of keyForms(typed)) expect(JSON.stringify(clean)).not.toContain(form);
});
