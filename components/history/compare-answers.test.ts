import { expect, test } from 'vitest';
import { makeHop, makeSending } from '@/utils/sending/sending.fixture.ts';
import { compareAnswers } from './compare-answers.ts';

const answer = (text: string, status = 200) =>
  makeSending({
    hops: [],
    response: { status, headers: [['content-type', 'application/json']], body: new TextEncoder().encode(text) },
  });

const differing = (...answers: Parameters<typeof compareAnswers>) =>
  compareAnswers(...answers)
    .rows.filter(({ changed }) => changed)
    .map(({ left, right }) => [left, right]);

test('the spelling of JSON is no difference, a value is', () => {
  expect(differing(answer('{"a":1,"b":[2]}'), answer('{ "a": 1,\n"b": [2] }'))).toEqual([]);
  expect(differing(answer('{"a":1,"b":2}'), answer('{"a":1.0,"b":2}'))).toEqual([['  "a": 1,', '  "a": 1.0,']]);
});

test('status and headers are compared, whatever the order and case of names', () => {
  const hop = (status: number, headers: [string, string][]) => [
    makeHop({ answer: { status, statusLine: '', headers } }),
  ];
  const one = {
    ...answer('{}'),
    hops: hop(200, [
      ['A', '1'],
      ['B', '2'],
    ]),
  };
  const other = {
    ...answer('{}', 404),
    hops: hop(404, [
      ['b', '3'],
      ['a', '1'],
    ]),
  };
  expect(differing(one, other)).toEqual([
    ['200 OK', '404 Not Found'],
    ['b: 2', 'b: 3'],
  ]);
});

test('a body that is no text is not compared, and said', () => {
  const binary = { ...answer(''), response: { status: 200, headers: [], body: new Uint8Array([0, 1, 2]) } };
  expect(compareAnswers(binary, answer('{}')).notes).toEqual(['A body that is no text is not compared.']);
});

test('no answer is compared with one', () => {
  const failed = makeSending({
    hops: [],
    response: null,
    failure: { kind: 'dns', title: 'Host not found', sentence: '' },
  });
  const { rows } = compareAnswers(failed, answer('{}'));
  expect(rows.map(({ left, right }) => `${left}|${right}`)).toContain('Host not found|200 OK');
});
