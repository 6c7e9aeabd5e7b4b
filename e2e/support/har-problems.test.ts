import { expect, test } from 'vitest';
import { harProblems } from './har-problems.ts';

const request = {
  method: 'GET',
  url: 'https://a.example/',
  httpVersion: 'h2',
  cookies: [],
  headers: [],
  queryString: [],
  headersSize: -1,
  bodySize: 0,
};
const response = {
  status: 200,
  statusText: '',
  httpVersion: 'h2',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: 0,
};
const entry = {
  startedDateTime: '2026-01-01T00:00:00Z',
  time: 1,
  request,
  response,
  cache: {},
  timings: { send: 0, wait: 0, receive: 0 },
};
const harOf = (...entries: unknown[]) => ({ log: { version: '1.2', creator: { name: 'a', version: '1' }, entries } });

test.each<[unknown, string[]]>([
  [harOf(), []],
  [harOf(entry), []],
  [null, ['log.entries is not a list']],
  [
    { log: { entries: [] } },
    [
      'log.version is no string but missing',
      'log.creator is no object but missing',
      'log.creator.name is no string but missing',
      'log.creator.version is no string but missing',
    ],
  ],
  [harOf({ ...entry, startedDateTime: 'today' }), ['entries.0.startedDateTime is no date but string']],
  [
    harOf(entry, { ...entry, request: { ...request, headers: {} } }),
    ['entries.1.request.headers is no array but object'],
  ],
  [
    harOf({ ...entry, response: { ...response, content: { size: '0', mimeType: '' } } }),
    ['entries.0.response.content.size is no number but string'],
  ],
])('%#', (har, problems) => {
  expect(harProblems(har)).toEqual(problems);
});
