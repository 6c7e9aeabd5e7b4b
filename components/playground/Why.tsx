import { TryOther } from '@/components/key-test/TryOther.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { Card } from '@/components/ui/Card.tsx';
import type { Diagnosis } from '@/utils/auth/diagnosis/cause.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { useDiagnosis } from '@/utils/stores/diagnosis.ts';
import { useOpenKeys } from '@/utils/stores/open-keys.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import { CauseList } from './CauseList.tsx';
import styles from './Why.module.css';

/** Why a request was refused, the surest cause first, each with what shows it and what to do. */
export function Why({ sending }: { sending: Sending }) {
  const diagnosis = useDiagnosis(sending);
  if (diagnosis === null) return null;
  return (
    <div className={styles.why}>
      <Card title="Why" end={<SendWithKey diagnosis={diagnosis} sending={sending} />}>
        <CauseList
          diagnosis={diagnosis}
          actionFor={({ id }) => id === 'other-environment' && <TryProduction diagnosis={diagnosis} />}
        />
      </Card>
    </div>
  );
}

/** Whether the stored key that was refused is one of production, found out where its user wants that. */
function TryProduction({ diagnosis: { storedKey } }: { diagnosis: Diagnosis }) {
  const stored = useOpenKeys().find(({ id }) => id === storedKey?.id);
  return stored === undefined ? null : <TryOther key={stored.id} stored={stored} />;
}

/** The stored key that went out in a form that was refused, or was mistyped: one click sends it as it has to be. */
function SendWithKey({ diagnosis: { meantKey }, sending }: { diagnosis: Diagnosis; sending: Sending }) {
  const edit = usePanel((state) => state.edit);
  const request = useSession((state) => state.request);
  if (meantKey === null || sending.request.keyId === meantKey.id) return null;
  const send = () => {
    const headers = sending.request.headers.filter(([name]) => name.toLowerCase() !== 'authorization');
    const corrected = { ...sending.request, headers, keyId: meantKey.id };
    edit(corrected);
    request({ type: 'send', request: corrected });
  };
  return <Button onClick={send}>Send with “{meantKey.label}”</Button>;
}
