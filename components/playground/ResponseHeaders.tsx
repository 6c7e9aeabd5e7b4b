import { useState } from 'react';
import { useNextRequest } from '@/components/body/use-next-request.ts';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { explainHeader } from '@/utils/http/explain-header.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { HeadersTable } from './HeadersTable.tsx';
import { RateLimitMeter } from './RateLimitMeter.tsx';
import styles from './ResponseHeaders.module.css';
import type { ReceivedHeaders } from './received-headers.ts';

interface Properties {
  readonly sending: Sending;
  readonly headers: ReceivedHeaders;
}

/** The fields of the answer, with a line on those that matter, and how many more requests the provider takes. */
export function ResponseHeaders({ sending, headers: { fields, note } }: Properties) {
  const { follow } = useNextRequest(sending);
  const [said, say] = useState('');
  const below = (name: string, value: string) => {
    const explanation = explainHeader(name, value);
    if (name.toLowerCase() !== 'location') return explanation;
    return (
      <>
        {explanation}{' '}
        <Button look="link" onClick={() => say(follow(value))}>
          Request it
        </Button>
      </>
    );
  };
  return (
    <div className={styles.scroll}>
      {note !== null && <Note>{note}</Note>}
      <RateLimitMeter fields={fields} answeredAt={sending.startedAt + (sending.headersAfter ?? 0)} />
      {said !== '' && <Note>{said}</Note>}
      <HeadersTable label="Response headers" fields={fields} below={below} />
    </div>
  );
}
