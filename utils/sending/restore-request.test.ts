import { expect, test } from 'vitest';
import { restoreRequest } from './restore-request.ts';
import { makeRequest } from './sending.fixture.ts';

test.each([
  ['nothing', {}, null],
  ['a header', { headers: [['Authorization', 'Basic ••••••••']] }, 'the header Authorization'],
  ['a key in a header', { headers: [['X-Note', 'is [key:0a1b production]']] }, 'the header X-Note'],
  ['the body', { body: '{"apiKey":"••••••••"}' }, 'a part of the body'],
  ['path and body', { path: '/v?q=[key:0a1b sandbox]', body: '••••••••' }, 'a part of the path, a part of the body'],
  ['no mark', { body: '[key] •••' }, null],
] as [string, object, string | null][])('left out: %s', (_name, rest, missing) => {
  const kept = makeRequest(rest);
  const { request, note } = restoreRequest(kept);
  expect(note).toBe(missing && `Kept without its secret: ${missing}. Enter it again before you send.`);
  expect(request.headers).toEqual([]);
  expect({ ...request, headers: [] }).toEqual({ ...kept, headers: [] });
});
