import { useContext } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { Foreign } from '@/components/ui/Foreign.tsx';
import { visibleText } from '@/utils/encoding/visible-text.ts';
import { isLink, requestWithId } from '@/utils/providers/next-request.ts';
import { handOutText } from '@/utils/stores/hand-out.ts';
import { usePanel } from '@/utils/stores/panel-store.ts';
import { AnswerContext } from './answer-context.ts';
import styles from './ValueStrip.module.css';

interface Properties {
  readonly member: string | null;
  /** A string is shown as it is meant, and may be an id or a link. */
  readonly isString: boolean;
  readonly value: () => string;
  /** Where it stands; null where that is not known. */
  readonly path: string | null;
  readonly pointer: string | null;
}

/** Longer strings are shown whole below their path; this much fits beside it. */
const fits = 60;
/** More of a string than this is not shown here. */
const longestShown = 5_000;

/** One value of the answer and what can be done with it: copied, or used in the next request. */
export function ValueStrip({ member, isString, value, path, pointer }: Properties) {
  const { origin, say, next } = useContext(AnswerContext);
  const composed = usePanel((state) => state.draft.path);
  const text = isString ? value() : '';
  const request = origin === null ? null : requestWithId(origin, composed, member, text);
  const link = origin !== null && isString && isLink(member, text);
  return (
    <section className={styles.strip} aria-label="Selected value">
      <div className={styles.row}>
        <code className={styles.path}>
          <Foreign>{path ?? `${member}: ${text}`}</Foreign>
        </code>
        {request !== null && (
          <Button
            title={visibleText(`${request.method ?? ''} ${request.path}`)}
            onClick={() => say(next.compose(request))}
          >
            Use in the next request
          </Button>
        )}
        {link && <Button onClick={() => say(next.follow(text))}>Request it</Button>}
        <Button onClick={() => say(handOutText(value(), 'the value'))}>Copy value</Button>
        {path !== null && <Button onClick={() => say(handOutText(path, `the path ${path}`))}>Copy path</Button>}
        {pointer !== null && (
          <Button onClick={() => say(handOutText(pointer, 'the JSON pointer'))}>Copy JSON pointer</Button>
        )}
      </div>
      {path !== null && text.length > fits && (
        <pre className={styles.value}>
          <Foreign>{text.slice(0, longestShown)}</Foreign>
        </pre>
      )}
    </section>
  );
}
