import { useEffect, useState } from 'react';

/** How long a secret stays readable, in milliseconds. */
const revealedFor = 30_000;

/** A secret is masked until asked for, and masked again after half a minute. */
export function useReveal() {
  const [revealed, setRevealed] = useState(false);
  useEffect(() => {
    if (!revealed) return;
    const timer = setTimeout(() => setRevealed(false), revealedFor);
    return () => clearTimeout(timer);
  }, [revealed]);
  return { revealed, reveal: () => setRevealed(true), hide: () => setRevealed(false) };
}
