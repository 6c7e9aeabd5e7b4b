import { useCallback, useMemo } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { isJson, parseMediaType } from '@/utils/http/media-type.ts';
import { isValidJson, prettyJson } from '@/utils/http/pretty-json.ts';
import { DecodedBody, type ReceivedBody } from './DecodedBody.tsx';
import { JsonBlock } from './JsonBlock.tsx';
import { PlainText } from './PlainText.tsx';
import { TextBlocks } from './TextBlocks.tsx';
import { useSlices } from './use-slices.ts';

/** The body re-indented when it is JSON, else as it came. Numbers and duplicate members stay as they were sent. */
export function PrettyBody(body: ReceivedBody) {
  const expectJson = isJson(parseMediaType(body.contentType));
  return <DecodedBody {...body}>{(text) => <PrettyText text={text} expectJson={expectJson} />}</DecodedBody>;
}

function PrettyText({ text, expectJson }: { text: string; expectJson: boolean }) {
  const validity = useMemo(() => isValidJson(text), [text]);
  if (validity.valid) return <PrettyJson text={text} />;
  return (
    <>
      {expectJson && (
        <Note tone="warning">This says it is JSON, and is not: {validity.message} Shown as received.</Note>
      )}
      <PlainText label="Body" text={text} />
    </>
  );
}

function PrettyJson({ text }: { text: string }) {
  const make = useCallback(() => prettyJson(text), [text]);
  const { pieces } = useSlices(make);
  return <TextBlocks label="Body" blocks={pieces} paint={(block) => <JsonBlock text={block} />} />;
}
