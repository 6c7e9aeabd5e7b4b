import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markUrl, readSendId, unmarkUrl } from './send-id.ts';

test.each<[string, string | null, string]>([
  ['https://sandbox.api.video/videos#authlens-7', '7', 'https://sandbox.api.video/videos'],
  ['https://sandbox.api.video/videos?a=1#authlens-7', '7', 'https://sandbox.api.video/videos?a=1'],
  ['https://sandbox.api.video/videos', null, 'https://sandbox.api.video/videos'],
  ['https://sandbox.api.video/videos#part', null, 'https://sandbox.api.video/videos#part'],
  ['https://sandbox.api.video/#authlens', null, 'https://sandbox.api.video/#authlens'],
  ['https://sandbox.api.video/#authlens-1#authlens-2', '2', 'https://sandbox.api.video/#authlens-1'], // the last is ours
])('%s is of send %j', (url, sendId, unmarked) => {
  expect(readSendId(url)).toBe(sendId);
  expect(unmarkUrl(url)).toBe(unmarked);
});

test('what was marked reads back, and the mark is all fragment', () => {
  const path = fc
    .array(fc.constantFrom('a', '/', '?', '&', '=', '%20', 'authlens-', '%23'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(path, fc.uuid(), (rest, sendId) => {
      const url = `https://sandbox.api.video/${rest}`;
      const marked = markUrl(url, sendId);
      expect(readSendId(marked)).toBe(sendId);
      expect(unmarkUrl(marked)).toBe(url);
      expect(new URL(marked).hash).toBe(`#authlens-${sendId}`);
    }),
  );
});
