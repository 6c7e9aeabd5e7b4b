import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { counted } from '@/utils/http/counted.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { useSuppressions } from '@/utils/stores/suppressions-store.ts';

/** What is not in the list, and why. */
export function LeakNotes() {
  const { missed, dropped, problem } = useSession((state) => state.leaks);
  const request = useSession((state) => state.request);
  const suppressionProblem = useSuppressions((state) => state.problem);
  return (
    <>
      {missed !== null && (
        <Note tone="warning">
          {missed === 'before-devtools'
            ? 'What the page sent before DevTools was opened was not seen.'
            : 'What the page sent before the newest key was added was not scanned for it.'}{' '}
          <Button onClick={() => request({ type: 'reload-page' })}>Reload to capture</Button>
        </Note>
      )}
      {dropped > 0 && (
        <Note tone="warning">
          {counted(dropped, 'older finding')} gave way to newer ones; clear the list to keep all.
        </Note>
      )}
      {problem !== null && <Note tone="danger">{problem}</Note>}
      {suppressionProblem !== null && <Note tone="danger">{suppressionProblem}</Note>}
    </>
  );
}
