import type { Locate } from './replace-secrets.ts';
import type { SecretSpan } from './scanner.ts';

/** A `locate` that knows `key` in a few fixed forms: plain, base64 with and without a colon, UTF-16 in base64, hex and percent. */
export function locateForms(key: string, fingerprint = 'a1b2c3d4e5f6'): Locate {
  const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
    Buffer.from(text, encoding).toString('base64').replace(/=+$/, '');
  const percent = [...key].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
  const hex = Buffer.from(key).toString('hex');
  const forms = [`${base64(`${key}:`)}=`, base64(`${key}:`), base64(key), base64(key, 'utf16le'), hex, percent, key];
  return (text) => {
    const spans: SecretSpan[] = [];
    for (let position = 0; position < text.length; ) {
      const form = forms.find((candidate) => text.startsWith(candidate, position));
      if (form === undefined) position += 1;
      else {
        spans.push({ start: position, end: position + form.length, fingerprint, environment: 'production' });
        position += form.length;
      }
    }
    return spans;
  };
}
