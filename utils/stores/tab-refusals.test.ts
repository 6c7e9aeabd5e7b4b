import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { buildExchange, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { addKey } from '@/utils/vault/keys.ts';
import { createTabRefusals, mostRefusals } from './tab-refusals.ts';

beforeEach(() => fakeBrowser.reset());

const value = randomKey();
const headers = [['Authorization', `Basic ${Buffer.from(`${value}:`).toString('base64')}`]] as const;
const refused = (index: number, status = 401) => ({
  ...buildExchange({
    request: { url: 'https://sandbox.api.video/videos?a=1', headers },
    response: {
      status,
      body: { kind: 'text', text: '{"title":"The API key is invalid.","status":401}' },
    },
  }),
  index,
});

test('gathers what was refused, the newest first, and announces it', async () => {
  await addKey({ provider: 'apivideo', environment: 'production', label: 'Live', value });
  const onChange = vi.fn();
  const refusals = createTabRefusals(onChange);
  await refusals.add(refused(1));
  await refusals.add(refused(2));
  await refusals.add(refused(3, 200));
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(refusals.all()).toMatchObject([
    { index: 2, target: 'https://sandbox.api.video/videos', status: 401 },
    { index: 1, diagnosis: { causes: [{ id: 'other-environment', evidence: expect.stringContaining('“Live”') }, {}] } },
  ]);
  expect(JSON.stringify(refusals.all())).not.toContain(value);
  refusals.clear();
  expect(refusals.all()).toEqual([]);
});

test('keeps the newest', async () => {
  const refusals = createTabRefusals(() => undefined);
  for (let index = 0; index <= mostRefusals; index++) await refusals.add(refused(index));
  expect(refusals.all().map(({ index }) => index)).toEqual(
    Array.from({ length: mostRefusals }, (_, index) => mostRefusals - index),
  );
});
