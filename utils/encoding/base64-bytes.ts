/** The value, 0 to 63, of each byte as a digit of base64 or base64url (RFC 4648 sections 4 and 5), or 255. */
export const base64Values: Uint8Array = makeValues();

function makeValues(): Uint8Array {
  const values = new Uint8Array(256).fill(255);
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;
  for (const [digit, value] of [
    ['+', 62],
    ['-', 62],
    ['/', 63],
    ['_', 63],
  ] as const)
    values[digit.charCodeAt(0)] = value;
  return values;
}

/** How many whole bytes so many digits stand for. */
export function decodedLength(digits: number): number {
  return Math.floor((digits * 3) / 4);
}

/** The byte at `index` of what the digits from `start` on stand for; each must be a digit. */
export function base64ByteAt(digits: Uint8Array, start: number, index: number): number {
  const place = index % 3;
  const first = start + 4 * ((index / 3) | 0) + place;
  const high = base64Values[digits[first] ?? 0] ?? 0;
  const low = base64Values[digits[first + 1] ?? 0] ?? 0;
  return ((high << (2 + 2 * place)) | (low >> (4 - 2 * place))) & 0xff;
}

/** The decoded bytes from `first` to before `after` of what the digits from `start` on stand for; each must be a digit. */
export function decodeDigits(digits: Uint8Array, start: number, first: number, after: number): Uint8Array {
  const decoded = new Uint8Array(after - first);
  let index = first;
  for (; index < after && index % 3 !== 0; index += 1) decoded[index - first] = base64ByteAt(digits, start, index);
  for (let digit = start + (index / 3) * 4; index + 3 <= after; index += 3, digit += 4) {
    const bits =
      (valueAt(digits, digit) << 18) |
      (valueAt(digits, digit + 1) << 12) |
      (valueAt(digits, digit + 2) << 6) |
      valueAt(digits, digit + 3);
    decoded[index - first] = bits >> 16;
    decoded[index - first + 1] = bits >> 8;
    decoded[index - first + 2] = bits;
  }
  for (; index < after; index += 1) decoded[index - first] = base64ByteAt(digits, start, index);
  return decoded;
}

function valueAt(digits: Uint8Array, index: number): number {
  return (base64Values[digits[index] ?? 0] ?? 0) & 63;
}
