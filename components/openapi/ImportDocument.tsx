import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { useImport } from '@/utils/stores/import-store.ts';
import styles from './ImportDocument.module.css';
import { ImportOutcome } from './ImportOutcome.tsx';

/** Takes a document: a file that is chosen or dropped, or a text that is pasted. */
export function ImportDocument() {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { current, start, cancel, dismiss } = useImport();
  const reading = current.phase === 'reading';
  const readText = async () => {
    await start(text, 'what you pasted');
    // What could not be used stays, so that it can be mended.
    const { current: outcome } = useImport.getState();
    if (outcome.phase === 'done' && outcome.ok) setText('');
  };
  return (
    <section className={styles.import} aria-label="Import">
      <p className={styles.hint}>
        OpenAPI 3.0 or 3.1, YAML or JSON. Drop a file here, or{' '}
        <Button onClick={() => chooser.current?.click()} disabled={reading}>
          Choose a file…
        </Button>
        <input
          ref={chooser}
          type="file"
          aria-label="OpenAPI document"
          accept=".yaml,.yml,.json,application/json,application/yaml"
          className={styles.chooser}
          tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void start(file, file.name);
            // Else the same file could not be chosen again.
            target.value = '';
          }}
        />
      </p>
      <label htmlFor={id} className={styles.label}>
        or paste it
      </label>
      <textarea
        id={id}
        className={styles.text}
        spellCheck={false}
        rows={3}
        placeholder="openapi: 3.1.0"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className={styles.actions}>
        <Button disabled={reading || text.trim() === ''} onClick={() => void readText()}>
          Import the text
        </Button>
        {reading && (
          <>
            <span role="status">Reading {current.name} …</span>
            <progress aria-label="Reading" />
            <Button onClick={cancel}>Cancel</Button>
          </>
        )}
      </p>
      {current.phase === 'done' && <ImportOutcome outcome={current} onDismiss={dismiss} />}
    </section>
  );
}
