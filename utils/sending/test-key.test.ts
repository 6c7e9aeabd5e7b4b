import { expect, test } from 'vitest';
import { apiVideo } from '@/utils/providers/api-video.ts';
import { type KeyVerdict, readVerdict } from './test-key.ts';

const problem = (slug: string) =>
  JSON.stringify({ type: `https://docs.api.video/reference/${slug}`, title: 'A title' });
const title = 'The API key is invalid.';

test.each<[number, string, KeyVerdict]>([
  [200, '{"data":[]}', { kind: 'accepted' }],
  [204, '', { kind: 'accepted' }],
  [401, problem('authentication-invalid-api-key'), { kind: 'refused', title }],
  [401, JSON.stringify({ title, status: 401 }), { kind: 'refused', title }],
  [403, problem('authorization-suspended-account'), { kind: 'suspended' }],
  [429, '', { kind: 'limited', seconds: 7 }],
  // A proxy, a redirect that is not followed, an error of the host: none of these says anything of the key.
  [401, '<!DOCTYPE html>', { kind: 'unclear', status: 401 }],
  [401, problem('authentication-missing-authorization-header'), { kind: 'unclear', status: 401 }],
  [0, '', { kind: 'unclear', status: 0 }],
  [500, '', { kind: 'unclear', status: 500 }],
])('%i with %j says %j', (status, body, verdict) => {
  expect(readVerdict({ status, body, headers: [['X-RateLimit-Retry-After', '7']] }, apiVideo)).toEqual(verdict);
});

test('a limit without a time', () => {
  expect(readVerdict({ status: 429, body: '', headers: [] }, apiVideo)).toEqual({ kind: 'limited', seconds: null });
});
