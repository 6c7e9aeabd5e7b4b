import { expect, test } from 'vitest';
import { makeHop, makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { answerOrigin } from './answer-origin.ts';

const sandbox = 'https://sandbox.api.video/videos';

test.each([
  ['not observed', {}, 'sandbox', sandbox],
  ['observed', { hops: [makeHop()] }, 'sandbox', sandbox],
  [
    'redirected',
    {
      hops: [makeHop({ redirectUrl: 'https://ws.api.video/videos' }), makeHop({ url: 'https://ws.api.video/videos' })],
    },
    'production',
    'https://ws.api.video/videos',
  ],
  // The answer came from beyond a redirect that was not observed.
  [
    'redirected out of sight',
    { hops: [makeHop({ redirectUrl: 'https://admin.api.video/' })] },
    'admin',
    'https://admin.api.video/',
  ],
])('%s', (_, rest, environment, url) => {
  expect(answerOrigin(makeSending({ hops: [], url: sandbox, ...rest }))).toMatchObject({ environment, url });
});

test.each([
  { hops: [makeHop({ redirectUrl: 'https://foreign.example/' })] },
  { hops: [], url: '/videos' }, // refused before there was a URL
])('none of its provider: %j', (rest) => {
  expect(answerOrigin(makeSending(rest))).toBeNull();
});

test.each([
  ['https://proxy.example/api/videos', { environment: 'sandbox', base: 'https://proxy.example/api' }],
  ['https://sandbox.api.video/videos', { environment: 'sandbox', base: null }],
])('a host of the user’s own stands for its environment, as long as it answers itself: %s', (url, origin) => {
  const request = makeRequest({ base: 'https://proxy.example/api' });
  expect(answerOrigin(makeSending({ request, hops: [], url }))).toMatchObject(origin);
});
