import { useMemo, useState } from 'react';
import { type PastedKey, readPastedKey } from '@/utils/auth/pasted-key.ts';
import type { Provider } from '@/utils/providers/provider.ts';

/** The text of the key field and what it was read as; null while nothing was entered. `initial` stands there at first. */
export function usePastedKey(provider: Provider, initial = '') {
  const [text, setText] = useState(initial);
  const pasted: PastedKey | null = useMemo(
    () => (text === '' ? null : readPastedKey(text, provider)),
    [text, provider],
  );
  return { text, setText, pasted };
}
