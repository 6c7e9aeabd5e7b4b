import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { onNearScreen } from './near-screen.ts';

interface Properties {
  readonly text: string;
  /** What is drawn in its place; its text content must be the text. Must be stable. */
  readonly paint: (text: string) => ReactNode;
}

/** One block of a text, painted once it comes near the screen: a large body has thousands of blocks, of which few are seen. */
export const NearBlock = memo(function NearBlock({ text, paint }: Properties) {
  const element = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const span = element.current;
    if (span === null || near) return;
    return onNearScreen(span, () => setNear(true));
  }, [near]);
  return <span ref={element}>{near ? paint(text) : text}</span>;
});
