/** How many bits the hash is shifted for each byte, so that it covers the last `window` bytes: 32 divided by it, upwards. */
export function shiftOf(window: number): number {
  return Math.ceil(32 / window);
}

/** The longest window, up to 16 bytes and `length`, that a whole number of bits gives. */
export function windowOf(length: number): number {
  for (let window = Math.min(16, length); window > 1; window -= 1)
    if (Math.ceil(32 / shiftOf(window)) === window) return window;
  return 1;
}
