import type { Frame } from 'puppeteer-core';

type Area = 'local' | 'session' | 'sync';

declare const chrome: {
  storage: Record<
    Area,
    { get(key: string | null): Promise<Record<string, unknown>>; set(values: object): Promise<void> }
  >;
};

/** Everything in a storage area of the extension, read in one of its own pages. */
export function readStorage(frame: Frame, area: Area): Promise<Record<string, unknown>> {
  return frame.evaluate((name) => chrome.storage[name].get(null), area);
}

/** Writes one value as it stands, past the product, as an older or a damaged installation has left it. */
export function writeStorage(frame: Frame, area: Area, key: string, value: unknown): Promise<void> {
  return frame.evaluate((name, values) => chrome.storage[name].set(values), area, { [key]: value });
}
