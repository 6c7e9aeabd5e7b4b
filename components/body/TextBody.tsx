import { useContext } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Note } from '@/components/ui/Note.tsx';
import { isJson, parseMediaType } from '@/utils/http/media-type.ts';
import type { OpenedBody } from '@/utils/http/open-body.ts';
import { handOutText } from '@/utils/stores/hand-out.ts';
import { AnswerContext } from './answer-context.ts';
import { BodyBar } from './BodyBar.tsx';
import { PlainText } from './PlainText.tsx';
import { PrettyJson } from './PrettyJson.tsx';

interface Properties {
  /** Whether JSON is indented anew. */
  readonly pretty: boolean;
  readonly contentType: string | null;
  readonly opened: Extract<OpenedBody, { kind: 'text' }>;
}

/** A body that is text, exactly as it came or, when it is JSON, indented anew. A page is text here, and never run. */
export function TextBody({ pretty, contentType, opened: { text, note, jsonError } }: Properties) {
  const { say } = useContext(AnswerContext);
  const notJson = pretty && jsonError !== null && isJson(parseMediaType(contentType));
  return (
    <>
      <BodyBar>
        <Button onClick={() => say(handOutText(text, 'the body as it came'))}>Copy</Button>
      </BodyBar>
      {note !== null && <Note tone="warning">{note}</Note>}
      {notJson && <Note tone="warning">This says it is JSON, and is not: {jsonError} Shown as received.</Note>}
      {pretty && jsonError === null ? (
        <PrettyJson text={text} />
      ) : (
        <PlainText label={pretty ? 'Body' : 'Body as received'} text={text} />
      )}
    </>
  );
}
