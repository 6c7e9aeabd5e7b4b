import { useEffect, useState } from 'react';
import { type OpenedEntry, useHistory } from '@/utils/stores/history-store.ts';

/** An entry with its bodies, `loading`, or a sentence that says why it cannot be shown. */
export function useOpenedEntry(id: string): OpenedEntry | string {
  const open = useHistory((state) => state.open);
  const [opened, setOpened] = useState<{ readonly id: string; readonly result: OpenedEntry | string } | null>(null);
  useEffect(() => {
    let current = true;
    void open(id).then((result) => current && setOpened({ id, result }));
    return () => {
      current = false;
    };
  }, [id, open]);
  return opened?.id === id ? opened.result : 'loading';
}
