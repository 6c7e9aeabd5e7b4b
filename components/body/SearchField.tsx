import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { mostFound } from '@/utils/http/find-text.ts';
import { useBodySearch } from '@/utils/stores/body-search-store.ts';
import styles from './SearchField.module.css';

/** Searches the body: `/` from anywhere that is no field, Enter and Shift+Enter from one occurrence to another. Ctrl+F is DevTools' own. */
export function SearchField() {
  const field = useRef<HTMLInputElement>(null);
  const { wanted, matchCase, count, current, search, step } = useBodySearch();
  useEffect(() => {
    const controller = new AbortController();
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener('keydown', onKeyDown, { signal: controller.signal });
    return () => controller.abort();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) step(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape' || wanted === '') return;
    // Else it would open the DevTools drawer.
    event.preventDefault();
    event.stopPropagation();
    search({ wanted: '' });
  };
  return (
    <search className={styles.search}>
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label="Search in the body"
        aria-keyshortcuts="/"
        placeholder="Search   /"
        spellCheck={false}
        value={wanted}
        onChange={(event) => search({ wanted: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <Button aria-label="Previous occurrence" title="Shift+Enter" disabled={!count} onClick={() => step(-1)}>
        ↑
      </Button>
      <Button aria-label="Next occurrence" title="Enter" disabled={!count} onClick={() => step(1)}>
        ↓
      </Button>
      <label className={styles.case}>
        <input type="checkbox" checked={matchCase} onChange={(event) => search({ matchCase: event.target.checked })} />
        Match case
      </label>
      <span role="status" aria-label="Found" className={styles.count}>
        {describeCount(count, current)}
      </span>
    </search>
  );
}

function describeCount(count: number | null, current: number): string {
  if (count === null) return '';
  if (count === 0) return 'Not found';
  return `${current + 1} of ${count}${count === mostFound ? ' or more' : ''}`;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
