/** Bytes as text: UTF-8 when they are that, else one character a byte, so that ASCII inside binary can still be read. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
