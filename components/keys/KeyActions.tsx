import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { UseInSession } from './UseInSession.tsx';

interface Properties {
  readonly record: KeyRecord;
  readonly onRename: () => void;
}

/** Rename, and delete after a second look: a key that is gone cannot be brought back. */
export function KeyActions({ record, onRename }: Properties) {
  const remove = useKeys((state) => state.remove);
  const [deleting, setDeleting] = useState(false);
  if (deleting)
    return (
      <>
        <Button look="danger" onClick={() => void remove(record.id)}>
          Delete "{record.label}" for good
        </Button>
        <Button onClick={() => setDeleting(false)}>Keep</Button>
      </>
    );
  return (
    <>
      {record.environment !== 'sandbox' && <UseInSession record={record} />}
      <Button aria-label={`Rename ${visibleText(record.label)}`} onClick={onRename}>
        Rename
      </Button>
      <Button aria-label={`Delete ${visibleText(record.label)}`} onClick={() => setDeleting(true)}>
        Delete…
      </Button>
    </>
  );
}
