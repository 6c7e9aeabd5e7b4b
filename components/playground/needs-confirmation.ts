import { isSafe } from '@/utils/http/method.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';

/** Whether a request can change what its user cares about: it carries a key that is no sandbox key, and its method writes. */
export function needsConfirmation({ environment, keyId, method }: PlaygroundRequest): boolean {
  return environment !== 'sandbox' && keyId !== null && !isSafe(method);
}
