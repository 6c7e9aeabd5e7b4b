import { useEffect, useState } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import type { Media } from '@/utils/http/media-kind.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { HexView } from './HexView.tsx';
import styles from './MediaBody.module.css';

interface Properties {
  readonly bytes: Uint8Array;
  readonly media: Media;
}

/** An image may be no larger than this: it is handed to the browser as a text a third longer. */
const largestImage = 16_000_000;

/** An image, video or sound as the browser shows it, or as bytes where it cannot. Scripts in an image never run. */
export function MediaBody({ bytes, media }: Properties) {
  const [facts, setFacts] = useState('');
  const [failed, setFailed] = useState(false);
  const url = useMediaUrl(bytes, media);
  if (media.kind === 'image' && bytes.byteLength > largestImage)
    return (
      <AsBytes bytes={bytes}>
        Images up to {formatBytes(largestImage)} are shown; this one has {formatBytes(bytes.byteLength)}. Save it to
        look at it.
      </AsBytes>
    );
  if (failed)
    return (
      <AsBytes bytes={bytes}>
        The browser cannot show this as {media.type}: it may be damaged, or of a format it does not know.
      </AsBytes>
    );
  const fail = () => setFailed(true);
  return (
    <>
      <Note>{[media.type, formatBytes(bytes.byteLength), facts].filter(Boolean).join(', ')}</Note>
      <div className={styles.stage}>
        {url !== null && media.kind === 'image' && (
          <img
            className={`${styles.media} ${styles.image}`}
            src={url}
            alt="The body of the answer"
            onError={fail}
            onLoad={({ currentTarget: image }) => setFacts(`${image.naturalWidth} × ${image.naturalHeight} pixels`)}
          />
        )}
        {url !== null && media.kind !== 'image' && (
          // biome-ignore lint/a11y/useMediaCaption: what a server answers has no captions of ours.
          <video className={styles.media} src={url} controls aria-label="The body of the answer" onError={fail} />
        )}
      </div>
    </>
  );
}

function AsBytes({ bytes, children }: { bytes: Uint8Array; children: React.ReactNode }) {
  return (
    <>
      <Note tone="warning">{children}</Note>
      <HexView bytes={bytes} />
    </>
  );
}

function useMediaUrl(bytes: Uint8Array, { kind, type }: Media): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (kind === 'image' && bytes.byteLength > largestImage) return;
    const blob = new Blob([new Uint8Array(bytes)], { type });
    let gone = false;
    const made = kind === 'image' ? readDataUrl(blob) : Promise.resolve(URL.createObjectURL(blob));
    void made.then((madeUrl) => !gone && setUrl(madeUrl));
    return () => {
      gone = true;
      void made.then((madeUrl) => URL.revokeObjectURL(madeUrl));
    };
  }, [bytes, kind, type]);
  return url;
}

/** Images as `data:`, which the policy of the extension lets through; what plays is a `blob:`, so that it can be sought in. */
function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.readAsDataURL(blob);
  });
}
