import { useMemo, useState } from 'react';
import type { KeyIssuer } from '@/utils/auth/key-problem.ts';
import { type PastedKey, readPastedKey } from '@/utils/auth/pasted-key.ts';

/** The text of the key field and what it was read as; null while nothing was entered. `initial` stands there at first. */
export function usePastedKey(provider: KeyIssuer, initial = '') {
  const [text, setText] = useState(initial);
  const pasted: PastedKey | null = useMemo(
    () => (text === '' ? null : readPastedKey(text, provider)),
    [text, provider],
  );
  return { text, setText, pasted };
}
