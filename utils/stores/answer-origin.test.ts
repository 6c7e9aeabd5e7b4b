import { expect, test } from 'vitest';
import { makeHop, makeSending } from '@/utils/sending/sending.fixture.ts';
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
