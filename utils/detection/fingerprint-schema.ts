import * as v from 'valibot';
import { windowOf } from './hash-window.ts';

/** In UTF-16 units. */
export const longestKey = 8192;
/** Of a key in UTF-8: a UTF-16 unit is at most three bytes. */
const mostBytes = 3 * longestKey;
/** In bytes. */
export const longestWindow = 16;

/** A stored or imported fingerprint, which is untrusted input. */
export const fingerprintSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    /** Of the key, in bytes of UTF-8. */
    length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostBytes)),
    /** How many bytes, from the first one on, the quick hash covers. */
    window: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(longestWindow),
      v.check((window) => windowOf(window) === window, 'No hash covers a window of this length.'),
    ),
    /** Whether the whole key is of letters, digits, `+`, `/`, `-` and `_`: such a key is one run of them wherever it stands. */
    token: v.boolean(),
    /** The rolling hash of the window. */
    quick: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
    /** HMAC-SHA-256 of the key under the salt of the installation, in hex. */
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  v.check(({ length, window }) => window <= length, 'The window of a fingerprint is longer than its key.'),
);

/** Recognises a key in traffic and cannot give it back. JSON-able; of use only with the salt that it was made under. */
export type Fingerprint = v.InferOutput<typeof fingerprintSchema>;
