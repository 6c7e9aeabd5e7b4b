import { OpenApi } from '@/components/openapi/OpenApi.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { later } from '@/components/ui/later.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { Tabs } from '@/components/ui/Tabs.tsx';
import { splitQuery } from '@/utils/http/query-parts.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { useKeys } from '@/utils/stores/keys-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { AuthorizationCard } from './AuthorizationCard.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import { ComposeBar } from './ComposeBar.tsx';
import { HeadersEditor } from './HeadersEditor.tsx';
import styles from './Playground.module.css';
import { RequestSettings } from './RequestSettings.tsx';
import { ResponsePane } from './ResponsePane.tsx';

/** Loaded when they are shown: the first view opens with the headers. */
const ParametersEditor = later(
  'soon',
  async () => (await import('@/components/parameters/ParametersEditor.tsx')).ParametersEditor,
);
const FormerBody = later('soon', async () => (await import('@/components/operations/FormerBody.tsx')).FormerBody);

/** Loaded after the first view. */
const InUse = later('soon', async () => (await import('./InUse.tsx')).InUse);
const Drawer = later('soon', async () => (await import('@/components/drawer/later.ts')).Drawer);
const LockedKey = later('soon', async () => (await import('@/components/drawer/later.ts')).LockedKey);
const Notices = later('soon', async () => (await import('@/components/drawer/later.ts')).Notices);
const EntryView = later('soon', async () => (await import('@/components/drawer/later.ts')).EntryView);

const ReplayBand = later('soon', async () => (await import('@/components/replay/ReplayBand.tsx')).ReplayBand);

const CopyMenu = later('soon', async () => (await import('./CopyMenu.tsx')).CopyMenu);

/** Compose on the left, answer on the right; one column when narrow. */
export function Playground() {
  const openEntry = usePanel((state) => state.openEntry);
  return (
    <div className={styles.playground}>
      <InUse />
      <ComposeBar />
      <Notices />
      <ReplayBand />
      <div className={styles.places}>
        <Drawer />
        <div className={styles.columns}>
          <div className={styles.compose}>
            <FirstKey />
            <LockedKey />
            <div className={styles.apis}>
              <OpenApi />
            </div>
            <RequestTabs />
            <AuthorizationCard />
          </div>
          <div className={styles.answer}>{openEntry === null ? <ResponsePane /> : <EntryView id={openEntry} />}</div>
        </div>
      </div>
    </div>
  );
}

function FirstKey() {
  const none = useKeys((state) => !state.keys.some(({ environment }) => environment === 'sandbox'));
  const show = usePanel((state) => state.show);
  if (!none) return null;
  return (
    <Note>
      No sandbox key is stored yet, so this will be sent without one.{' '}
      <Button look="link" onClick={() => show('keys')}>
        Add a key
      </Button>
    </Note>
  );
}

function RequestTabs() {
  const { draft, formerBody, requestTab: tab, showRequestTab } = usePanel();
  const { headers, path } = draft;
  return (
    <div className={styles.tabs}>
      {formerBody !== null && <FormerBody body={formerBody} />}
      <Tabs
        label="Request"
        selected={tab}
        onSelect={showRequestTab}
        tabs={[
          { id: 'parameters', label: labelWithCount('Parameters', splitQuery(path).parts.filter(Boolean).length) },
          { id: 'headers', label: labelWithCount('Headers', headers.length) },
          { id: 'body', label: isComposed(draft) ? 'Body ●' : 'Body' },
          { id: 'settings', label: 'Settings' },
        ]}
        end={<CopyMenu />}
      >
        {tab === 'parameters' && <ParametersEditor />}
        {tab === 'headers' && <HeadersEditor />}
        {tab === 'body' && <BodyEditor />}
        {tab === 'settings' && <RequestSettings />}
      </Tabs>
    </div>
  );
}

function labelWithCount(label: string, count: number): string {
  return count === 0 ? label : `${label} ${count}`;
}

function isComposed({ bodyKind, body, fields, parts, file }: PlaygroundRequest): boolean {
  return { text: body !== '', form: fields.length > 0, multipart: parts.length > 0, file: file !== null }[bodyKind];
}
