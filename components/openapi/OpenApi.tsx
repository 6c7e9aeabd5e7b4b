import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { later } from '@/components/ui/later.tsx';

const ImportedApis = later('when asked', async () => (await import('./ImportedApis.tsx')).ImportedApis);

/** Opens the imported APIs, and the place where one is imported. */
export function OpenApi() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Import OpenAPI…
      </Button>
      {open && <ImportedApis onClose={() => setOpen(false)} />}
    </>
  );
}
