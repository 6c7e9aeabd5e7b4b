import { expect, test } from 'vitest';
import { readAuthorization } from './authorization.ts';
import { makeProblem, type ProblemName } from './problems.ts';

const encode = (text: string) => Buffer.from(text).toString('base64');

test.each([
  [`Basic ${encode('user:')}`, { scheme: 'basic', userName: 'user', password: '' }],
  [`Basic ${encode('user:pass:word')}`, { scheme: 'basic', userName: 'user', password: 'pass:word' }],
  [`Basic ${encode('clé:')}`, { scheme: 'basic', userName: 'clé', password: '' }],
  // The scheme compares without case, and more than one space may follow (RFC 9110 section 11.1 and 11.4).
  [`bAsIc   ${encode(':')}`, { scheme: 'basic', userName: '', password: '' }],
  ['Bearer a.b.c', { scheme: 'bearer', token: 'a.b.c' }],
])('%s is read', (value, expected) => {
  expect(readAuthorization([value])).toEqual(expected);
});

const malformed: ProblemName = 'authentication-invalid-authorization-header-value';

test.each<[string[], ProblemName]>([
  [[], 'authentication-missing-authorization-header'],
  [[''], malformed],
  [['Basic'], malformed],
  [['Basic '], malformed],
  [[`Basic${encode('user:')}`], malformed],
  [[`Basic ${encode('user')}`], malformed],
  [['Basic user:'], malformed],
  [[`Basic ${encode('a:').replace('=', '')}`], malformed],
  [['Bearer'], malformed],
  [['Bearer two tokens'], malformed],
  [['Bearer one', 'Bearer one'], malformed],
])('%j is refused', (values, name) => {
  expect(() => readAuthorization(values)).toThrow(expect.objectContaining({ problem: makeProblem(name) }));
});
