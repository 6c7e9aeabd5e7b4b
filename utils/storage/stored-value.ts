import { storage } from 'wxt/utils/storage';
import { interruptedRewrite } from './interrupted-rewrite.ts';
import { setAside, type UnreadableData } from './set-aside.ts';

export type StorageKey = `local:${string}` | `session:${string}`;

/** What reading stored data gave: the valid part, and what could not be understood. */
export interface Reading<Value> {
  readonly value: Value;
  readonly unreadable: readonly UnreadableData[];
}

export interface StoredValueDeclaration<Value> {
  readonly key: StorageKey;
  /** Counts from 1; data of a newer version is refused and left as it is. */
  readonly version: number;
  readonly fallback: Value;
  /** Validates data of this version; keeps every valid part. Never throws. */
  readonly parse: (data: unknown) => Reading<Value>;
}

/** One value in extension storage, declared once, validated on every read. */
export interface StoredValue<Value> {
  /** The valid part of what is stored; the rest is set aside. Throws NewerVersionError. */
  read(): Promise<Value>;
  /** Throws NewerVersionError, or the browser's own error (quota, disk). */
  write(value: Value): Promise<void>;
  /** What `write` would store, for `writeTogether`. Throws NewerVersionError. */
  prepare(value: Value): Promise<StoredItem>;
  /** Calls back after each change from any context, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** A value as it is stored. */
export interface StoredItem {
  readonly key: StorageKey;
  readonly value: { readonly version: number; readonly data: unknown };
}

/**
 * Writes several values of one area as one step: all of them, or none, whenever the browser dies. A call of
 * `StorageArea.set` is one write batch in Chromium and one transaction in Firefox.
 */
export async function writeTogether(items: readonly StoredItem[]): Promise<void> {
  await storage.setItems([...items]);
}

/** Stored data was written by a newer Authlens: it is neither read nor overwritten. */
export class NewerVersionError extends Error {
  constructor(key: StorageKey) {
    super(
      `The stored value "${key.split(':')[1]}" was written by a newer version of Authlens; it was left as it is. Update Authlens to use it.`,
    );
    this.name = 'NewerVersionError';
  }
}

export function storedValue<Value>(declaration: StoredValueDeclaration<Value>): StoredValue<Value> {
  const { key, version, fallback, parse } = declaration;

  async function load(): Promise<Reading<Value>> {
    await wholeStorage();
    const stored: unknown = await storage.getItem(key);
    if (stored === null || stored === undefined) return { value: fallback, unreadable: [] };
    if (!isEnvelope(stored)) return { value: fallback, unreadable: [{ reason: 'It has no version.', data: stored }] };
    if (stored.version > version) throw new NewerVersionError(key);
    return parse(stored.data);
  }

  async function prepare(value: Value): Promise<StoredItem> {
    await wholeStorage();
    const stored: unknown = await storage.getItem(key);
    if (isEnvelope(stored) && stored.version > version) throw new NewerVersionError(key);
    return { key, value: { version, data: value } };
  }

  const write = async (value: Value) => writeTogether([await prepare(value)]);

  /** One reader at a time, which looks again: another one may have repaired the value in the meantime. */
  function repair(): Promise<Value> {
    return navigator.locks.request(`authlens-repair-${key}`, async () => {
      const { value, unreadable } = await load();
      if (unreadable.length === 0) return value;
      // The copy is written before the original goes, so that a stop between the two loses nothing.
      await setAside(key, unreadable);
      await write(value);
      return value;
    });
  }

  return {
    write,
    prepare,
    async read() {
      const { value, unreadable } = await load();
      return unreadable.length === 0 ? value : repair();
    },
    watch(onChange, signal) {
      const unwatch = storage.watch(key, onChange);
      signal.addEventListener('abort', unwatch, { once: true });
    },
  };
}

let whole: Promise<void> | null = null;

/** A browser that died while storage was written anew left it empty: that is put right once, before anything is read. */
function wholeStorage(): Promise<void> {
  whole ??= interruptedRewrite('local-storage.json').then(async (text) => {
    if (text !== null) await (await import('./scrub.ts')).finishScrubbing();
  });
  return whole;
}

function isEnvelope(stored: unknown): stored is { version: number; data: unknown } {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'version' in stored &&
    Number.isInteger(stored.version) &&
    'data' in stored
  );
}
