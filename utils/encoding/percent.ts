/** `text` with every `%XX` replaced by the byte it stands for, read as UTF-8 (RFC 3986 section 2.1). A `%` without two hex digits stays. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  const bytes = new TextEncoder().encode(text);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const escaped = bytes[index] === 0x25 ? hexPair(bytes[index + 1], bytes[index + 2]) : -1;
    bytes[length] = escaped >= 0 ? escaped : (bytes[index] ?? 0);
    length += 1;
    if (escaped >= 0) index += 2;
  }
  return new TextDecoder().decode(bytes.subarray(0, length));
}

function hexPair(high: number | undefined, low: number | undefined): number {
  const [first, second] = [hexDigit(high), hexDigit(low)];
  return first < 0 || second < 0 ? -1 : first * 16 + second;
}

function hexDigit(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
