import { useId } from 'react';
import formStyles from '@/components/ui/Form.module.css';
import { useVault } from '@/utils/stores/vault-store.ts';
import type { LockTime } from '@/utils/vault/vault-settings.ts';

const choices: readonly { readonly lockAfter: LockTime; readonly text: string }[] = [
  { lockAfter: 5, text: 'after 5 minutes without use of the computer' },
  { lockAfter: 15, text: 'after 15 minutes without use of the computer' },
  { lockAfter: 60, text: 'after 60 minutes without use of the computer' },
  { lockAfter: null, text: 'when the browser closes' },
];

/** When the vault locks itself. It does so in any case when the system is locked, and when the browser closes. */
export function LockTimeChoice() {
  const { lockAfter, change } = useVault();
  const id = useId();
  return (
    <div className={formStyles.form}>
      <label htmlFor={id}>Lock itself</label>
      <select
        id={id}
        value={String(lockAfter)}
        onChange={({ target }) =>
          void change({ lockAfter: choices.find((one) => String(one.lockAfter) === target.value)?.lockAfter ?? null })
        }
      >
        {choices.map((one) => (
          <option key={one.text} value={String(one.lockAfter)}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  );
}
