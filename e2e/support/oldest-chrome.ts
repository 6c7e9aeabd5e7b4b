import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './authlens.ts';
import { newerThanOldest } from './newer-than-oldest.ts';

/** Runs before all else in a context of the extension, and leaves in `hidden` what it has hidden there. */
function hide(names: readonly string[]): void {
  const isHolder = (value: unknown): value is object =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';
  // The browser may set `browser` once more, later: what is hidden stays so.
  const nothing = { get: () => undefined, set: () => {}, configurable: false };
  const remove = (holder: unknown, name: string) =>
    isHolder(holder) &&
    name in holder &&
    (name === 'browser' ? Reflect.defineProperty(holder, name, nothing) : Reflect.deleteProperty(holder, name));
  const hidden = names.filter((name) => {
    const [owner = '', member] = name.split('.');
    if (member === undefined) return remove(globalThis, owner);
    const holder: unknown = Reflect.get(globalThis, owner);
    if (!isHolder(holder)) return false;
    const prototype: unknown = Reflect.get(holder, 'prototype');
    return [holder, prototype].map((place) => remove(place, member)).some(Boolean);
  });
  Reflect.set(globalThis, 'hidden', hidden);
}

const file = 'hide-what-is-newer.js';
const script = `(${hide.toString()})(${JSON.stringify(newerThanOldest)});\n`;

/**
 * A copy of the built extension in the temporary folder, whose documents, workers and background find nothing of what
 * Chromium got after the oldest Chrome that the manifest names.
 */
export function createForOldestChrome(): string {
  const directory = mkdtempSync(join(tmpdir(), 'authlens-oldest-'));
  cpSync(builtExtension, directory, { recursive: true });
  writeFileSync(join(directory, file), script);
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const path = join(directory, name);
    if (name.endsWith('.html'))
      writeFileSync(path, readFileSync(path, 'utf8').replace('<head>', `<head><script src="/${file}"></script>`));
    // An import would run before it in a worker that is a module: none has one.
    else if (name === 'background.js' || /\.worker-[^/]*\.js$/.test(name))
      writeFileSync(path, script + readFileSync(path, 'utf8'));
  }
  return directory;
}
