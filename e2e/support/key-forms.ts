/** The forms in which a key could spill: plain, reversed, hexadecimal, percent-encoded, and base64 wherever it begins in a group. */
export function keyForms(key: string): string[] {
  const bytes = Buffer.from(key);
  const base64 = [0, 1, 2].map((offset) => {
    const digits = Buffer.from(`${'\0'.repeat(offset)}${key}`).toString('base64');
    // Without the digits that depend on what stands around the key.
    return digits.slice(offset === 0 ? 0 : offset + 1).replace(/..?=*$/, '');
  });
  const hex = bytes.toString('hex');
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return [key, [...key].reverse().join(''), hex, hex.toUpperCase(), percent, ...base64];
}
