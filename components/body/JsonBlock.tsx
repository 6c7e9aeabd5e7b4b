import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { jsonTokens } from '@/utils/http/pretty-json.ts';
import styles from './JsonBlock.module.css';
import { onNearScreen } from './near-screen.ts';
import { ValueToken } from './ValueToken.tsx';

/** One block of JSON, coloured once it comes near the screen: a large body has thousands of blocks, of which few are seen. */
export const JsonBlock = memo(function JsonBlock({ text }: { text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const span = element.current;
    if (span === null || near) return;
    return onNearScreen(span, () => setNear(true));
  }, [near]);
  return <span ref={element}>{near ? paint(text) : text}</span>;
});

function paint(text: string): ReactNode[] {
  const painted: ReactNode[] = [];
  let end = 0;
  let name: string | null = null;
  for (const { kind, start, end: after } of jsonTokens(text)) {
    const token = text.slice(start, after);
    if (kind === 'punctuation') {
      // A name is the name of the value behind its colon alone.
      if (token !== ':') name = null;
      continue;
    }
    painted.push(text.slice(end, start));
    painted.push(
      kind === 'string' ? (
        <ValueToken key={start} name={name} written={token}>
          {token}
        </ValueToken>
      ) : (
        <span key={start} className={styles[kind]}>
          {token}
        </span>
      ),
    );
    name = kind === 'key' ? token : null;
    end = after;
  }
  painted.push(text.slice(end));
  return painted;
}
