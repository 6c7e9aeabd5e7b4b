import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { formatSpan } from '@/utils/http/sizes.ts';
import { providerById } from '@/utils/providers/registry.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { useTakesUploads } from '@/utils/stores/upload-in-pieces.ts';
import { makeUploadToken, tokenLifetime } from '@/utils/stores/upload-token.ts';
import styles from './Rows.module.css';

/** Makes an upload token with the chosen key in one click, and puts it into the request in place of the key. */
export function UploadToken({ size }: { size: number }) {
  const { provider, environment, keyId } = usePanel((state) => state.draft);
  const [confirming, setConfirming] = useState(false);
  const takesUploads = useTakesUploads();
  const api = providerById(provider);
  if (!takesUploads || api === null || keyId === null) return null;
  const lifetime = tokenLifetime(size);
  const make = () => {
    // As every other request that changes something with a key that is no sandbox key.
    if (environment !== 'sandbox' && !confirming) return setConfirming(true);
    setConfirming(false);
    makeUploadToken(lifetime);
  };
  return (
    <p className={styles.line}>
      <Button onClick={make}>{confirming ? `Make it on ${api.hosts[environment]}` : 'Upload with a token'}</Button>
      <span className={styles.hint}>
        Makes an upload token that lasts {formatSpan(lifetime * 1000)}, and sends it in place of the key.
      </span>
    </p>
  );
}
