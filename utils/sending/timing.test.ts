import { expect, test } from 'vitest';
import { type ResourceTimes, splitTiming } from './timing.ts';

/** A request over a connection of its own. */
const fresh: ResourceTimes = {
  startTime: 100,
  redirectStart: 0,
  redirectEnd: 0,
  fetchStart: 100,
  domainLookupStart: 102,
  domainLookupEnd: 105,
  connectStart: 105,
  secureConnectionStart: 110,
  connectEnd: 125,
  requestStart: 126,
  responseStart: 226,
  responseEnd: 230,
  encodedBodySize: 40,
  decodedBodySize: 200,
};

const sizes = { encodedBytes: 40, decodedBytes: 200 };

test.each([
  [
    'a new connection',
    {},
    { redirects: null, queued: 2, lookup: 3, connect: 20, secure: 15, waiting: 100, receiving: 4 },
  ],
  [
    'without TLS',
    { secureConnectionStart: 0 },
    { redirects: null, queued: 2, lookup: 3, connect: 20, secure: null, waiting: 100, receiving: 4 },
  ],
  [
    'an open connection',
    {
      domainLookupStart: 100,
      domainLookupEnd: 100,
      connectStart: 100,
      secureConnectionStart: 100,
      connectEnd: 100,
      requestStart: 103,
    },
    { redirects: null, queued: 3, lookup: null, connect: null, secure: null, waiting: 123, receiving: 4 },
  ],
  [
    'a redirect',
    { startTime: 50, redirectStart: 50, redirectEnd: 99 },
    { redirects: 49, queued: 2, lookup: 3, connect: 20, secure: 15, waiting: 100, receiving: 4 },
  ],
])('%s', (_, change, parts) => {
  expect(splitTiming({ ...fresh, ...change })).toEqual({ ...parts, ...sizes });
});

test('what the browser keeps to itself is not made up', () => {
  const withheld = { domainLookupStart: 0, domainLookupEnd: 0, connectStart: 0, connectEnd: 0, requestStart: 0 };
  expect(
    splitTiming({ ...fresh, ...withheld, secureConnectionStart: 0, responseStart: 0, encodedBodySize: 0 }),
  ).toBeNull();
});
