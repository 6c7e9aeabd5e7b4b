import { exportKeys } from '@/utils/detection/exported-keys.ts';
import { fingerprintPersistence } from '@/utils/detection/fingerprint.ts';
import { installationSalt } from './installation-salt.ts';
import { isLocked, type KeyRecord } from './key-record.ts';

export interface KeyFile {
  /** JSON with the fingerprints and their salt, for the scan command; no value is in it. */
  readonly file: Blob;
  readonly count: number;
  /** The labels of the keys whose fingerprint is not fit for a file: they are so short that they could be found by trial. */
  readonly leftOut: readonly string[];
  /** The labels of the keys whose value the vault holds back: whether they are fit cannot be told. */
  readonly locked: readonly string[];
}

/** The fingerprints of these keys as a file. */
export async function makeKeyFile(keys: readonly KeyRecord[]): Promise<KeyFile> {
  const exportable = keys.flatMap((key) => (isLocked(key) ? [] : [{ ...key, persistence: persistenceOf(key) }]));
  const { file, leftOut } = exportKeys(exportable, await installationSalt());
  const json = `${JSON.stringify(file, null, 2)}\n`;
  return {
    file: new Blob([json], { type: 'application/json' }),
    count: file.fingerprints.length,
    leftOut,
    locked: keys.filter(isLocked).map(({ label }) => label),
  };
}

/** A sandbox key is stored with its value, but its fingerprint may still not leave this browser. */
function persistenceOf(key: KeyRecord): 'disk' | 'session' {
  if (key.environment !== 'sandbox') return key.kept;
  return key.value === null ? 'session' : fingerprintPersistence(key.value);
}
