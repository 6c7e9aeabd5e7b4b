import { Chip } from '@/components/ui/Chip.tsx';
import { countSeverities, isFiltering, partGroups } from '@/utils/detection/filter-rows.ts';
import { type Severity, severities } from '@/utils/detection/finding.ts';
import { counted } from '@/utils/http/counted.ts';
import { environments } from '@/utils/providers/provider.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { FilterChoice } from './FilterChoice.tsx';
import styles from './LeakFilter.module.css';
import { severityTone } from './severity.ts';
import type { ShownLeaks } from './use-shown-leaks.ts';

/** Chooses rows by text, severity, environment and part, and says how many of how many are left. */
export function LeakFilter({ leaks: { candidates, suppressed, shown } }: { leaks: ShownLeaks }) {
  const { leakFilter, filterLeaks, showSuppressed, showSuppressedLeaks } = usePanel();
  const counts = new Map(countSeverities(candidates));
  const chosen = leakFilter.severities;
  const toggle = (severity: Severity) =>
    filterLeaks({
      severities: chosen.includes(severity) ? chosen.filter((one) => one !== severity) : [...chosen, severity],
    });
  return (
    <search className={styles.bar}>
      <input
        type="search"
        aria-label="Filter findings"
        placeholder="Filter"
        className={styles.text}
        value={leakFilter.text}
        onChange={({ target }) => filterLeaks({ text: target.value })}
      />
      {severities
        .filter((severity) => counts.has(severity) || chosen.includes(severity))
        .map((severity) => (
          <button
            key={severity}
            type="button"
            aria-pressed={chosen.includes(severity)}
            className={styles.toggle}
            onClick={() => toggle(severity)}
          >
            <Chip tone={severityTone(severity)}>
              {counts.get(severity) ?? 0} {severity}
            </Chip>
          </button>
        ))}
      <FilterChoice
        label="Environment"
        all="any environment"
        options={[...environments, 'unknown']}
        value={leakFilter.environment}
        onChange={(environment) => filterLeaks({ environment })}
      />
      <FilterChoice
        label="Part"
        all="any part"
        options={partGroups}
        value={leakFilter.part}
        onChange={(part) => filterLeaks({ part })}
      />
      {isFiltering(leakFilter) ? (
        <span role="status" className={styles.count}>
          {shown.length} of {candidates.length}
        </span>
      ) : (
        // Not announced: a busy page would not let a screen reader finish.
        <span className={styles.count}>{counted(candidates.length, 'row')}</span>
      )}
      {(suppressed.length > 0 || showSuppressed) && (
        <button
          type="button"
          aria-pressed={showSuppressed}
          className={styles.toggle}
          title={showSuppressed ? 'Hide the suppressed rows' : 'Show the suppressed rows too'}
          onClick={() => showSuppressedLeaks(!showSuppressed)}
        >
          <Chip tone="neutral">{suppressed.length} suppressed</Chip>
        </button>
      )}
    </search>
  );
}
