import { useId } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { later } from '@/components/ui/later.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { useSettings } from '@/utils/stores/settings-store.ts';
import styles from './RequestSettings.module.css';

const HistorySettings = later('soon', async () => (await import('@/components/drawer/later.ts')).HistorySettings);

/** How long to wait for an answer, and what is kept of it; for every tab. */
export function RequestSettings() {
  const id = useId();
  const { timeoutSeconds, problem, change, openOptions } = useSettings();
  return (
    <>
      <p className={styles.row}>
        <label htmlFor={id}>Give up after</label>
        <input
          id={id}
          type="number"
          min={1}
          max={600}
          className={styles.number}
          defaultValue={timeoutSeconds}
          onChange={({ target }) => {
            if (target.validity.valid && target.value !== '') void change({ timeoutSeconds: target.valueAsNumber });
          }}
        />
        <span>seconds (1 to 600). A request with a file is not given up.</span>
      </p>
      <p className={styles.row}>
        <Button look="link" onClick={() => void openOptions()}>
          Hosts of your own, and what you allowed
        </Button>
      </p>
      {problem !== null && <Note tone="danger">{problem}</Note>}
      <HistorySettings />
    </>
  );
}
