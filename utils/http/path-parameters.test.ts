import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPathParameter, readPathParameters } from './path-parameters.ts';

const captions = '/videos/{videoId}/captions/{language}';

test.each<[string, string, Record<string, string> | null]>([
  ['/videos', '/videos', {}],
  ['/videos', '/videos?pageSize=1#top', {}],
  ['/videos', '/videos/', null],
  ['/videos', '/videosx', null],
  ['/videos', '/video.s', null],
  ['/videos/{videoId}', '/videos/vi1', { videoId: 'vi1' }],
  ['/videos/{videoId}', '/videos/{videoId}', { videoId: '' }],
  ['/videos/{videoId}', '/videos/{id}', { videoId: '' }],
  ['/videos/{videoId}', '/videos/a%2Fb%20c', { videoId: 'a/b c' }],
  ['/videos/{videoId}', '/videos/a+b', { videoId: 'a+b' }], // a plus is a blank in queries alone
  ['/videos/{videoId}', '/videos/', null],
  ['/videos/{videoId}', '/videos/vi1/status', null],
  ['/videos/{videoId}', '/players/vi1', null],
  ['/videos/{videoId}', 'https://sandbox.api.video/videos/vi1', { videoId: 'vi1' }],
  [captions, '/videos/vi1/captions/{language}', { videoId: 'vi1', language: '' }],
  ['/files/{name}.{type}', '/files/a.b.json', { name: 'a.b', type: 'json' }],
  ['/a.c', '/abc', null],
])('%j reads %j', (template, path, expected) => {
  const values = readPathParameters(template, path);
  expect(values && Object.fromEntries(values)).toEqual(expected);
});

test.each([
  [captions, '/videos/{videoId}/captions/{language}', 'videoId', 'vi1', '/videos/vi1/captions/{language}'],
  [captions, '/videos/%41/captions/{language}?a=%41#top', 'language', 'fr', '/videos/%41/captions/fr?a=%41#top'],
  [captions, '/videos/vi1/captions/fr', 'language', '', '/videos/vi1/captions/{language}'],
  [captions, '/videos/vi1/captions/fr', 'language', 'a/b?c#{d}', '/videos/vi1/captions/a%2Fb%3Fc%23%7Bd%7D'],
  [
    captions,
    'https://ws.api.video/videos/vi1/captions/fr',
    'videoId',
    'vi2',
    'https://ws.api.video/videos/vi2/captions/fr',
  ],
  [captions, '/videos/vi1/captions/fr', 'other', 'x', '/videos/vi1/captions/fr'],
  [captions, '/players', 'videoId', 'vi1', '/players'],
])('%j, %j with %s %j is %j', (template, path, name, value, expected) => {
  expect(fillPathParameter(template, path, name, value)).toBe(expected);
});

test('what is filled in is read again, and the other value and the query stay', () => {
  const typed = fc.string({ unit: fc.constantFrom('a', '%41', '%', '+', 'é', ' ', '.', '-'), minLength: 1 });
  fc.assert(
    fc.property(typed, fc.string({ unit: 'binary', minLength: 1 }), fc.string(), (videoId, value, query) => {
      const filled = fillPathParameter(captions, `/videos/${videoId}/captions/{language}?${query}`, 'language', value);
      expect(filled.startsWith(`/videos/${videoId}/captions/`)).toBe(true);
      expect(filled.endsWith(`?${query}`)).toBe(true);
      expect(readPathParameters(captions, filled)?.get('language')).toBe(value.toWellFormed());
    }),
  );
});
