import { isCurlCommand } from '@/utils/curl/is-curl-command.ts';
import { counted } from '@/utils/http/counted.ts';
import { findKeysInside, type KeyInside } from './find-keys-inside.ts';
import { type KeyIssuer, keyProblem } from './key-problem.ts';
import { trimPasted } from './trim-pasted.ts';

/** What a pasted text is. No sentence holds the key. */
export type PastedKey =
  /** A key, and a sentence for everything that was removed around it. */
  | { readonly kind: 'key'; readonly key: string; readonly notes: readonly string[] }
  /** Something longer that holds a key: the interface asks whether to use it. */
  | { readonly kind: 'offered'; readonly key: string; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Decides what a pasted text is: a key of `provider`, something that holds one, or neither, and why. */
export function readPastedKey(text: string, provider: KeyIssuer): PastedKey {
  const inside = findKeysInside(text);
  const [first] = inside;
  if (first !== undefined) return readInside(first, inside, provider);
  if (isCurlCommand(text))
    return refuse(
      'This curl command carries no key: it has no -u, no Authorization header and no apiKey. Paste the key alone.',
    );
  const trimmed = trimPasted(text);
  if (trimmed.text === '')
    return refuse(`${trimmed.note ?? 'There is nothing here.'} Paste the API key as ${provider.name} shows it.`);
  const problem = keyProblem(trimmed.text, provider);
  if (problem !== null) return refuse(problem);
  return { kind: 'key', key: trimmed.text, notes: trimmed.note === null ? [] : [trimmed.note] };
}

function readInside(first: KeyInside, all: readonly KeyInside[], provider: KeyIssuer): PastedKey {
  const different = new Set(all.map(({ text }) => trimPasted(text).text));
  if (different.size > 1)
    return refuse(`What you pasted holds ${different.size} different keys. Paste one of them alone.`);
  const holder = `${first.holder} that you pasted`;
  const { text: key } = trimPasted(first.text);
  if (key === '') return refuse(`${holder} holds an empty key. Paste the API key as ${provider.name} shows it.`);
  const problem = keyProblem(key, provider);
  if (problem !== null) return refuse(`${holder} holds something else. ${problem}`);
  const length = counted([...key].length, 'character');
  return { kind: 'offered', key, message: `${holder} holds a key of ${length}. ${first.remark}`.trim() };
}

function refuse(message: string): PastedKey {
  return { kind: 'refused', message };
}
