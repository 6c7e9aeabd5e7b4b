import type { Certainty } from './cause.ts';
import type { Evidence } from './evidence.ts';

/** Whether the answer leaves it open that the key, or how it was written, is to blame. */
export function blamesCredential({ means, answer: { status } }: Evidence): boolean {
  if (means !== null)
    return ['header-invalid', 'key-refused', 'access-token-refused', 'header-missing'].includes(means);
  return status === 401 || status === 400;
}

/** Whether the answer leaves it open that the key itself is to blame. */
export function blamesKey({ means, answer: { status } }: Evidence): boolean {
  return means === null ? status === 401 : means === 'key-refused';
}

/** `certain` where the answer names the fault and the browser reported what was sent; what was only computed proves nothing. */
export function sureIf(proven: boolean, { observed, place }: Evidence): Certainty {
  return proven && (observed || place === 'body') ? 'certain' : 'likely';
}
