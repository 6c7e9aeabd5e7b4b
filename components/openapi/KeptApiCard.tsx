import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { counted } from '@/utils/http/counted.ts';
import { type KeptApi, knownProvider } from '@/utils/openapi/kept-api.ts';
import { useApis } from '@/utils/stores/apis-store.ts';
import { ApiOperations } from './ApiOperations.tsx';
import styles from './KeptApiCard.module.css';
import { KeySchemeChoice } from './KeySchemeChoice.tsx';
import { ServerBindings } from './ServerBindings.tsx';

interface Properties {
  readonly api: KeptApi;
  /** An operation was put into the playground. */
  readonly onUsed: () => void;
}

/** An imported API: where its requests go, how its keys are sent, and what it can do. */
export function KeptApiCard({ api, onUsed }: Properties) {
  const [listing, setListing] = useState(false);
  const provider = knownProvider(api.servers);
  const count = counted(api.operationCount, 'operation');
  return (
    <Card
      title={`${api.title} ${api.version}`.trim()}
      end={
        <>
          <Button aria-expanded={listing} onClick={() => setListing(!listing)}>
            {listing ? 'Hide' : 'Show'} {count}
          </Button>{' '}
          <RemoveApi api={api} />
        </>
      }
    >
      <div className={styles.body}>
        {provider === null ? (
          <KeySchemeChoice api={api} />
        ) : (
          <p>These are hosts of {provider.name}: its environments count, and its keys are sent.</p>
        )}
        <ServerBindings api={api} fixed={provider !== null} />
        {listing && <ApiOperations api={api} onUsed={onUsed} />}
      </div>
    </Card>
  );
}

function RemoveApi({ api: { id, title } }: { api: KeptApi }) {
  const remove = useApis((state) => state.remove);
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button aria-label={`Remove ${title}`} onClick={() => setAsking(true)}>
        Remove…
      </Button>
    );
  return (
    <>
      <Button look="danger" onClick={() => void remove(id)}>
        Remove {title}; its keys stay
      </Button>{' '}
      <Button onClick={() => setAsking(false)}>Keep</Button>
    </>
  );
}
