import { useCallback, useMemo } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { type BodyText, readBodyText } from '@/utils/http/body-text.ts';
import { isJson, parseMediaType } from '@/utils/http/media-type.ts';
import { isValidJson, prettyJson } from '@/utils/http/pretty-json.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { splitTextBlocks } from '@/utils/http/text-blocks.ts';
import { HexView } from './HexView.tsx';
import { JsonBlock } from './JsonBlock.tsx';
import { TextBlocks } from './TextBlocks.tsx';
import { useSlices } from './use-slices.ts';

interface Properties {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

/** The body re-indented when it is JSON, else as it came. Numbers and duplicate members stay as they were sent. */
export function PrettyBody({ bytes, contentType }: Properties) {
  const body = useMemo(() => readBodyText(bytes, contentType), [bytes, contentType]);
  if (body.kind === 'binary') return <BinaryBody bytes={bytes} reason={body.reason} />;
  if (body.text === '') return <Note>The body is empty.</Note>;
  return <PrettyText text={body.text} expectJson={contentType !== null && isJson(parseMediaType(contentType))} />;
}

/** The body as received: text exactly as it came, or bytes. */
export function RawBody({ bytes, contentType }: Properties) {
  const body: BodyText = useMemo(() => readBodyText(bytes, contentType), [bytes, contentType]);
  const blocks = useMemo(() => (body.kind === 'text' ? splitTextBlocks(body.text) : []), [body]);
  if (body.kind === 'binary') return <BinaryBody bytes={bytes} reason={body.reason} />;
  if (body.text === '') return <Note>The body is empty.</Note>;
  return <TextBlocks label="Body as received" blocks={blocks} />;
}

function BinaryBody({ bytes, reason }: { bytes: Uint8Array; reason: string }) {
  return (
    <>
      <Note>
        {formatBytes(bytes.byteLength)} shown as bytes: {reason}
      </Note>
      <HexView bytes={bytes} />
    </>
  );
}

function PrettyText({ text, expectJson }: { text: string; expectJson: boolean }) {
  const validity = useMemo(() => isValidJson(text), [text]);
  const blocks = useMemo(() => splitTextBlocks(text), [text]);
  if (validity.valid) return <PrettyJson text={text} />;
  return (
    <>
      {expectJson && (
        <Note tone="warning">This says it is JSON, and is not: {validity.message} Shown as received.</Note>
      )}
      <TextBlocks label="Body" blocks={blocks} />
    </>
  );
}

function PrettyJson({ text }: { text: string }) {
  const make = useCallback(() => prettyJson(text), [text]);
  const { pieces } = useSlices(make);
  return <TextBlocks label="Body" blocks={pieces} paint={(block) => <JsonBlock text={block} />} />;
}
