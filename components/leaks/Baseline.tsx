import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { splitSuppressed } from '@/utils/detection/filter-rows.ts';
import type { FindingRow } from '@/utils/detection/finding-list.ts';
import { baselineReason } from '@/utils/detection/suppression.ts';
import { counted } from '@/utils/http/counted.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';
import styles from './Baseline.module.css';

type Step =
  | { readonly name: 'idle' | 'asking' }
  | { readonly name: 'done'; readonly rows: number; readonly ids: ReadonlySet<string> }
  | { readonly name: 'refused'; readonly message: string };

const idle: Step = { name: 'idle' };

/** What is here now is known: suppresses every row of the list, after a second look, and takes that back in one click. */
export function Baseline({ shown }: { shown: readonly FindingRow[] }) {
  const { suppressions, suppress, lift } = useSuppressions();
  const [step, setStep] = useState<Step>(idle);
  const { open } = splitSuppressed(shown, suppressions);
  const rows = counted(open.length, 'row');

  const take = async () => {
    const findings = open.map(({ finding }) => finding);
    const result = await suppress(findings, { reason: baselineReason, lifetime: 'never' });
    setStep(
      result.ok ? { name: 'done', rows: open.length, ids: result.ids } : { name: 'refused', message: result.message },
    );
  };

  if (step.name === 'asking' && open.length > 0)
    return (
      <span className={styles.step}>
        <span>What is here now is known?</span>
        <Button look="danger" onClick={() => void take()}>
          Suppress {rows} as baseline
        </Button>
        <Button onClick={() => setStep(idle)}>Cancel</Button>
      </span>
    );
  return (
    <span className={styles.step}>
      <Button
        disabled={open.length === 0}
        title="Suppress everything that the list shows now"
        onClick={() => setStep({ name: 'asking' })}
      >
        Baseline…
      </Button>
      <span role="status" className={step.name === 'refused' ? styles.refused : styles.done}>
        {step.name === 'done' && `${counted(step.rows, 'row')} suppressed as baseline.`}
        {step.name === 'refused' && step.message}
      </span>
      {step.name === 'done' && (
        <Button look="link" onClick={() => void lift(step.ids).then(() => setStep(idle))}>
          Take back
        </Button>
      )}
    </span>
  );
}
