import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { counted } from '@/utils/http/counted.ts';
import { type KeptApi, knownProvider, providerIdOf } from '@/utils/openapi/kept-api.ts';
import { findTarget } from '@/utils/providers/api-target.ts';
import { useApis } from '@/utils/stores/apis-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useTargets } from '@/utils/stores/targets-store.ts';
import styles from './KeptApiCard.module.css';
import { KeySchemeChoice } from './KeySchemeChoice.tsx';
import { ServerBindings } from './ServerBindings.tsx';
import { switchApi } from './switch-api.ts';

interface Properties {
  readonly api: KeptApi;
  /** The playground now composes requests of it. */
  readonly onUsed: () => void;
}

/** An imported API: where its requests go, how its keys are sent, and what it can do. */
export function KeptApiCard({ api, onUsed }: Properties) {
  const provider = knownProvider(api.servers);
  const use = useThisApi(api);
  return (
    <Card
      title={`${api.title} ${api.version}`.trim()}
      end={
        <>
          {counted(api.operationCount, 'operation')}{' '}
          <Button
            aria-label={`Use ${visibleText(api.title)}`}
            onClick={() => {
              use();
              onUsed();
            }}
          >
            Use
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
      </div>
    </Card>
  );
}

/** Makes the draft one of this API; its operations are then those that can be chosen. */
function useThisApi(api: KeptApi): () => void {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const targets = useTargets((state) => state.targets);
  const target = findTarget(providerIdOf(api), targets);
  return () => target !== null && edit(switchApi(draft, target));
}

function RemoveApi({ api: { id, title } }: { api: KeptApi }) {
  const remove = useApis((state) => state.remove);
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button aria-label={`Remove ${visibleText(title)}`} onClick={() => setAsking(true)}>
        Remove…
      </Button>
    );
  return (
    <>
      <Button look="danger" onClick={() => void remove(id)}>
        Remove <Foreign>{title}</Foreign>; its keys stay
      </Button>{' '}
      <Button onClick={() => setAsking(false)}>Keep</Button>
    </>
  );
}
