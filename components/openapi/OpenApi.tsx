import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';

/** Loaded when it is opened. */
const ImportedApis = lazy(async () => ({ default: (await import('./ImportedApis.tsx')).ImportedApis }));

/** Opens the imported APIs, and the place where one is imported. */
export function OpenApi() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Import OpenAPI…
      </Button>
      <Suspense>{open && <ImportedApis onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
