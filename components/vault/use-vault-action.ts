import { type FormEvent, useState } from 'react';
import type { VaultResult } from '@/utils/vault/vault.ts';

/** What becomes of a form that does something with the vault; a second submission waits for the first. */
export function useVaultAction(act: () => Promise<VaultResult>, onDone: (note: string) => void) {
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const result = await act();
    setBusy(false);
    setMessage(result.ok ? null : result.message);
    if (result.ok) onDone(result.note);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return { message, busy, onSubmit, refuse: setMessage };
}
