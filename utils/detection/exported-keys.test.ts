import { expect, test } from 'vitest';
import { type ExportableKey, exportKeys, readExportedKeys } from './exported-keys.ts';
import { createFingerprint } from './fingerprint.ts';

const salt = crypto.getRandomValues(new Uint8Array(32));
const value = 'k3yK3yk3yK3yk3yK3yk3yK3yk3yK3yk3yK3yk3yK3y1';

function makeKey(key: Partial<ExportableKey> = {}): ExportableKey {
  const fingerprint = createFingerprint(value, salt);
  return {
    label: 'Encoder',
    provider: 'api-video',
    environment: 'production',
    fingerprint,
    persistence: 'disk',
    ...key,
  };
}

function makeFile(members: object = {}, entry: object = {}): object {
  const { file } = exportKeys([makeKey()], salt);
  return { ...file, fingerprints: file.fingerprints.map((fingerprint) => ({ ...fingerprint, ...entry })), ...members };
}

test('what is exported is read back', () => {
  const { persistence: _, ...key } = makeKey();
  const { file, leftOut } = exportKeys([makeKey()], salt);
  expect(leftOut).toEqual([]);
  expect(readExportedKeys(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, keys: [key], salt });
});

test('a key too short for a fingerprint on disk is left out, and named', () => {
  const { file, leftOut } = exportKeys([makeKey({ label: 'Short', persistence: 'session' }), makeKey()], salt);
  expect(file.fingerprints.map(({ label }) => label)).toEqual(['Encoder']);
  expect(leftOut).toEqual(['Short']);
});

test('a value never rides along', () => {
  const key = { ...makeKey(), value };
  expect(JSON.stringify(exportKeys([key], salt))).not.toContain(value);
  expect(readExportedKeys(makeFile({}, { value }))).toEqual({
    ok: false,
    problem: 'fingerprints.0 has a member that does not belong there',
  });
});

test.each([
  [null, 'the whole is not an object'],
  [[], 'version is missing'],
  [makeFile({ version: 2 }), 'version is of another version of Authlens'],
  [makeFile({ salt: undefined }), 'salt is missing'],
  [makeFile({ salt: 'AAAA' }), 'salt is not valid'],
  [makeFile({ fingerprints: {} }), 'fingerprints is not a list'],
  [makeFile({ [value]: 1 }), 'the whole has a member that does not belong there'],
  [makeFile({}, { label: '' }), 'fingerprints.0.label is empty'],
  [makeFile({}, { label: value.repeat(2) }), 'fingerprints.0.label is too long'],
  [makeFile({}, { provider: 7 }), 'fingerprints.0.provider is not a text'],
  [makeFile({}, { environment: value }), 'fingerprints.0.environment is not one of sandbox, production, admin'],
  [makeFile({}, { fingerprint: value }), 'fingerprints.0.fingerprint is not an object'],
  [
    makeFile({}, { fingerprint: { ...makeKey().fingerprint, digest: value } }),
    'fingerprints.0.fingerprint.digest is not valid',
  ],
])('%j is refused whole, and nothing of it is repeated', (file, problem) => {
  expect(readExportedKeys(file)).toEqual({ ok: false, problem });
});
