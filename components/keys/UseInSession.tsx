import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { useKeys } from '@/utils/stores/keys-store.ts';
import type { WatchedKeyRecord } from '@/utils/vault/key-record.ts';
import { KeyField } from './KeyField.tsx';
import styles from './UseInSession.module.css';
import { useIssuers } from './use-issuers.ts';
import { usePastedKey } from './use-pasted-key.ts';

/** Holds the value of a watched key for this session, behind a plain warning, and lets go of it again. */
export function UseInSession({ record }: { record: WatchedKeyRecord }) {
  const { openValues, lockKey } = useKeys();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, label } = record;
  const lock = async () => {
    const result = await lockKey(id);
    setProblem(result.ok ? null : result.message);
  };
  if (openValues[id] !== undefined)
    return (
      <>
        <Button look="danger" onClick={() => void lock()}>
          Lock {label}
        </Button>
        {problem !== null && <span role="alert">{problem}</span>}
      </>
    );
  if (asking) return <PasteForSession record={record} onDone={() => setAsking(false)} />;
  return (
    <Button aria-label={`Use ${label} in this session`} onClick={() => setAsking(true)}>
      Use…
    </Button>
  );
}

function PasteForSession({
  record: { id, label, environment, provider },
  onDone,
}: {
  record: WatchedKeyRecord;
  onDone: () => void;
}) {
  const issuers = useIssuers();
  const { text, setText, pasted } = usePastedKey(issuers.find((issuer) => issuer.id === provider) ?? issuers[0]);
  const openKey = useKeys((state) => state.openKey);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pasted?.kind !== 'key') return setProblem(pasted === null ? null : 'Paste the key alone.');
    const result = await openKey(id, pasted.key);
    if (result.ok) onDone();
    else setProblem(result.message);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} autoComplete="off">
      <p className={styles.warning}>
        Requests with “{label}” act on {environment === 'admin' ? 'your projects and their keys' : 'production data'}.
        The key is held in memory, until you lock it or the browser closes.
      </p>
      <KeyField
        aria-label={`Value of ${label}`}
        value={text}
        onChange={(value) => {
          setText(value);
          setProblem(null);
        }}
      />
      <Button type="submit" look="danger">
        Use {label} in this session
      </Button>
      <Button onClick={onDone}>Cancel</Button>
      {problem !== null && (
        <p role="alert" className={styles.warning}>
          {problem}
        </p>
      )}
    </form>
  );
}
