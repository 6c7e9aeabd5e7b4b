import { useEffect, useState } from 'react';
import { FilterChoice } from '@/components/leaks/FilterChoice.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import { environments } from '@/utils/providers/provider.ts';
import { followHistory, useHistory } from '@/utils/stores/history-store.ts';
import { filterHistory, type HistoryFilter } from './filter-history.ts';
import { HistoryFoot } from './HistoryFoot.tsx';
import { HistoryList } from './HistoryList.tsx';
import styles from './HistoryPane.module.css';

/** What was sent, the newest first: searched, opened, cleared. */
export function HistoryPane() {
  const { entries, bodyHits, unreadable, problem, loaded, comparison, searchBodies } = useHistory();
  const [filter, setFilter] = useState<HistoryFilter>({ text: '', environment: null });
  useEffect(() => {
    const controller = new AbortController();
    followHistory(controller.signal);
    return () => controller.abort();
  }, []);
  const text = filter.text.trim();
  useEffect(() => {
    const controller = new AbortController();
    void searchBodies(text, controller.signal);
    return () => controller.abort();
  }, [text, searchBodies]);
  const shown = filterHistory(entries, filter, bodyHits);
  return (
    <>
      <search className={styles.bar}>
        <input
          type="search"
          aria-label="Search history"
          placeholder="Search, bodies too"
          className={styles.text}
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
        <FilterChoice
          label="Environment of history"
          all="all"
          options={environments}
          value={filter.environment}
          onChange={(environment) => setFilter({ ...filter, environment })}
        />
      </search>
      {comparison === 'choosing' && <Note tone="warning">Choose the answer to compare with.</Note>}
      {problem !== null && <Note tone="danger">{problem}</Note>}
      {unreadable > 0 && (
        <Note tone="warning">
          {counted(unreadable, 'entry', 'entries')} could not be read. The others are untouched; Clear removes all.
        </Note>
      )}
      {loaded && entries.length === 0 && problem === null && <Empty />}
      {entries.length > 0 && shown.length === 0 && <Note>No request in history matches.</Note>}
      <HistoryList entries={shown} />
      <HistoryFoot shown={shown.length} />
    </>
  );
}

function Empty() {
  const { keep } = useHistory((state) => state.settings);
  if (!keep) return <Note>No history is kept.</Note>;
  return <Note>Nothing sent yet. What you send stands here afterwards, without its keys.</Note>;
}
