import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import * as v from 'valibot';

/** OWASP's Password Storage Cheat Sheet asks for so many rounds of PBKDF2 with HMAC-SHA-256. */
export const fewestIterations = 600_000;

/** In bytes; NIST SP 800-132 section 5.1 asks for 16 at least. */
const saltLength = 32;

/** More would keep the processor for minutes: a file could ask for any number. */
const mostIterations = 10_000_000;

/** How a passphrase becomes a key (RFC 8018 section 5.2), stored beside what the key protects. */
export const keyDerivationSchema = v.strictObject({
  name: v.literal('PBKDF2'),
  hash: v.literal('SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostIterations)),
  /** Base64. */
  salt: v.pipe(v.string(), v.base64(), v.minLength(24), v.maxLength(200)),
});
export type KeyDerivation = v.InferOutput<typeof keyDerivationSchema>;

/** As it is asked for today, with a salt of its own. */
export function newKeyDerivation(): KeyDerivation {
  const salt = uint8ArrayToBase64(crypto.getRandomValues(new Uint8Array(saltLength)));
  return { name: 'PBKDF2', hash: 'SHA-256', iterations: fewestIterations, salt };
}

/** Whether less is asked of a passphrase than today. */
export function isOutdated({ iterations }: KeyDerivation): boolean {
  return iterations < fewestIterations;
}

/**
 * The AES-GCM key of a passphrase, which cannot be exported. The passphrase is normalised (NFKC), so that it is the same
 * from every keyboard.
 */
export async function deriveKey(passphrase: string, { hash, iterations, salt }: KeyDerivation): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const parameters = { name: 'PBKDF2', hash, iterations, salt: base64ToUint8Array(salt) };
  return crypto.subtle.deriveKey(parameters, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
