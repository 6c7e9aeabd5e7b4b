import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { jsonTokens } from '@/utils/http/pretty-json.ts';
import styles from './JsonBlock.module.css';

/** One block of JSON, coloured once it comes near the screen: a large body has thousands of blocks, of which few are seen. */
export const JsonBlock = memo(function JsonBlock({ text }: { text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const span = element.current;
    if (span === null || near) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    });
    observer.observe(span);
    return () => observer.disconnect();
  }, [near]);
  return <span ref={element}>{near ? paint(text) : text}</span>;
});

function paint(text: string): ReactNode[] {
  const painted: ReactNode[] = [];
  let end = 0;
  for (const token of jsonTokens(text)) {
    if (token.kind === 'punctuation') continue;
    painted.push(text.slice(end, token.start));
    painted.push(
      <span key={token.start} className={styles[token.kind]}>
        {text.slice(token.start, token.end)}
      </span>,
    );
    end = token.end;
  }
  painted.push(text.slice(end));
  return painted;
}
