import { useEffect, useEffectEvent } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { followHistoryProblems, followHistorySettings } from '@/utils/stores/history-store.ts';
import { keepLastDraft } from '@/utils/stores/keep-last-draft.ts';
import { useNotice } from '@/utils/stores/notice-store.ts';
import { saveDraft } from '@/utils/stores/save-draft.ts';
import { followSaved } from '@/utils/stores/saved-store.ts';
import styles from './Notices.module.css';

/** What was just done with history, saved requests and drafts. What has to be followed for it is followed from here on. */
export function Notices() {
  const { notice, dismiss } = useNotice();
  useEffect(() => {
    const controller = new AbortController();
    for (const follow of [followHistoryProblems, followHistorySettings, followSaved, keepLastDraft])
      follow(controller.signal);
    return () => controller.abort();
  }, []);
  useSaveShortcut(() => void saveDraft());
  return (
    <div role="status">
      {notice !== null && (
        <p className={`${styles.notice} ${styles[notice.tone]}`}>
          <span className={styles.sentence}>
            <Foreign>{notice.sentence}</Foreign>
          </span>
          {notice.undo !== null && (
            <Button
              onClick={() => {
                notice.undo?.();
                dismiss();
              }}
            >
              Undo
            </Button>
          )}
          <Button onClick={dismiss}>Close</Button>
        </p>
      )}
    </div>
  );
}

/** Ctrl/Cmd+S from anywhere in the playground, in the place of the browser's own, which would save the panel's document. */
function useSaveShortcut(save: () => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('keydown', (event) => onKeyDown(event), { capture: true, signal: controller.signal });
    return () => controller.abort();
  }, []);
}
