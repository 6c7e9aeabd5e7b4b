import { Button } from '@/components/ui/Button.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { baselineReason, type Suppression } from '@/utils/detection/suppression.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';
import { describeExpiry } from './describe-suppression.ts';
import styles from './SuppressionList.module.css';

/** Every suppression of this browser, whichever page it belongs to, so that none is forgotten. */
export function SuppressionList() {
  const { suppressions, lift } = useSuppressions();
  if (suppressions.size === 0) return null;
  const entries = [...suppressions].toReversed();
  const baseline = entries.filter(([, { reason }]) => reason === baselineReason).map(([id]) => id);
  return (
    <details className={styles.details}>
      <summary>All suppressions ({suppressions.size})</summary>
      <div className={styles.list}>
        {baseline.length > 0 && (
          <Button onClick={() => void lift(new Set(baseline))}>Take back the baseline ({baseline.length})</Button>
        )}
        <ul>
          {entries.slice(0, mostShown).map(([id, suppression]) => (
            <li key={id}>
              <span className={styles.what}>
                <Foreign>{suppression.reason}</Foreign>{' '}
                <span className={styles.until}>{describeExpiry(suppression)}</span>
                <code className={styles.place}>
                  <Foreign>{describeTarget(suppression)}</Foreign>
                </code>
              </span>
              <Button onClick={() => void lift(new Set([id]))}>Lift</Button>
            </li>
          ))}
        </ul>
        {entries.length > mostShown && <p>… and {entries.length - mostShown} older ones.</p>}
      </div>
    </details>
  );
}

/** A list that nobody reads to its end need not be drawn to its end. */
const mostShown = 100;

function describeTarget({ part, name, method, url, script }: Suppression): string {
  const place = name === null ? part : `${part} ${name}`;
  return `${place} · ${method} ${url}${script === null ? '' : ` · ${script}`}`;
}
