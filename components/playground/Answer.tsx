import type { ReactNode } from 'react';
import { later } from '@/components/ui/later.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { Tabs } from '@/components/ui/Tabs.tsx';
import { headerValue } from '@/utils/http/headers.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import type { PanelState } from '@/utils/storage/panel-state.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { FailureCard } from './FailureCard.tsx';
import { HeadersTable } from './HeadersTable.tsx';
import { RequestAsSent } from './RequestAsSent.tsx';
import styles from './ResponsePane.module.css';
import { type ReceivedHeaders, receivedHeaders } from './received-headers.ts';
import { StatusLine } from './StatusLine.tsx';

const PrettyBody = later('soon', async () => (await import('@/components/body/PrettyBody.tsx')).PrettyBody);

const RawBody = later('soon', async () => (await import('@/components/body/RawBody.tsx')).RawBody);

interface AnswerProperties {
  readonly sending: Sending;
  /** Stands at the end of the status line. */
  readonly again?: ReactNode;
  /** What is said of it, above its body. */
  readonly children?: ReactNode;
}

/** One answer, whether it has just come or was kept. */
export function Answer({ sending, again, children }: AnswerProperties) {
  const { responseTab: tab, showResponseTab } = usePanel();
  const headers = receivedHeaders(sending);
  return (
    <>
      <StatusLine sending={sending} end={again} />
      {sending.renewal !== null && <Note>{sending.renewal}</Note>}
      {sending.failure !== null && <FailureCard failure={sending.failure} url={sending.url} />}
      {children}
      <Tabs
        label="Response"
        selected={tab}
        onSelect={showResponseTab}
        tabs={[
          { id: 'body', label: 'Body' },
          { id: 'raw', label: 'Raw' },
          { id: 'headers', label: `Headers ${headers.fields.length}` },
          { id: 'request', label: 'Request as sent' },
        ]}
      >
        <TabContent tab={tab} sending={sending} headers={headers} />
      </Tabs>
    </>
  );
}

function TabContent({
  tab,
  sending,
  headers,
}: {
  tab: PanelState['responseTab'];
  sending: Sending;
  headers: ReceivedHeaders;
}) {
  if (tab === 'request') return <RequestAsSent sending={sending} />;
  if (tab === 'headers') return <ResponseHeaders headers={headers} />;
  if (sending.phase === 'sending') return <Note>Waiting for the answer.</Note>;
  if (sending.response === null) return <Note>No answer came, so there is no body.</Note>;
  if (sending.failure !== null && sending.response.body.byteLength === 0)
    return <Note>The answer broke off before the browser handed over any of its body.</Note>;
  const Body = tab === 'body' ? PrettyBody : RawBody;
  return (
    <Body
      key={sending.id}
      bytes={sending.response.body}
      contentType={headerValue(sending.response.headers, 'Content-Type')}
    />
  );
}

function ResponseHeaders({ headers }: { headers: ReceivedHeaders }) {
  return (
    <div className={styles.scroll}>
      {headers.note !== null && <Note>{headers.note}</Note>}
      <HeadersTable label="Response headers" fields={headers.fields} />
    </div>
  );
}
