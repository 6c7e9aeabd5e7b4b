import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import { createScanner } from './create-scanner.ts';
import { createFingerprint } from './fingerprint.ts';
import { longestKey } from './fingerprint-schema.ts';
import { sanitizeBase64 } from './sanitize-bytes.ts';
import { sanitizeHar } from './sanitize-har.ts';
import type { WatchedKey } from './scanner.ts';
import { unguessableBits } from './unguessable-bits.ts';

/** Fewer unguessable bits than this are an ordinary word, which would be taken out everywhere. */
const requiredBits = 60;

/** Takes keys out of what is to be kept, in whatever form they stand there, and tells whether any is left. */
export interface KeyRemover {
  /** A deep copy in which a mark stands for every key. Members that are no text stay as they are. */
  text(text: string): string;
  value(value: unknown): unknown;
  bytes(bytes: Uint8Array): Uint8Array;
  /** Whether no key stands in a text, nor backwards in it. */
  isFree(text: string): boolean;
  isFreeBytes(bytes: Uint8Array): boolean;
}

/**
 * A remover of the keys that are stored or watched under the `salt` of the installation, and of `secrets`, which are
 * credentials in the clear that are known for this once; a word among them is passed over.
 */
export function createKeyRemover(
  watched: readonly WatchedKey[],
  salt: Uint8Array,
  secrets: readonly string[],
): KeyRemover {
  const scanner = createScanner({ salt, memory: 0 });
  const given = [...new Set(secrets.flatMap((secret) => [secret, secret.trim()]))].filter(
    (secret) => secret.length <= longestKey && unguessableBits(secret, 0) >= requiredBits,
  );
  scanner.watch([...watched, ...given.map((secret) => watch(secret, salt))]);
  const locate = (text: string) => scanner.locate(text);
  const text = (plain: string) => String(sanitizeHar(plain, locate));
  const isFree = (plain: string) => locate(plain).length === 0 && locate(backwards(plain)).length === 0;
  return {
    text,
    value: (value) => sanitizeHar(value, locate),
    bytes: (bytes) => {
      const base64 = uint8ArrayToBase64(bytes);
      const sanitized = sanitizeBase64(base64, text, locate);
      return sanitized === null || sanitized === base64 ? bytes : base64ToUint8Array(sanitized);
    },
    isFree,
    isFreeBytes: (bytes) => isFree(new TextDecoder('latin1').decode(bytes)) && isFree(uint8ArrayToBase64(bytes)),
  };
}

function watch(secret: string, salt: Uint8Array): WatchedKey {
  return { label: '', provider: '', environment: 'sandbox', fingerprint: createFingerprint(secret, salt) };
}

/** By UTF-16 units, which is faster than by characters, and the same for what a key is made of. */
function backwards(text: string): string {
  return text.split('').reverse().join('');
}
