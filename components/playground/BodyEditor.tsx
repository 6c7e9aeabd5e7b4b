import { lazy, Suspense } from 'react';
import { BodyText } from '@/components/request-body/BodyText.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { hasBody } from '@/utils/http/method.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';

/** Loaded after the first view; until then a body that is text can be typed already. */
const BodyKinds = lazy(async () => ({ default: (await import('@/components/request-body/BodyKinds.tsx')).BodyKinds }));

/** The body, in one of several kinds. */
export function BodyEditor() {
  const { bodyKind, method } = usePanel((state) => state.draft);
  return (
    <>
      {!hasBody(method) && <Note>A {method} request is sent without a body; what stands here is kept for later.</Note>}
      <Suspense fallback={bodyKind === 'text' && <BodyText />}>
        <BodyKinds />
      </Suspense>
    </>
  );
}
