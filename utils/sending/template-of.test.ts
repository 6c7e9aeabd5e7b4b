import { expect, test } from 'vitest';
import type { HeaderFields } from '@/utils/http/headers.ts';
import type { TemplateBody, TemplateCredential } from '@/utils/http/request-template.ts';
import { makeSandboxKey } from '@/utils/vault/key-record.fixture.ts';
import { prepareSend } from './prepare-send.ts';
import { makeRequest } from './sending.fixture.ts';
import type { PlaygroundRequest } from './sending.ts';
import { type CopiedRequest, templateOf } from './template-of.ts';

const key = makeSandboxKey({ id: 's1', value: 'plainly-fake' });
const base64 = (text: string) => Buffer.from(text).toString('base64');

function copy(changes: Partial<PlaygroundRequest>, accessToken?: string): CopiedRequest {
  const request = makeRequest({ keyId: null, ...changes });
  const result = prepareSend(request, [key], { files: ['f1'], ...(accessToken !== undefined && { accessToken }) });
  if (!result.ok) throw new Error(result.message);
  return templateOf(request, result.prepared, [key.value]);
}

test.each<[string, Partial<PlaygroundRequest>, TemplateCredential | null]>([
  ['no key', {}, null],
  ['a stored key', { keyId: 's1' }, { kind: 'basic', userName: 'plainly-fake', password: '' }],
  ['a key as Bearer, without a token yet', { keyId: 's1', scheme: 'Bearer' }, { kind: 'bearer', token: '' }],
  [
    'Basic under the headers',
    { headers: [['Authorization', `Basic ${base64('another-fake:')}`]] },
    { kind: 'basic', userName: 'another-fake', password: '' },
  ],
  ['Bearer under the headers', { headers: [['Authorization', 'Bearer fake']] }, { kind: 'bearer', token: 'fake' }],
])('the credential of %s', (_what, changes, credential) => {
  const { template } = copy(changes);
  expect(template.credential).toEqual(credential);
  expect(template.headers).toEqual([]);
});

const file = { id: 'f1', name: 'a.mp4', size: 9, type: 'video/mp4' };
const filePart = { kind: 'file', name: 'file', file, contentType: '' } as const;
const textPart = { kind: 'text', name: 'note', value: 'x', contentType: '' } as const;

test.each<[string, Partial<PlaygroundRequest>, TemplateBody, HeaderFields]>([
  [
    'a form',
    { bodyKind: 'form', fields: [['a', 'b c']] },
    { kind: 'text', text: 'a=b+c' },
    [['Content-Type', 'application/x-www-form-urlencoded']],
  ],
  ['a file', { bodyKind: 'file', file }, { kind: 'file', file: 'a.mp4' }, [['Content-Type', 'video/mp4']]],
  [
    'parts, in pieces',
    { path: '/upload', bodyKind: 'multipart', parts: [textPart, filePart], pieceSize: 5 * 1024 * 1024 },
    {
      kind: 'multipart',
      parts: [
        { name: 'note', value: 'x', contentType: null },
        { name: 'file', file: 'a.mp4', fileName: 'a.mp4', contentType: 'video/mp4' },
      ],
    },
    [],
  ],
  ['nothing with GET', { method: 'GET', bodyKind: 'multipart', parts: [textPart] }, { kind: 'none' }, []],
])('the body of %s', (_what, changes, body, headers) => {
  const { template } = copy({ method: 'POST', ...changes });
  expect(template).toMatchObject({ body, headers });
});

test('a held token is the credential', () => {
  const { template } = copy({ keyId: 's1', scheme: 'Bearer' }, 'fake');
  expect(template.credential).toEqual({ kind: 'bearer', token: 'fake' });
});

// What is being debugged must be copied as it is.
test.each([
  ['without colon', `Basic ${base64('plainly-fake')}`],
  ['with a password', `Basic ${base64('plainly-fake:more')}`],
  ['in lower case', `basic ${base64('plainly-fake:')}`],
  ['of another scheme', 'Digest username="a"'],
])('a value %s stays under the headers', (_what, value) => {
  const headers: HeaderFields = [['Authorization', value]];
  const { template } = copy({ headers: [...headers] });
  expect(template.credential).toBeNull();
  expect(template.headers).toEqual(headers);
});

test.each<[string, Partial<PlaygroundRequest>, string | null]>([
  ['nowhere', {}, null],
  ['in the body', { method: 'POST', body: '{"k":"plainly-fake"}' }, 'plainly-fake'],
  ['in the URL', { path: '/videos?k=plainly-fake' }, 'plainly-fake'],
  ['in a header', { headers: [['X-Key', 'plainly-fake']] }, 'plainly-fake'],
  [
    'in a request for a token, stored or not',
    { method: 'POST', path: '/auth/api-key', body: '{"apiKey": "not-stored"}' },
    'not-stored',
  ],
  ['not in the same member elsewhere', { method: 'POST', path: '/videos', body: '{"apiKey": "not-stored"}' }, null],
])('a key that stands %s', (_where, changes, containedKey) => {
  expect(copy(changes).containedKey).toBe(containedKey);
});

test('the body, and the type that is sent with it', () => {
  const { template } = copy({ method: 'POST', body: '{}' });
  expect(template).toMatchObject({
    method: 'POST',
    url: 'https://sandbox.api.video/videos',
    headers: [['Content-Type', 'application/json']],
    body: { kind: 'text', text: '{}' },
  });
  expect(copy({ method: 'GET', body: '{}' }).template.body).toEqual({ kind: 'none' });
});
