import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import * as v from 'valibot';

/** What was encrypted with AES-GCM, as base64. */
export const sealedSchema = v.strictObject({
  /** 12 bytes, fresh for each sealing (NIST SP 800-38D section 8.2.2). */
  iv: v.pipe(v.string(), v.base64(), v.length(16)),
  ciphertext: v.pipe(v.string(), v.base64(), v.minLength(24)),
});
export type Sealed = v.InferOutput<typeof sealedSchema>;

/** Encrypts a text. `place` says where the result belongs: it opens nowhere else. */
export async function seal(text: string, key: CryptoKey, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(text);
  const ciphertext = await crypto.subtle.encrypt({ ...gcm(place), iv }, key, plain);
  return { iv: uint8ArrayToBase64(iv), ciphertext: uint8ArrayToBase64(new Uint8Array(ciphertext)) };
}

/** The text again; null when it was sealed with another key or for another place, or was changed. */
export async function unseal({ iv, ciphertext }: Sealed, key: CryptoKey, place: string): Promise<string | null> {
  try {
    const algorithm = { ...gcm(place), iv: base64ToUint8Array(iv) };
    const plain = await crypto.subtle.decrypt(algorithm, key, base64ToUint8Array(ciphertext));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

const gcm = (place: string) => ({ name: 'AES-GCM', additionalData: new TextEncoder().encode(place) });
