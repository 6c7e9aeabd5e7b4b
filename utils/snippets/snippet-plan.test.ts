import { expect, test } from 'vitest';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { type AuthorizationKind, type PlannedSecret, planSnippet } from './snippet-plan.ts';
import { buildTemplate, variables } from './templates.fixture.ts';

const options = { variables, containedKey: null };
const key = 'plainly-fake-key';

const secrets: [string, Partial<RequestTemplate>, AuthorizationKind | null, PlannedSecret | null][] = [
  ['a key', {}, 'basic', { name: 'key', value: key, variable: 'APIVIDEO_KEY' }],
  [
    'an access token',
    { credential: { kind: 'bearer', token: 'fake' } },
    'bearer',
    { name: 'token', value: 'fake', variable: 'APIVIDEO_ACCESS_TOKEN' },
  ],
  [
    // A password is as secret as the user name.
    'user name and password',
    { credential: { kind: 'basic', userName: 'a', password: 'b' } },
    'verbatim',
    { name: 'authorization', value: 'Basic YTpi', variable: 'AUTHORIZATION' },
  ],
  [
    'a value under the headers',
    { credential: null, headers: [['authorization', ' Token x ']] },
    'verbatim',
    { name: 'authorization', value: 'Token x', variable: 'AUTHORIZATION' },
  ],
  ['nothing', { credential: null }, null, null],
];

test.each(secrets)('the secret of %s', (_what, changes, authorization, secret) => {
  const plan = planSnippet(buildTemplate(key, changes), options);
  expect({ authorization: plan.authorization, secret: plan.secret }).toEqual({ authorization, secret });
  expect(plan.headers).toEqual([]);
});

test('a key that the request holds and does not authenticate with', () => {
  const plan = planSnippet(buildTemplate(key, { credential: null }), { variables, containedKey: key });
  expect(plan.secret).toEqual({ name: 'key', value: key, variable: 'APIVIDEO_KEY' });
  expect(plan.authorization).toBeNull();
});

test('without variables the secret is written down', () => {
  expect(planSnippet(buildTemplate(key), { variables: null, containedKey: null }).secret?.variable).toBeNull();
});

test('fields of one name are joined under the first, as fetch sends them', () => {
  const headers = [
    ['X-A', '1'],
    ['X-B', ' 2 '],
    ['x-a', '3'],
  ] as const;
  expect(planSnippet(buildTemplate(key, { headers }), options).headers).toEqual([
    ['X-A', '1, 3'],
    ['X-B', '2'],
  ]);
});

test('a form is the text that it is sent as, and typed unless it is already', () => {
  const body = { kind: 'form', fields: [['a b', 'é']] } as const;
  const { body: planned, headers } = planSnippet(buildTemplate(key, { body }), options);
  expect(planned).toEqual({ kind: 'text', text: 'a+b=%C3%A9' });
  expect(headers).toEqual([['Content-Type', 'application/x-www-form-urlencoded']]);
  const typed = [['content-type', 'text/plain']] as const;
  expect(planSnippet(buildTemplate(key, { body, headers: typed }), options).headers).toEqual(typed);
});

test('the boundary of a form with parts is left to the library', () => {
  const headers = [['Content-Type', 'multipart/form-data; boundary=x']] as const;
  expect(planSnippet(buildTemplate(key, { headers, body: { kind: 'multipart', parts: [] } }), options).headers).toEqual(
    [],
  );
});

test('half a character is sent as U+FFFD', () => {
  const { body } = planSnippet(buildTemplate(key, { body: { kind: 'text', text: 'a\ud83d' } }), options);
  expect(body).toEqual({ kind: 'text', text: 'a\ufffd' });
});
