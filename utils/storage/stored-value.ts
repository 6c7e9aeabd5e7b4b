import { storage } from 'wxt/utils/storage';
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
  /** Calls back after each change from any context, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
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
    const stored: unknown = await storage.getItem(key);
    if (stored === null || stored === undefined) return { value: fallback, unreadable: [] };
    if (!isEnvelope(stored)) return { value: fallback, unreadable: [{ reason: 'It has no version.', data: stored }] };
    if (stored.version > version) throw new NewerVersionError(key);
    return parse(stored.data);
  }

  async function write(value: Value): Promise<void> {
    const stored: unknown = await storage.getItem(key);
    if (isEnvelope(stored) && stored.version > version) throw new NewerVersionError(key);
    await storage.setItem(key, { version, data: value });
  }

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

function isEnvelope(stored: unknown): stored is { version: number; data: unknown } {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'version' in stored &&
    Number.isInteger(stored.version) &&
    'data' in stored
  );
}
