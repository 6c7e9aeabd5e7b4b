import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import formStyles from '@/components/ui/Form.module.css';
import { Note } from '@/components/ui/Note.tsx';
import type { Environment } from '@/utils/providers/provider.ts';
import { forgetKeyToAdd, useKeyToAdd } from '@/utils/stores/key-to-add.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import styles from './AddKey.module.css';
import { EnvironmentChoice } from './EnvironmentChoice.tsx';
import { KeyField } from './KeyField.tsx';
import { PastedNote } from './PastedNote.tsx';
import { useIssuers } from './use-issuers.ts';
import { usePastedKey } from './use-pasted-key.ts';

/** Adds a key: what is pasted is read at once, and what was removed or recognised is said before it is saved. */
export function AddKey() {
  const issuers = useIssuers();
  const [issuerId, setIssuerId] = useState('');
  const provider = issuers.find(({ id }) => id === issuerId) ?? issuers[0];
  const [found] = useState(useKeyToAdd.getState);
  useEffect(forgetKeyToAdd, []);
  const { text, setText, pasted } = usePastedKey(provider, found.value);
  const [environment, setEnvironment] = useState<Environment>(found.environment);
  const [label, setLabel] = useState('');
  const [message, setMessage] = useState<{ tone: 'danger' | 'quiet'; text: string } | null>(null);
  const add = useKeys((state) => state.add);
  const id = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pasted?.kind !== 'key') return;
    const result = await add({ provider: provider.id, environment, label, value: pasted.key });
    if (!result.ok) return setMessage({ tone: 'danger', text: result.message });
    setText('');
    setLabel('');
    setMessage({ tone: 'quiet', text: result.note });
  };

  return (
    <div className={styles.width}>
      <Card title="Add key">
        <form className={formStyles.form} onSubmit={(event) => void submit(event)} autoComplete="off">
          {issuers.length > 1 && (
            <>
              <label htmlFor={`${id}-api`}>API</label>
              <select id={`${id}-api`} value={provider.id} onChange={(event) => setIssuerId(event.target.value)}>
                {issuers.map((issuer) => (
                  <option key={issuer.id} value={issuer.id}>
                    {issuer.name}
                  </option>
                ))}
              </select>
            </>
          )}
          <label htmlFor={`${id}-value`}>Key of {provider.name}</label>
          <KeyField
            id={`${id}-value`}
            value={text}
            onChange={(value) => {
              setText(value);
              setMessage(null);
            }}
          />
          <PastedNote pasted={pasted} onUse={setText} />
          <span id={`${id}-environment`}>Environment</span>
          <EnvironmentChoice labelledBy={`${id}-environment`} value={environment} onChange={setEnvironment} />
          <label htmlFor={`${id}-label`}>Label</label>
          <input
            id={`${id}-label`}
            placeholder="The service that uses it"
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <span />
          <span>
            <Button type="submit" disabled={pasted?.kind !== 'key'}>
              {environment === 'sandbox' ? 'Save key' : 'Keep its fingerprint'}
            </Button>
          </span>
        </form>
        {message !== null && <Note tone={message.tone}>{message.text}</Note>}
      </Card>
    </div>
  );
}
