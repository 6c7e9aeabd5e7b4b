import { useRef } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { counted } from '@/utils/http/counted.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { exportHistory, importHar } from '@/utils/stores/history-files.ts';
import { useHistory } from '@/utils/stores/history-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './HistoryPane.module.css';

/** How much there is, whether more is kept, the ways in and out, and the way to be rid of it. */
export function HistoryFoot({ shown }: { shown: number }) {
  const { entries, unreadable, settings, change, clear } = useHistory();
  const showEntry = usePanel((state) => state.showEntry);
  const file = useRef<HTMLInputElement>(null);
  const weight = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const forget = () => {
    showEntry(null);
    void clear();
  };
  return (
    <div className={styles.foot}>
      <label className={styles.keep} title="Off, nothing new is kept; what is there stays until it is cleared">
        <input
          type="checkbox"
          checked={settings.keep}
          onChange={({ target }) => void change({ keep: target.checked })}
        />
        Keep history
      </label>
      {entries.length > 0 && (
        <span>
          {shown < entries.length ? `${shown} of ${entries.length}` : counted(entries.length, 'request')},{' '}
          {formatBytes(weight)}
        </span>
      )}
      <Button look="link" onClick={() => file.current?.click()}>
        Import HAR
      </Button>
      <Button look="link" disabled={entries.length === 0} onClick={() => void exportHistory()}>
        Export
      </Button>
      <input
        ref={file}
        type="file"
        accept=".har,application/json,.json"
        aria-label="HAR to import"
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) void importHar(chosen);
          // Else the same file could not be chosen again.
          target.value = '';
        }}
      />
      <Button disabled={entries.length === 0 && unreadable === 0} onClick={forget}>
        Clear
      </Button>
    </div>
  );
}
