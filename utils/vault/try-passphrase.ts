import { counted } from '@/utils/http/counted.ts';
import { unwrapDataKey } from './data-key.ts';
import { forgetFailures, noteFailure, waitLeft } from './passphrase-attempts.ts';
import { storedVault, type Vault } from './vault-record.ts';

export type Tried =
  | { readonly ok: true; readonly vault: Vault; readonly dataKey: string }
  /** `wait` is how long the next try has to wait, in milliseconds. */
  | { readonly ok: false; readonly message: string; readonly wait: number };

/**
 * The data key of the vault, which this passphrase opens; the vault itself stays as it is. A wrong one changes nothing, and makes
 * the next try wait. Rejects as reading does.
 */
export async function tryPassphrase(passphrase: string): Promise<Tried> {
  const vault = await storedVault.read();
  if (vault === null) return refuse('There is no passphrase. It was removed in another window.');
  const left = await waitLeft(Date.now());
  if (left > 0)
    return { ...refuse(`Too many wrong passphrases. Wait ${counted(Math.ceil(left / 1000), 'second')}.`), wait: left };
  const dataKey = await unwrapDataKey(vault, passphrase);
  if (dataKey === null) {
    const wait = await noteFailure(Date.now());
    const next = wait === 0 ? 'Try again.' : `Try again in ${counted(Math.ceil(wait / 1000), 'second')}.`;
    return { ...refuse(`This is not the passphrase. Nothing was changed. ${next}`), wait };
  }
  await forgetFailures();
  return { ok: true, vault, dataKey };
}

function refuse(message: string) {
  return { ok: false, message, wait: 0 } as const;
}
