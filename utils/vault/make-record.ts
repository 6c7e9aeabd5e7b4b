import { fingerprintPersistence } from '@/utils/detection/fingerprint.ts';
import type { Fingerprint } from '@/utils/detection/fingerprint-schema.ts';
import { shortestWatchedKey } from '@/utils/detection/watch-list.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import type { KeyRecord, OpenSandboxKey, WatchedKeyRecord } from './key-record.ts';

export interface NewKey {
  readonly provider: string;
  readonly environment: Environment;
  readonly label: string;
  /** Already read by `readPastedKey`: no surrounding blanks, no colon. Kept for sandbox keys only. */
  readonly value: string;
}

interface Made {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** A new key, whose value is at hand. */
type MadeRecord = OpenSandboxKey | WatchedKeyRecord;

/** What is kept of a new key: the one place that decides whether a value is stored. */
export function makeRecord({ provider, environment, label, value }: NewKey, made: Made): MadeRecord {
  const common = { ...made, provider, label: label.trim() };
  if (environment === 'sandbox') return { ...common, environment, value };
  return { ...common, environment, kept: fingerprintPersistence(value) };
}

/** Says what was kept of a new key. */
export function describeKept(record: KeyRecord): string {
  const { label, fingerprint } = record;
  if (fingerprint.length < shortestWatchedKey)
    return `"${label}" is stored, but so short that it cannot be told from ordinary text: it is not looked for in pages.`;
  if (record.environment === 'sandbox') return `"${label}" is stored, with its value.`;
  if (record.kept === 'disk')
    return `"${label}" is watched. Only its fingerprint was kept; the key itself is forgotten.`;
  return `"${label}" is watched until the browser closes: it is so short that a fingerprint on disk would give too much of it away.`;
}
