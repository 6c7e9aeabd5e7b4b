import { Button } from '@/components/ui/Button.tsx';
import { noFilter } from '@/utils/detection/filter-rows.ts';
import { counted } from '@/utils/http/counted.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './NothingShown.module.css';
import type { ShownLeaks } from './use-shown-leaks.ts';

/** Why the list is empty though there are findings, and the way back to them. */
export function NothingShown({ leaks: { candidates, suppressed } }: { leaks: ShownLeaks }) {
  const { filterLeaks, showSuppressedLeaks } = usePanel();
  const isFiltered = candidates.length > 0;
  return (
    <p role="status" className={styles.nothing}>
      {isFiltered ? 'No finding matches the filter.' : 'Every finding here is suppressed.'}{' '}
      {isFiltered ? (
        <Button onClick={() => filterLeaks({ ...noFilter, severities: [] })}>Show all {candidates.length}</Button>
      ) : (
        <Button onClick={() => showSuppressedLeaks(true)}>Show {counted(suppressed.length, 'suppressed row')}</Button>
      )}
    </p>
  );
}
