import { History } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Operations } from '@/components/operations/Operations.tsx';
import { later } from '@/components/ui/later.tsx';
import { methods } from '@/utils/http/method.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { useBoundHosts } from '@/utils/stores/bound-hosts-store.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { usePrepared } from '@/utils/stores/prepared.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './ComposeBar.module.css';
import { needsConfirmation } from './needs-confirmation.ts';

/** Loaded after the first view. */
const ConfirmSend = later('soon', async () => (await import('./ConfirmSend.tsx')).ConfirmSend);

/** Method, URL and Send. The host cannot be typed: it follows from the environment, as does the colour of Send. */
export function ComposeBar() {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const path = useRef<HTMLInputElement>(null);
  return (
    <form className={styles.bar} data-environment={draft.environment} onSubmit={(event) => event.preventDefault()}>
      <DrawerButton />
      <select
        aria-label="Method"
        className={styles.method}
        value={draft.method}
        onChange={(event) => edit({ method: event.target.value })}
      >
        {methods.map((method) => (
          <option key={method}>{method}</option>
        ))}
      </select>
      <span className={styles.url}>
        <Host />
        <input
          ref={path}
          aria-label="Path and query"
          className={styles.path}
          spellCheck={false}
          autoComplete="off"
          value={draft.path}
          onChange={(event) => edit({ path: event.target.value })}
        />
      </span>
      <Operations pathField={path} />
      <SendButton />
    </form>
  );
}

/** The provider's host of the environment; a choice where there are hosts of the user's own beside it. */
function Host() {
  const { provider, environment, base } = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const bound = useBoundHosts((state) => state.hosts).filter(
    (host) => host.provider === provider && host.environment === environment,
  );
  const own = `https://${providerById(provider)?.hosts[environment] ?? ''}`;
  const bases = bound.map((host) => host.base);
  if (bases.length === 0 && base === null) return <span className={styles.host}>{own}</span>;
  return (
    <select
      aria-label="Host"
      className={styles.host}
      value={base ?? own}
      onChange={({ target: { value } }) => edit({ base: value === own ? null : value })}
    >
      {[...new Set([own, ...bases, ...(base === null ? [] : [base])])].map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}

/** Opens history and saved requests beside the playground, or closes them. */
function DrawerButton() {
  const drawer = usePanel((state) => state.drawer);
  const showDrawer = usePanel((state) => state.showDrawer);
  const name = 'History and saved requests';
  return (
    <button
      type="button"
      className={styles.drawer}
      aria-label={name}
      title={name}
      aria-expanded={drawer !== null}
      onClick={() => showDrawer(drawer === null ? 'history' : null)}
    >
      <History size={15} aria-hidden />
    </button>
  );
}

function SendButton() {
  const draft = usePanel((state) => state.draft);
  const request = useSession((state) => state.request);
  const sending = useSession((state) => state.sending?.phase === 'sending');
  const prepared = usePrepared();
  const [confirming, setConfirming] = useState<PlaygroundRequest | null>(null);
  const sendNow = () => {
    setConfirming(null);
    request({ type: 'send', request: draft });
  };
  const send = () => (needsConfirmation(draft) ? setConfirming(draft) : sendNow());
  const cancel = () => request({ type: 'cancel' });
  useSendShortcuts(prepared.ok && !sending ? send : null, sending ? cancel : null);
  const host = hostOf(draft);
  const target = draft.environment === 'sandbox' && draft.base === null ? 'sandbox' : host;
  const label = (
    <>
      Send to {target} <kbd className={styles.shortcut}>{sendShortcut}</kbd>
    </>
  );
  // Another request than the one that was asked about is asked about anew.
  if (confirming === draft && !sending)
    return <ConfirmSend draft={draft} host={host} onSend={sendNow} onCancel={() => setConfirming(null)} />;
  if (!sending)
    return (
      <button type="submit" className={styles.send} disabled={!prepared.ok} onClick={send}>
        {label}
      </button>
    );
  return (
    <button type="button" className={styles.cancel} onClick={cancel}>
      <span>
        Cancel <kbd className={styles.shortcut}>Esc</kbd>
      </span>
      {/* Keeps the width of Send, so that what stands beside it does not move. */}
      <span className={styles.width} aria-hidden>
        {label}
      </span>
    </button>
  );
}

function hostOf({ provider, environment, base }: PlaygroundRequest): string {
  return base === null ? (providerById(provider)?.hosts[environment] ?? '') : new URL(base).host;
}

const sendShortcut = navigator.userAgent.includes('Mac') ? '⌘ ↵' : 'Ctrl ↵';

/** Ctrl/Cmd+Enter and Esc from anywhere in the panel; null where the action is not to be had. */
function useSendShortcuts(send: (() => void) | null, cancel: (() => void) | null) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const wantsSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    const action = wantsSend ? send : event.key === 'Escape' ? cancel : null;
    if (action === null) return;
    // Else Enter would also submit the form, and Escape would open the DevTools drawer.
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('keydown', (event) => onKeyDown(event), { capture: true, signal: controller.signal });
    return () => controller.abort();
  }, []);
}
