import { useMemo, useState } from 'react';
import type { KeyIssuer } from '@/utils/auth/key-problem.ts';
import { type PastedKey, readPastedKey } from '@/utils/auth/pasted-key.ts';

/** The text of the key field and what it was read as; null while nothing was entered. */
export function usePastedKey(provider: KeyIssuer) {
  const [text, setText] = useState('');
  const pasted: PastedKey | null = useMemo(
    () => (text === '' ? null : readPastedKey(text, provider)),
    [text, provider],
  );
  return { text, setText, pasted };
}
