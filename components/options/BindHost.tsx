import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import formStyles from '@/components/ui/Form.module.css';
import { Note } from '@/components/ui/Note.tsx';
import { readBase } from '@/utils/providers/bound-host.ts';
import { type Environment, environments } from '@/utils/providers/provider.ts';
import { providers } from '@/utils/providers/registry.ts';
import { useBoundHosts } from '@/utils/stores/bound-hosts-store.ts';

/** Adds a host: it is read at once, and the browser asks for the permission when it is added. */
export function BindHost() {
  const [provider] = providers;
  const [text, setText] = useState('');
  const [environment, setEnvironment] = useState<Environment>('sandbox');
  const [refusal, setRefusal] = useState<string | null>(null);
  const bind = useBoundHosts((state) => state.bind);
  const id = useId();
  const read = readBase(text);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok) return setRefusal(read.message);
    const message = await bind({ base: read.base, provider: provider.id, environment });
    setRefusal(message);
    if (message === null) setText('');
  };
  return (
    <>
      <form className={formStyles.form} onSubmit={(event) => void submit(event)} autoComplete="off">
        <label htmlFor={`${id}-base`}>Base of its URLs</label>
        <input
          id={`${id}-base`}
          placeholder="https://proxy.example/api"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setRefusal(null);
          }}
        />
        <label htmlFor={`${id}-environment`}>Stands for</label>
        <select
          id={`${id}-environment`}
          value={environment}
          onChange={({ target: { value } }) =>
            setEnvironment(environments.find((known) => known === value) ?? 'sandbox')
          }
        >
          {environments.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </select>
        <span />
        <span>
          <Button type="submit" disabled={text.trim() === ''}>
            Add host
          </Button>
        </span>
      </form>
      {refusal !== null && <Note tone="danger">{refusal}</Note>}
    </>
  );
}
