import { useCallback, useMemo, useState } from 'react';
import { Note } from '@/components/ui/Note.tsx';
import { bodyFileName } from '@/utils/http/body-file-name.ts';
import { headerValue } from '@/utils/http/headers.ts';
import { openBody } from '@/utils/http/open-body.ts';
import { isLink } from '@/utils/providers/next-request.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { answerOrigin } from '@/utils/stores/answer-origin.ts';
import styles from './AnswerBody.module.css';
import { AnswerContext, type AnswerContextValue, type ClickedValue } from './answer-context.ts';
import { BodyView, type BodyViewName } from './BodyView.tsx';
import { useNextRequest } from './use-next-request.ts';
import { useSlicedResult } from './use-sliced-result.ts';
import { ValueStrip } from './ValueStrip.tsx';

interface Properties {
  readonly view: BodyViewName;
  /** Always the same one: each of its messages brings a copy of the body, which is opened once. */
  readonly sending: Sending;
  readonly response: NonNullable<Sending['response']>;
}

/** The body of an answer in one of its views, and the value in it that was clicked. */
export function AnswerBody({ view, sending, response: { body, headers } }: Properties) {
  const [bytes] = useState(body);
  const contentType = headerValue(headers, 'Content-Type');
  const opened = useSlicedResult(useCallback(() => openBody(bytes, contentType), [bytes, contentType]));
  const [clicked, setClicked] = useState<ClickedValue | null>(null);
  const [said, say] = useState('');
  const next = useNextRequest(sending);
  const origin = useMemo(() => answerOrigin(sending), [sending]);
  const context: AnswerContextValue = {
    ...{ origin, next, bytes, say },
    fileName: bodyFileName(sending.url, headers),
    onClick: (value) => {
      setClicked(value);
      say(isLink(value.member, value.value) ? next.follow(value.value) : '');
    },
  };
  if (bytes.byteLength === 0) return <Note>The body is empty.</Note>;
  return (
    <AnswerContext value={context}>
      <BodyView view={view} bytes={bytes} contentType={contentType} opened={opened} />
      {view === 'body' && clicked !== null && (
        <ValueStrip
          member={clicked.member}
          value={() => clicked.value}
          {...{ isString: true, path: null, pointer: null }}
        />
      )}
      {said !== '' && (
        <p role="status" className={styles.said}>
          {said}
        </p>
      )}
    </AnswerContext>
  );
}
