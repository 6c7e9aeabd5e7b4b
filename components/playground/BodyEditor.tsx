import { BodyText } from '@/components/request-body/BodyText.tsx';
import { later } from '@/components/ui/later.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { hasBody } from '@/utils/http/method.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';

/** Until its code is there, a body that is text can be typed already. */
const BodyKinds = later(
  'soon',
  async () => (await import('@/components/request-body/BodyKinds.tsx')).BodyKinds,
  function Meanwhile() {
    return usePanel((state) => state.draft.bodyKind) === 'text' && <BodyText />;
  },
);

/** The body, in one of several kinds. */
export function BodyEditor() {
  const method = usePanel((state) => state.draft.method);
  return (
    <>
      {!hasBody(method) && <Note>A {method} request is sent without a body; what stands here is kept for later.</Note>}
      <BodyKinds />
    </>
  );
}
