import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import formStyles from '@/components/ui/Form.module.css';
import { Note } from '@/components/ui/Note.tsx';
import { useVault } from '@/utils/stores/vault-store.ts';
import styles from './VaultCard.module.css';

/** What has to be typed: a click alone is made too easily. */
const confirmation = 'forget';

/** The way out for whoever has forgotten the passphrase: all that is kept is removed. */
export function ForgetEverything() {
  const forgetEverything = useVault((state) => state.forgetEverything);
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState(false);
  const id = useId();
  if (!asking)
    return (
      <div className={styles.actions}>
        <Button look="danger" onClick={() => setAsking(true)}>
          Forget everything…
        </Button>
        {done && <Note>Everything was forgotten.</Note>}
      </div>
    );
  const forget = async () => {
    await forgetEverything();
    setAsking(false);
    setTyped('');
    setDone(true);
  };
  return (
    <form
      aria-label="Forget everything"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === confirmation) void forget();
      }}
    >
      <Note tone="danger">
        All keys, watched keys, saved requests, history, imported APIs and settings are removed from this browser, for
        good. Nobody can bring them back.
      </Note>
      <div className={formStyles.form}>
        <label htmlFor={id}>Type “{confirmation}” to confirm</label>
        <input
          id={id}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span />
        <span className={styles.actions}>
          <Button type="submit" look="danger" disabled={typed !== confirmation}>
            Forget everything
          </Button>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
        </span>
      </div>
    </form>
  );
}
