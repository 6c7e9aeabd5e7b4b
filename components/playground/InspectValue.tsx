import { useId } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { RevealButton } from '@/components/ui/RevealButton.tsx';
import { useReveal } from '@/components/ui/use-reveal.ts';
import { readAuthorization } from '@/utils/auth/anatomy.ts';
import { basicAuthorization } from '@/utils/auth/basic.ts';
import { counted } from '@/utils/http/counted.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { Anatomy } from './Anatomy.tsx';
import styles from './InspectValue.module.css';

/**
 * Takes any Authorization value apart, from a log, from somebody's code or from the page's traffic: the value, its base64 and
 * its key, of which each follows the others. Nothing is sent and nothing is kept.
 */
export function InspectValue({ value }: { value: string }) {
  const setValue = useSession((state) => state.inspect);
  const { revealed, reveal, hide } = useReveal();
  const { scheme, token, basic } = readAuthorization(value);
  return (
    <section className={styles.inspect} aria-label="Take apart">
      <header>
        <h3>Take a value apart</h3>
        <span className={styles.end}>
          <RevealButton revealed={revealed} onReveal={reveal} onHide={hide} />
          <Button look="link" onClick={() => setValue(null)}>
            Close
          </Button>
        </span>
      </header>
      <FromThePage />
      <div className={styles.fields}>
        <Field label="Authorization" text={value} revealed={revealed} onChange={setValue} />
        <Field
          label="base64"
          text={/^bearer$/i.test(scheme) ? '' : token}
          revealed={revealed}
          onChange={(base64) => setValue(`Basic ${base64}`)}
        />
        <Field
          label="key"
          text={basic?.userName ?? ''}
          revealed={revealed}
          onChange={(key) => setValue(basicAuthorization(key))}
        />
      </div>
      {value !== '' && <Anatomy value={value} revealed={revealed} />}
      {basic?.colon === true && basic.password === '' && (
        <Steps userNameBytes={basic.userNameLength.bytes} base64Length={basic.base64Length} />
      )}
    </section>
  );
}

/** The values that the page has sent: each is fetched when it is asked for. */
function FromThePage() {
  const { authorizations, request } = useSession();
  if (authorizations.length === 0) return null;
  return (
    <details className={styles.page}>
      <summary>{counted(authorizations.length, 'value')} in the page's traffic</summary>
      <ul aria-label="Values in the page's traffic">
        {authorizations.map(({ index, method, target, startedAt }) => (
          <li key={index}>
            <Button look="link" onClick={() => request({ type: 'inspect', index })}>
              {method} {target}
            </Button>{' '}
            <time dateTime={new Date(startedAt).toISOString()}>{new Date(startedAt).toLocaleTimeString()}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface FieldProperties {
  readonly label: string;
  readonly text: string;
  readonly revealed: boolean;
  readonly onChange: (text: string) => void;
}

function Field({ label, text, revealed, onChange }: FieldProperties) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={revealed ? styles.shown : styles.masked}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

/** How the value is made, step by step (RFC 7617 section 2), and what makes the same one elsewhere. */
function Steps({ userNameBytes, base64Length }: { userNameBytes: number; base64Length: number }) {
  return (
    <dl className={styles.steps}>
      <dt>Made of</dt>
      <dd>
        key, {counted(userNameBytes, 'byte')} → key and colon, {counted(userNameBytes + 1, 'byte')} → base64,{' '}
        {counted(base64Length, 'character')}
      </dd>
      <dt>The same by</dt>
      <dd>
        <code>curl -u "$APIVIDEO_KEY:"</code>
      </dd>
      <dt>or by</dt>
      <dd>
        <code>{`curl --header "Authorization: Basic $(printf %s: "$APIVIDEO_KEY" | base64 | tr -d '\\n')"`}</code>
      </dd>
    </dl>
  );
}
