import { expect, test } from 'vitest';
import { formSecrets, maskForm } from './mask-form.ts';

const form = {
  fields: [
    ['title', 'a'],
    ['apiKey', 'plainly-fake'],
    ['password', ''],
  ] as [string, string][],
  parts: [
    { kind: 'text' as const, name: 'refreshToken', value: 'plainly-fake-too', contentType: '' },
    { kind: 'text' as const, name: 'videoId', value: 'vi1', contentType: '' },
    { kind: 'file' as const, name: 'secret', file: null, contentType: '' },
  ],
};

test('what is called as a credential is masked, and nothing else', () => {
  expect(JSON.parse(JSON.stringify(maskForm(form)))).toEqual({
    fields: [
      ['title', 'a'],
      ['apiKey', '••••••••'],
      ['password', ''],
    ],
    parts: [{ ...form.parts[0], value: '••••••••' }, form.parts[1], form.parts[2]],
  });
});

test('the credentials are told, to be taken out elsewhere too', () => {
  expect(formSecrets(form)).toEqual(expect.arrayContaining(['plainly-fake', 'plainly-fake-too']));
  expect(formSecrets(form)).not.toContain('vi1');
});
