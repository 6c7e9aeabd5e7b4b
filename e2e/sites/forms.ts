/** The forms in which a test writes a key, each by means of its own: none comes from the product. */

const bytesOf = (text: string) => [...Buffer.from(text)];

export const hex = (text: string) => Buffer.from(text).toString('hex');
export const base64 = (text: string) => Buffer.from(text).toString('base64');
export const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** Every byte as `%41` (RFC 3986), also those that need it not. */
export const percent = (text: string) =>
  bytesOf(text)
    .map((byte) => `%${byte.toString(16)}`)
    .join('');

/** Every character as `\u0041` (RFC 8259). */
export const jsonEscapes = (text: string) =>
  [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** Every character as `&#x41;` (HTML). */
export const htmlEntities = (text: string) =>
  [...text].map((character) => `&#x${character.charCodeAt(0).toString(16)};`).join('');
