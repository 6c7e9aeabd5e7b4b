import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Chip } from '@/components/ui/Chip.tsx';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { findSuppression, suppressionId } from '@/utils/detection/suppression.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';
import { describeExpiry } from './describe-suppression.ts';
import styles from './Suppress.module.css';
import { SuppressForm } from './SuppressForm.tsx';

/** Under the story of a row: suppresses its place, or says since when and why that is so and lifts it. */
export function Suppress({ row }: { row: FindingRow }) {
  const { suppressions, lift } = useSuppressions();
  const showLeak = usePanel((state) => state.showLeak);
  const [writing, setWriting] = useState(false);
  const suppression = findSuppression(row.finding, suppressions);
  if (suppression !== null)
    return (
      <section className={styles.foot} aria-label="Suppression">
        <Chip tone="neutral">suppressed</Chip>
        <span className={styles.reason}>
          {suppression.reason} <span className={styles.until}>{describeExpiry(suppression)}</span>
        </span>
        <Button onClick={() => void lift(new Set([suppressionId(suppression)]))}>Lift</Button>
      </section>
    );
  const close = () => setWriting(false);
  if (writing) return <SuppressForm finding={row.finding} onDone={close} />;
  return (
    <section className={styles.foot} aria-label="Suppression">
      <Button
        onClick={() => {
          // The story stays when its row leaves the list, so that it can be lifted at once.
          showLeak(row.id);
          setWriting(true);
        }}
      >
        Suppress…
      </Button>
    </section>
  );
}
