import { type RefObject, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { later } from '@/components/ui/later.tsx';
import styles from './Operations.module.css';

/** Loaded when it is opened. */
const OperationPicker = later('when asked', async () => (await import('./OperationPicker.tsx')).OperationPicker);

/** Opens the list of what the API can do. */
export function Operations({ pathField }: { pathField: RefObject<HTMLInputElement | null> }) {
  const [open, setOpen] = useState(false);
  return (
    <span className={styles.operations}>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Operations
      </Button>
      {open && <OperationPicker pathField={pathField} onClose={() => setOpen(false)} />}
    </span>
  );
}
