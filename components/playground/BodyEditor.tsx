import { Note } from '@/components/ui/Note.tsx';
import { hasBody } from '@/utils/http/method.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './BodyEditor.module.css';

/** The body as text; sent as UTF-8, as JSON unless a Content-Type header says otherwise. */
export function BodyEditor() {
  const { body, method } = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  return (
    <>
      {!hasBody(method) && <Note>A {method} request is sent without a body; what stands here is kept for later.</Note>}
      <textarea
        aria-label="Request body"
        className={styles.body}
        spellCheck={false}
        placeholder='{ "title": "…" }'
        value={body}
        onChange={(event) => edit({ body: event.target.value })}
      />
    </>
  );
}
