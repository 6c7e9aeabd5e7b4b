import { distance } from 'fastest-levenshtein';
import { saltedDigest } from '@/utils/detection/fingerprint.ts';
import type { Fingerprint } from '@/utils/detection/fingerprint-schema.ts';
import type { Environment } from '@/utils/providers/provider.ts';

/** A stored key: a production or admin key without its value. */
export interface KnownKey {
  readonly id: string;
  readonly label: string;
  readonly provider: string;
  readonly environment: Environment;
  readonly fingerprint: Fingerprint;
  /** Null while a vault holds it. */
  readonly value?: string | null;
}

/** What the stored keys say of a credential. */
export interface Recognised {
  /** The key that it is. */
  readonly same: KnownKey | null;
  /** The other key that it nearly is, and in how many characters it differs: a mistyped key may have been stored. */
  readonly near: { readonly key: KnownKey; readonly differences: number } | null;
}

export type Recognise = (credential: string) => Recognised;

/** A typing slip or two; more could be chance in a short key. */
const mostDifferences = 2;
/** Shorter ones differ from much in two characters. */
const shortestNear = 12;

/** Recognises the stored keys: each by its digest under the salt of the installation, those with a value also when they were mistyped. */
export function createRecogniser(keys: readonly KnownKey[], salt: Uint8Array): Recognise {
  return (credential) => {
    const digest = saltedDigest(credential, salt);
    const same = keys.find(({ fingerprint }) => fingerprint.digest === digest) ?? null;
    const others = keys.filter((key) => key !== same);
    return { same, near: findNear(credential, others) };
  };
}

function findNear(credential: string, keys: readonly KnownKey[]): Recognised['near'] {
  if (credential.length < shortestNear) return null;
  const near = keys.flatMap((key) => {
    // A long text costs the product of both lengths, and cannot be near.
    if (typeof key.value !== 'string' || Math.abs(key.value.length - credential.length) > mostDifferences) return [];
    const differences = distance(credential, key.value);
    return differences <= mostDifferences ? [{ key, differences }] : [];
  });
  return near.toSorted((one, other) => one.differences - other.differences)[0] ?? null;
}
