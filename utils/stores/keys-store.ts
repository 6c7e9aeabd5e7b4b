import { create } from 'zustand';
import { discardSetAside, listSetAside, type SetAsideEntry } from '@/utils/storage/set-aside.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { addKey, deleteKey, type KeyResult, listKeys, renameKey, watchInstead, watchKeys } from '@/utils/vault/keys.ts';
import type { NewKey } from '@/utils/vault/make-record.ts';
import type { lockKey, openKey } from '@/utils/vault/open-values.ts';
import { type OpenValues, openValues } from '@/utils/vault/stored-keys.ts';

interface KeysState {
  readonly keys: readonly KeyRecord[];
  /** Under which their fingerprints were made; null until it has been read. */
  readonly salt: Uint8Array | null;
  /** The values of watched keys that were pasted for this session. */
  readonly openValues: OpenValues;
  /** Stored data that could not be read. */
  readonly setAside: readonly SetAsideEntry[];
  /** Why the keys cannot be read at all, or null. */
  readonly problem: string | null;
  /** Stores a key, and takes it out of the history, where it may have been kept before it was known. */
  readonly add: (added: NewKey) => Promise<KeyResult>;
  readonly rename: (id: string, label: string) => Promise<KeyResult>;
  readonly remove: (id: string) => Promise<void>;
  readonly watchInstead: typeof watchInstead;
  readonly openKey: typeof openKey;
  readonly lockKey: typeof lockKey;
  readonly discardSetAside: () => Promise<void>;
}

/** The stored keys as this window knows them. A change comes back through storage, as one from another window does. */
export const useKeys = create<KeysState>()(() => ({
  keys: [],
  salt: null,
  openValues: {},
  setAside: [],
  problem: null,
  add: async (added) => {
    const result = await addKey(added);
    if (!result.ok) return result;
    const { takeOutOfKept } = await import('./take-out-of-kept.ts');
    return { ok: true, note: [result.note, await takeOutOfKept()].filter(Boolean).join(' ') };
  },
  rename: renameKey,
  watchInstead,
  openKey: async (id, value) => (await opening()).openKey(id, value),
  lockKey: async (id) => (await opening()).lockKey(id),
  remove: async (id) => {
    try {
      await deleteKey(id);
    } catch (error) {
      useKeys.setState({ problem: storageProblem(error) });
    }
  },
  discardSetAside: async () => {
    await discardSetAside();
    await refresh();
  },
}));

/** Loaded when it is needed: the panel's first view opens no key. */
const opening = () => import('@/utils/vault/open-values.ts');

/** Reads the keys, and again after each change from any window, until the signal aborts. */
export async function followKeys(signal: AbortSignal): Promise<void> {
  watchKeys(() => void refresh(), signal);
  openValues.watch(() => void refresh(), signal);
  await refresh();
}

async function refresh(): Promise<void> {
  try {
    const [keys, salt, values] = await Promise.all([listKeys(), installationSalt(), openValues.read()]);
    useKeys.setState({ keys, salt, openValues: values, setAside: await listSetAside(), problem: null });
  } catch (error) {
    useKeys.setState({ problem: storageProblem(error) });
  }
}
