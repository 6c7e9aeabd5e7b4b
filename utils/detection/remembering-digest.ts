import { saltedDigest } from './fingerprint.ts';

const mostRemembered = 1000;

/**
 * `saltedDigest` for one scan: a text that repeats a key, or its start, is not hashed again and again.
 * It remembers what it hashed, so let go of it with the scan.
 */
export function rememberingDigest(salt: Uint8Array): (credential: string) => string {
  const known = new Map<string, string>();
  return (credential) => {
    const digest = known.get(credential) ?? saltedDigest(credential, salt);
    if (known.size < mostRemembered) known.set(credential, digest);
    return digest;
  };
}
