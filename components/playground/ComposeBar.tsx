import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { isSafe, methods } from '@/utils/http/method.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { usePrepared } from '@/utils/stores/prepared.ts';
import { useSession } from '@/utils/stores/session-store.ts';
import styles from './ComposeBar.module.css';

/** Method, URL and Send. The host cannot be typed: it follows from the environment, as does the colour of Send. */
export function ComposeBar() {
  const draft = usePanel((state) => state.draft);
  const edit = usePanel((state) => state.edit);
  const host = providerById(draft.provider)?.hosts[draft.environment] ?? '';
  return (
    <form className={styles.bar} data-environment={draft.environment} onSubmit={(event) => event.preventDefault()}>
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
        <span className={styles.host}>https://{host}</span>
        <input
          aria-label="Path and query"
          className={styles.path}
          spellCheck={false}
          autoComplete="off"
          value={draft.path}
          onChange={(event) => edit({ path: event.target.value })}
        />
      </span>
      <SendButton />
    </form>
  );
}

/** Whether a request can change what its user cares about: it carries a key that is no sandbox key, and its method writes. */
function needsConfirmation({ environment, keyId, method }: PlaygroundRequest): boolean {
  return environment !== 'sandbox' && keyId !== null && !isSafe(method);
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
  const target = draft.environment === 'sandbox' ? 'sandbox' : providerById(draft.provider)?.hosts[draft.environment];
  const label = (
    <>
      Send to {target} <kbd className={styles.shortcut}>{sendShortcut}</kbd>
    </>
  );
  // Another request than the one that was asked about is asked about anew.
  if (confirming === draft && !sending)
    return (
      <span className={styles.confirm} role="alertdialog" aria-label="Confirm">
        <span>
          {draft.method} https://{target}
          {draft.path} changes {draft.environment}.
        </span>
        <button type="button" className={styles.send} onClick={sendNow}>
          {draft.method} on {target}
        </button>
        <Button onClick={() => setConfirming(null)}>Do not send</Button>
      </span>
    );
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
