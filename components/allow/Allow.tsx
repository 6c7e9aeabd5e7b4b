import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { askForHost, refuseHost } from '@/utils/stores/asked-host.ts';
import styles from './Allow.module.css';

/** Asks for one host in a tab, for a panel whose browser does not let it ask. */
export function Allow({ url }: { url: string | null }) {
  const [granted, setGranted] = useState<boolean | null>(null);
  if (url === null)
    return <main className={styles.allow}>This page asks for the host of a request, and none was named.</main>;
  const { host } = new URL(url);
  const ask = async () => setGranted(await askForHost(url));
  const refuse = () => {
    refuseHost(url);
    setGranted(false);
  };
  return (
    <main className={styles.allow}>
      <h1>Allow requests to {host}?</h1>
      <p>
        You asked the panel Authlens to send a request there. The browser lets it ask for that in a tab only. What you
        allow can be taken back in the options.
      </p>
      {granted === null ? (
        <p className={styles.answers}>
          <Button onClick={() => void ask()}>Allow requests to {host}</Button>
          <Button onClick={refuse}>Not now</Button>
        </p>
      ) : (
        <p role="status">
          {granted ? `Requests to ${host} are allowed.` : `Requests to ${host} are not allowed.`} Close this tab, and go
          back to DevTools.
        </p>
      )}
    </main>
  );
}
