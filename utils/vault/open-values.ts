import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from './installation-salt.ts';
import { exclusively, type KeyResult, listKeys } from './keys.ts';
import { type OpenValues, openValues, without } from './stored-keys.ts';

export const readOpenValues = (): Promise<OpenValues> => openValues.read();

/** Calls back after each change, in whichever window it was made, until the signal aborts. */
export const watchOpenValues = (onChange: () => void, signal: AbortSignal): void => openValues.watch(onChange, signal);

/** Holds the value of a watched key for this session; refused when it is another key's. */
export function openKey(id: string, value: string): Promise<KeyResult> {
  return change(async (values) => {
    const key = (await listKeys()).find((known) => known.id === id);
    if (key === undefined) return { ok: false, message: 'This key was deleted in another window.' };
    // Loaded when it is needed: the panel's first view opens no key.
    const { digestBytes } = await import('@/utils/detection/fingerprint.ts');
    const digest = digestBytes(new TextEncoder().encode(value), await installationSalt());
    if (digest !== key.fingerprint.digest)
      return {
        ok: false,
        message: `This is another key than "${key.label}": its fingerprint differs. Paste that one.`,
      };
    await openValues.write({ ...values, [id]: value });
    return { ok: true, note: `"${key.label}" can be sent until the browser closes, or until you lock it.` };
  });
}

/** Forgets the value of a watched key again. */
export function lockKey(id: string): Promise<KeyResult> {
  return change(async (values) => {
    await openValues.write(without(values, id));
    return { ok: true, note: 'The key is locked.' };
  });
}

/** Read, decide and write as one step; what storage does not take is refused in words. */
async function change(decide: (values: OpenValues) => Promise<KeyResult>): Promise<KeyResult> {
  try {
    return await exclusively(async () => decide(await openValues.read()));
  } catch (error) {
    return { ok: false, message: storageProblem(error) };
  }
}
