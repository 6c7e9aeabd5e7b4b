import { Band } from '@/components/ui/Band.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { CrossButton } from '@/components/ui/CrossButton.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { useNow } from '@/components/ui/use-now.ts';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { type OpenedEntry, useHistory } from '@/utils/stores/history-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { putBack } from '@/utils/stores/put-back.ts';
import { describeEntry, entryPath, shortTime } from './describe-entry.ts';
import styles from './EntryView.module.css';
import { SendAgain } from './SendAgain.tsx';

/** Which entry is shown, and what can be done with it. */
export function EntryBar({ opened }: { opened: OpenedEntry | null }) {
  const showEntry = usePanel((state) => state.showEntry);
  const showDrawer = usePanel((state) => state.showDrawer);
  const { comparison, compare } = useHistory();
  const now = useNow();
  const close = () => {
    compare('none');
    showEntry(null);
  };
  const chooseOther = () => {
    compare('choosing');
    showDrawer('history');
  };
  return (
    <Band label="From history">
      {opened !== null && (
        <>
          <span className={styles.which} title={visibleText(describeEntry(opened.entry))}>
            {shortTime(opened.entry.at, now)}{' '}
            <code>
              <Foreign>
                {opened.sending.request.method} {entryPath(opened.entry)}
              </Foreign>
            </code>
          </span>
          <Button onClick={() => putBack(opened.sending.request, 'The request')}>Put back</Button>
          <SendAgain request={opened.sending.request} />
          {comparison === 'none' ? (
            <Button onClick={chooseOther}>Compare with…</Button>
          ) : (
            <Button onClick={() => compare('none')}>Do not compare</Button>
          )}
        </>
      )}
      <CrossButton label="Close this answer" onClick={close} />
    </Band>
  );
}
