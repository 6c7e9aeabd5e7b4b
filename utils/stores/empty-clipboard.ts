import { copyText } from '@/utils/capture/copy-text.ts';
import type { CopyOutcome } from './copy-request.ts';

/**
 * Empties the clipboard, whatever stands there by now; call it from a click. Browsers let nothing be written without one, and an
 * extension that may not read the clipboard cannot know whether a secret is still there: hence not by itself after a time.
 */
export function emptyClipboard(): CopyOutcome {
  if (copyText('')) return { ok: true, message: 'The clipboard is empty.' };
  return { ok: false, message: 'The browser did not empty the clipboard. Copy any other text in place of the secret.' };
}
