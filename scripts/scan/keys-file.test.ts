import { expect, test } from 'vitest';
import { exportKeys } from '@/utils/detection/exported-keys.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { makeKey } from './hars.fixture.ts';
import { readKeys } from './keys-file.ts';

const salt = crypto.getRandomValues(new Uint8Array(32));
const value = makeKey();
const description = { label: 'Encoder', provider: 'apivideo', environment: 'production' } as const;

function plain(entry: object = {}): string {
  return JSON.stringify({
    keys: [
      { ...description, value },
      { ...description, label: 'Other', value, ...entry },
    ],
  });
}

test('fingerprints values under the salt, and keeps none', () => {
  const reading = readKeys(JSON.stringify({ keys: [{ ...description, value, note: 'ours' }] }), salt);
  expect(reading).toEqual({ ok: true, salt, keys: [{ ...description, fingerprint: createFingerprint(value, salt) }] });
  expect(JSON.stringify(reading)).not.toContain(value);
});

test('reads what the extension exports, with its own salt', () => {
  const ours = crypto.getRandomValues(new Uint8Array(32));
  const key = { ...description, fingerprint: createFingerprint(value, ours) };
  const { file } = exportKeys([{ ...key, persistence: 'disk' }], ours);
  expect(readKeys(JSON.stringify(file), salt)).toEqual({ ok: true, salt: ours, keys: [key] });
});

test('no key at all is a way to look for what its place gives away', () => {
  expect(readKeys('{"keys":[]}', salt)).toEqual({ ok: true, salt, keys: [] });
});

test.each([
  ['', 'it is not JSON: line 1, column 1: the text ends where a value was expected'],
  [`{"keys":[x${value}]}`, 'it is not JSON: line 1, column 10: a value or ] was expected'],
  ['{}', 'keys is missing'],
  ['{"keys":{}}', 'keys is not a list'],
  [JSON.stringify({ keys: [value] }), 'keys.0 is not an object'],
  [plain({ value: undefined }), 'keys.1.value is missing'],
  [plain({ value: 7 }), 'keys.1.value is not a text'],
  [plain({ value: '' }), 'keys.1.value is empty'],
  [plain({ value: 'a'.repeat(9000) }), 'keys.1.value is longer than 8192 bytes'],
  [plain({ value: `${value}\n` }), 'keys.1.value holds white space or a control character'],
  [plain({ value: '$API_KEY' }), 'keys.1.value is the name of a variable and not a key'],
  [plain({ value: '{{api_key}}' }), 'keys.1.value is the name of a variable and not a key'],
  [plain({ value: '<your-key>' }), 'keys.1.value is the name of a variable and not a key'],
  [plain({ value: 'abc' }), 'key 1 has fewer than 4 characters, and could not be told from other text'],
  [plain({ environment: value }), 'keys.1.environment is not one of sandbox, production, admin'],
  [plain({ label: '' }), 'keys.1.label is empty'],
  ['{"fingerprints":[]}', 'version is missing'],
])('%s is refused whole', (text, problem) => {
  const reading = readKeys(text, salt);
  expect(reading).toEqual({ ok: false, problem });
  expect(JSON.stringify(reading)).not.toContain(value);
});
