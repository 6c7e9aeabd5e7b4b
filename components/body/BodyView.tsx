import { Note } from '@/components/ui/Note.tsx';
import { mediaKind } from '@/utils/http/media-kind.ts';
import type { OpenedBody } from '@/utils/http/open-body.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { BodyBar } from './BodyBar.tsx';
import { HexView } from './HexView.tsx';
import { MediaBody } from './MediaBody.tsx';
import { TextBody } from './TextBody.tsx';
import { TreeBody } from './TreeBody.tsx';

export type BodyViewName = 'body' | 'tree' | 'raw' | 'hex';

interface Properties {
  readonly view: BodyViewName;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Undefined while it is being opened. */
  readonly opened: OpenedBody | undefined;
}

/** A body as what it is: text, bytes that are no text, an image. */
export function BodyView({ view, bytes, contentType, opened }: Properties) {
  const media = view === 'body' ? mediaKind(bytes, contentType) : null;
  if (media !== null || view === 'hex')
    return (
      <>
        <BodyBar searchable={false} />
        {media === null ? <HexView bytes={bytes} /> : <MediaBody bytes={bytes} media={media} />}
      </>
    );
  if (opened === undefined) return null;
  if (opened.kind === 'binary')
    return (
      <>
        <BodyBar searchable={false} />
        <Note>
          {formatBytes(bytes.byteLength)} shown as bytes: {opened.reason}
        </Note>
        <HexView bytes={bytes} />
      </>
    );
  if (view === 'tree') return <TreeBody text={opened.text} jsonError={opened.jsonError} />;
  return <TextBody pretty={view === 'body'} contentType={contentType} opened={opened} />;
}
