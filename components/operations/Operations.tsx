import { lazy, type RefObject, Suspense, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import styles from './Operations.module.css';

/** Loaded when it is opened. */
const OperationPicker = lazy(async () => ({ default: (await import('./OperationPicker.tsx')).OperationPicker }));

/** Opens the list of what the API can do. */
export function Operations({ pathField }: { pathField: RefObject<HTMLInputElement | null> }) {
  const [open, setOpen] = useState(false);
  return (
    <span className={styles.operations}>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Operations
      </Button>
      <Suspense>{open && <OperationPicker pathField={pathField} onClose={() => setOpen(false)} />}</Suspense>
    </span>
  );
}
