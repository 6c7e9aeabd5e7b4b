import { Button } from '@/components/ui/Button.tsx';
import { usePanel } from '@/utils/stores/panel-store.ts';
import styles from './FormerBody.module.css';

/** Says that a typed body was kept when an operation brought its own, and gives it back. */
export function FormerBody({ body }: { body: string }) {
  const draft = usePanel((state) => state.draft);
  const compose = usePanel((state) => state.compose);
  const requestTab = usePanel((state) => state.requestTab);
  return (
    <p role="status" className={styles.kept}>
      Your former body is kept.
      <Button
        look="link"
        onClick={() => compose({ draft: { ...draft, body, bodyKind: 'text' }, formerBody: null, requestTab: 'body' })}
      >
        Put back
      </Button>
      <Button look="link" onClick={() => compose({ draft, formerBody: null, requestTab })}>
        Let it go
      </Button>
    </p>
  );
}
