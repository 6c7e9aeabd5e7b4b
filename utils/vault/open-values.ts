import * as v from 'valibot';
import { digestBytes } from '@/utils/detection/fingerprint.ts';
import { objectParser } from '@/utils/storage/parse-list.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';
import { installationSalt } from './installation-salt.ts';
import { type KeyResult, listKeys } from './keys.ts';

/** The values of watched keys that their user has pasted for this session, by the key's id. */
export type OpenValues = Readonly<Record<string, string>>;

/** In session storage, which is memory: gone when the browser closes. */
const stored = storedValue<OpenValues>({
  key: 'session:open-values',
  version: 1,
  fallback: {},
  parse: objectParser(v.record(v.string(), v.string()), {}),
});

export const readOpenValues = (): Promise<OpenValues> => stored.read();

/** Calls back after each change, in whichever window it was made, until the signal aborts. */
export const watchOpenValues = (onChange: () => void, signal: AbortSignal): void => stored.watch(onChange, signal);

/** Holds the value of a watched key for this session; refused when it is another key's. */
export function openKey(id: string, value: string): Promise<KeyResult> {
  return change(async (values) => {
    const key = (await listKeys()).find((known) => known.id === id);
    if (key === undefined) return { ok: false, message: 'This key was deleted in another window.' };
    const digest = digestBytes(new TextEncoder().encode(value), await installationSalt());
    if (digest !== key.fingerprint.digest)
      return {
        ok: false,
        message: `This is another key than "${key.label}": its fingerprint differs. Paste that one.`,
      };
    await stored.write({ ...values, [id]: value });
    return { ok: true, note: `"${key.label}" can be sent until the browser closes, or until you lock it.` };
  });
}

/** Forgets the value of a watched key again. */
export function lockKey(id: string): Promise<KeyResult> {
  return change(async (values) => {
    await stored.write(Object.fromEntries(Object.entries(values).filter(([known]) => known !== id)));
    return { ok: true, note: 'The key is locked.' };
  });
}

/** Read, decide and write as one step; what storage does not take is refused in words. */
async function change(decide: (values: OpenValues) => Promise<KeyResult>): Promise<KeyResult> {
  try {
    return await navigator.locks.request('authlens-open-values', async () => decide(await stored.read()));
  } catch (error) {
    return { ok: false, message: storageProblem(error) };
  }
}
