/** Whether a byte is a blank, a tab or a line end. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Whether a byte is one of the quotes around a literal: `"`, `'` or `` ` ``. */
export function isQuote(byte: number | undefined): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60;
}

/** More space than this between literals is not looked at, in bytes. */
export const mostSpace = 200;
