import { randomKey, salt } from '@/utils/detection/exchange.fixture.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import type { OpenSandboxKey, WatchedKeyRecord } from './key-record.ts';

/** A stored sandbox key with a random value; its fingerprint is that of `value`, made under the tests' salt. */
export function makeSandboxKey({ value = randomKey(), ...rest }: Partial<OpenSandboxKey> = {}): OpenSandboxKey {
  const fingerprint = createFingerprint(value, salt);
  return {
    id: 's1',
    label: 'Shop',
    provider: 'apivideo',
    environment: 'sandbox',
    fingerprint,
    createdAt: 1,
    value,
    ...rest,
  };
}

/** A watched production key whose value the record does not hold. */
export function makeWatchedRecord(value = randomKey(), rest: Partial<WatchedKeyRecord> = {}): WatchedKeyRecord {
  const fingerprint = createFingerprint(value, salt);
  const common = { id: 'p1', label: 'Live shop', provider: 'apivideo', fingerprint, createdAt: 2 };
  return { ...common, environment: 'production', kept: 'disk', ...rest };
}
