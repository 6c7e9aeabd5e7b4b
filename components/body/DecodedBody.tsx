import { type ReactNode, useMemo } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { readBodyText } from '@/utils/http/body-text.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { HexView } from './HexView.tsx';

export interface ReceivedBody {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

interface Properties extends ReceivedBody {
  /** Shows the body when it is text; it may be shown as bytes or not at all instead. */
  readonly children: (text: string) => ReactNode;
}

/** A body as what it is: text, bytes that are no text, or nothing. */
export function DecodedBody({ bytes, contentType, children }: Properties) {
  const body = useMemo(() => readBodyText(bytes, contentType), [bytes, contentType]);
  if (body.kind === 'binary')
    return (
      <>
        <Note>
          {formatBytes(bytes.byteLength)} shown as bytes: {body.reason}
        </Note>
        <HexView bytes={bytes} />
      </>
    );
  if (body.text === '') return <Note>The body is empty.</Note>;
  return (
    <>
      {body.note !== null && <Note tone="warning">{body.note}</Note>}
      {children(body.text)}
    </>
  );
}
