import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { type SaveOutcome, saveKeys } from '@/utils/stores/save-keys.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import styles from './ExportKeys.module.css';

const purpose: SaveOutcome = {
  tone: 'quiet',
  text: 'For the scan command: it finds these keys in HAR files without knowing them.',
};

/** Saves the fingerprints for the scan command, and says what was left out. */
export function ExportKeys({ keys }: { keys: readonly KeyRecord[] }) {
  const [outcome, setOutcome] = useState(purpose);
  return (
    <div className={styles.row}>
      <Button onClick={() => void saveKeys(keys).then(setOutcome)}>Export fingerprints</Button>
      <Note tone={outcome.tone}>{outcome.text}</Note>
    </div>
  );
}
