import { decodeEscapes, percentEscapes } from './escapes.ts';

/** `text` with every `%XX` replaced by the byte it stands for, read as UTF-8 (RFC 3986 section 2.1). A `%` without two hex digits stays. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  const bytes = new TextEncoder().encode(text);
  const decoded = decodeEscapes(bytes, 0, bytes.length, percentEscapes);
  return new TextDecoder().decode(decoded?.bytes ?? bytes);
}
