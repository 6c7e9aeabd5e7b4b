import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './BodyText.module.css';
import { noteFocus } from './hand-over-focus.ts';

/** The body as plain text; also what stands there until an editor is loaded. */
export function BodyText() {
  const body = usePanel((state) => state.draft.body);
  const edit = usePanel((state) => state.edit);
  return (
    <textarea
      ref={noteFocus}
      aria-label="Request body"
      className={styles.body}
      spellCheck={false}
      placeholder='{ "title": "…" }'
      value={body}
      onChange={(event) => edit({ body: event.target.value })}
    />
  );
}
