import type { Environment } from '../hosts.ts';
import { randomText } from '../random-text.ts';

export interface StoredKey {
  readonly id: string;
  readonly environment: Environment;
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** True when the account that the key belongs to is suspended. */
  suspended: boolean;
}

/** A key in the observed shape of api.video's: 43 characters of [0-9A-Za-z]. */
export function generateKey(): string {
  return randomText(43);
}

/** The API keys that there are. */
export class KeyStore {
  readonly #keys = new Map<string, StoredKey>();

  /** Adds a key, good in `environment` only, and returns it; `createdAt` in milliseconds since the epoch. */
  add(environment: Environment, value: string, createdAt: number): StoredKey {
    const key = { id: `api_key_${randomText(22)}`, environment, value, createdAt, suspended: false };
    this.#keys.set(value, key);
    return key;
  }

  /** Suspends the account of a key. Throws when there is no such key. */
  suspend(value: string): void {
    const key = this.#keys.get(value);
    if (key === undefined) throw new Error('This key cannot be suspended because the emulator does not have it.');
    key.suspended = true;
  }

  /** Deletes a key. Throws when there is no such key. */
  delete(value: string): void {
    if (!this.#keys.delete(value)) throw new Error('This key cannot be deleted because the emulator does not have it.');
  }

  /** The key with this value, of whatever environment, or null. */
  find(value: string): StoredKey | null {
    return this.#keys.get(value) ?? null;
  }

  /** All keys, in the order they were added. */
  list(): StoredKey[] {
    return [...this.#keys.values()];
  }
}
