/** What a byte can be in a text that hides a key. */
export const byteClass = {
  /** Ends every run. */
  other: 0,
  /** A letter, digit, `+`, `/`, `-` or `_`: the digits of base64, base64url and hex, and the characters of most keys. */
  token: 1,
  /** Begins or belongs to an escape: `%`, `\`, `&`, `#`, `;`, `{` and `}`; and `'`, which percent-encoding leaves alone in a script. */
  escape: 2,
} as const;

/** The class of each byte. */
export const byteClasses: Uint8Array = makeClasses();

/** Whether a byte, 1 for yes, can stand in a text: printable ASCII, tab, line end, and the zero byte of UTF-16. */
export const textBytes: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0 || byte === 9 || byte === 10 || byte === 13 || (byte >= 0x20 && byte < 0x7f) ? 1 : 0,
);

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(256);
  for (const byte of new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'))
    classes[byte] = byteClass.token;
  for (const byte of new TextEncoder().encode("%\\&#;{}'")) classes[byte] = byteClass.escape;
  return classes;
}
