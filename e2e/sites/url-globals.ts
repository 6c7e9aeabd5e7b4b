/** What the official client takes from Node's `url` module, as the browser has it. */
export const { URL, URLSearchParams } = globalThis;
