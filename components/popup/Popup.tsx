import { KeyMatrix } from '@/components/key-test/KeyMatrix.tsx';
import { QuickTest } from '@/components/key-test/QuickTest.tsx';
import { LockedKeys } from '@/components/vault/LockedKeys.tsx';
import styles from './Popup.module.css';

/** What the toolbar button shows: whether a key is good, without DevTools. */
export function Popup() {
  return (
    <main className={styles.popup}>
      <QuickTest />
      <LockedKeys />
      <KeyMatrix />
      <p className={styles.more}>Requests, leaks and keys are in DevTools, in the panel Authlens.</p>
    </main>
  );
}
