import { expect, test } from 'vitest';
import type { TemplateCredential } from '@/utils/http/request-template.ts';
import { apiVideo } from '@/utils/providers/api-video.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import { type CommandKey, type KeptKey, keyOfCommand } from './key-of-command.ts';

const kept = (id: string, label: string, environment: Environment): KeptKey => ({
  ...{ id, label, environment, provider: 'apivideo' },
  fingerprint: { digest: `digest of ${id}` },
});
const keys = [kept('shop', 'Shop', 'sandbox'), kept('live', 'Live', 'production'), kept('open', 'Open', 'production')];
const store = { keys, open: new Set(['open']), digestOf: (text: string) => `digest of ${text}` };

const user = (userName: string, password = ''): TemplateCredential => ({ kind: 'basic', userName, password });
const bearer = (token: string): TemplateCredential => ({ kind: 'bearer', token });

test.each<[string, TemplateCredential | null, Environment, Partial<CommandKey>]>([
  ['no credential', null, 'sandbox', { kind: 'none' }],
  [
    'a stored sandbox key',
    user('shop'),
    'sandbox',
    { kind: 'chosen', keyId: 'shop', message: 'The key of the command is “Shop”, which was chosen.' },
  ],
  ['the same as Bearer', bearer('shop'), 'sandbox', { kind: 'chosen', keyId: 'shop' }],
  ['a watched key that is open', user('open'), 'production', { kind: 'chosen', keyId: 'open' }],
  [
    'a watched key',
    user('live'),
    'production',
    {
      kind: 'refused',
      message:
        'The command carries “Live”, a production key that you watch. It was left out of the request, and only its fingerprint is kept.',
    },
  ],
  [
    'a watched key for the sandbox',
    user('live'),
    'sandbox',
    {
      kind: 'refused',
      message:
        'The command takes your key “Live” (production) to sandbox.api.video, which is not its host. It was left out.',
    },
  ],
  ['an open key for the sandbox', user('open'), 'sandbox', { kind: 'refused' }],
  ['a sandbox key for production', user('shop'), 'production', { kind: 'refused' }],
  [
    'a key that nobody keeps',
    user('plainlyFake'),
    'sandbox',
    {
      kind: 'offered',
      value: 'plainlyFake',
      message:
        'The command carries a key that is not kept here. It was left out of the request: keep it to send with it.',
    },
  ],
  [
    'such a key for production',
    user('plainlyFake'),
    'production',
    {
      kind: 'offered',
      message:
        'The command carries a key that is not kept here. It was left out of the request: of a production key only its fingerprint is kept.',
    },
  ],
  [
    'an empty key',
    user(''),
    'sandbox',
    { kind: 'refused', message: 'The command sends an empty key. No key was chosen.' },
  ],
  ['a variable', user('$KEY'), 'sandbox', { kind: 'named' }],
  ['a variable of cmd', user('%KEY%'), 'production', { kind: 'named' }],
  ['a variable of PowerShell', bearer(`\${env:KEY}`), 'production', { kind: 'named' }],
  ['a gap of documentation', user('<YOUR_KEY>'), 'sandbox', { kind: 'named' }],
  ['a token', bearer('plainly.fake.token'), 'sandbox', { kind: 'token', token: 'plainly.fake.token' }],
  [
    'a token for production',
    bearer('plainly.fake.token'),
    'production',
    {
      kind: 'refused',
      message: 'The command carries an access token for production. It was left out of the request.',
    },
  ],
  ['what is no key', user('to1234567890123456789012'), 'sandbox', { kind: 'refused' }],
])('%s', (_what, credential, environment, expected) => {
  expect(keyOfCommand(credential, { provider: apiVideo, environment }, store)).toMatchObject(expected);
});

test('the key of another provider is another key', () => {
  const foreign = keys.map((key) => ({ ...key, provider: 'other' }));
  const decision = keyOfCommand(
    user('shop'),
    { provider: apiVideo, environment: 'sandbox' },
    { ...store, keys: foreign },
  );
  expect(decision.kind).toBe('offered');
});
