import { expect, test } from 'vitest';
import { makeSandboxKey } from '@/utils/vault/key-record.fixture.ts';
import { replayedRequest } from './replayed-request.ts';
import { makeRequest, makeSending } from './sending.fixture.ts';

const key = makeSandboxKey({ id: 's1', label: 'Shop' });
const page = (host: string, environment: 'sandbox' | 'production' | 'admin', authorization: string | null) =>
  makeSending({ url: `https://${host}/videos`, request: makeRequest({ environment }), authorization });

test.each([
  [
    page('ws.api.video', 'production', 'Basic ••••••••'),
    [key],
    { environment: 'sandbox', keyId: 's1' },
    ['Host: sandbox.api.video in the place of ws.api.video.', "Key: “Shop” in the place of the page's."],
  ],
  [
    page('sandbox.api.video', 'sandbox', null),
    [key],
    { environment: 'sandbox', keyId: null },
    ['Host: sandbox.api.video, as in the page.', 'Key: none, as in the page.'],
  ],
  [
    page('ws.api.video', 'production', 'Basic ••••••••'),
    [],
    { environment: 'sandbox', keyId: null },
    [
      'Host: sandbox.api.video in the place of ws.api.video.',
      "Key: none in the place of the page's, because no sandbox key is stored.",
    ],
  ],
  [
    page('admin.api.video', 'admin', 'Basic ••••••••'),
    [key],
    { environment: 'admin', keyId: null },
    [
      'Host: admin.api.video, as in the page.',
      "Key: none in the place of the page's; choose one that you pasted for the session.",
    ],
  ],
] as const)('%#: what takes the place of what', (given, keys, request, swaps) => {
  expect(replayedRequest(given, keys)).toMatchObject({ request, swaps });
});
