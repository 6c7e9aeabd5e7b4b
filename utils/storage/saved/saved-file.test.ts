import { expect, test } from 'vitest';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import { mostSaved, readSavedFile, writeSavedFile } from './saved-file.ts';
import { drawLibrary, makeSaved } from './saved-request.fixture.ts';

const { keyId: _, ...request } = makeRequest();
const file = (rest: object) => JSON.stringify({ format: 'authlens-saved-requests', version: 1, ...rest });

test('what is written is read again, in its order, without the ids of keys', () => {
  const library = drawLibrary('b a / d c /');
  const withKey = {
    ...library,
    requests: [...library.requests, makeSaved({ id: 'k', request: makeRequest({ keyId: 'k1' }) })],
  };
  const text = writeSavedFile(withKey);
  expect(text).not.toContain('k1');
  const read = readSavedFile(text);
  expect(read).toMatchObject({
    ok: true,
    requests: [{ name: 'b' }, { name: 'List videos', request: { keyId: null } }, { name: 'a' }],
    folders: [
      { name: 'f1', requests: [{ name: 'd' }, { name: 'c' }] },
      { name: 'f2', requests: [] },
    ],
    problems: [],
  });
});

test.each([
  ['no JSON', '{"format": ', /^The file is not JSON: .*line 1/],
  ['another JSON', '[1]', /^The file holds no requests saved by Authlens/],
  ['another format', '{"format":"postman","version":1}', /its member "format" is not as expected/],
  ['a newer version', '{"format":"authlens-saved-requests","version":2}', /of version 2, .*Update Authlens/],
  ['too large', 'x'.repeat(20_000_001), /larger than 20\.0 MB/],
])('%s is refused in words', (_name, text, message) => {
  expect(readSavedFile(text)).toEqual({ ok: false, message: expect.stringMatching(message) });
});

test('what is bad is named by its place, and the rest is kept', () => {
  const good = { name: 'Good', request };
  const text = file({
    requests: [{ name: 1, request }, good, { name: 'Bad', request: { ...request, headers: [['a']] } }],
    folders: [{ name: 'F', requests: [good, null] }, { name: 'G' }],
  });
  expect(readSavedFile(text)).toMatchObject({
    ok: true,
    requests: [{ name: 'Good' }],
    folders: [{ name: 'F', requests: [{ name: 'Good' }] }],
    problems: [
      'requests[0].name is not string.',
      expect.stringMatching(/^requests\[2\]\.request\.headers/),
      expect.stringMatching(/^folders\[0\]\.requests\[1\] is not/),
      'folders[1].requests is missing.',
    ],
  });
});

test('an empty name becomes the request itself, and a long one is shortened', () => {
  const read = readSavedFile(
    file({
      requests: [
        { name: ' ', request },
        { name: 'x'.repeat(300), request },
      ],
    }),
  );
  expect(read.ok && read.requests.map(({ name }) => name)).toEqual(['GET /videos', 'x'.repeat(120)]);
});

test('more than there is room for is said', () => {
  const read = readSavedFile(file({ requests: Array.from({ length: mostSaved + 2 }, () => ({ name: 'a', request })) }));
  expect(read.ok && [read.requests.length, read.problems]).toEqual([
    mostSaved,
    [`2 requests beyond the ${mostSaved} that are kept were left out.`],
  ]);
});
