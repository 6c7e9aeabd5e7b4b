import type { AbsentReason } from '@/utils/http/exchange.ts';
import { isTextual, parseMediaType } from '@/utils/http/media-type.ts';

/** Larger bodies are not fetched from the browser: reading them would slow the page that is being inspected. */
export const largestScannedBody = 5 * 1024 * 1024;

/**
 * Why the body of a response is not read for scanning, or null when it is.
 * `size` is in decoded bytes, as HAR has it; images, fonts and media hold no key that a page could use.
 */
export function reasonNotToRead(mediaType: string, size: number): AbsentReason | null {
  if (size > largestScannedBody) return 'too-large';
  const essence = parseMediaType(mediaType);
  const opaque = essence !== null && /^(?:image|font|audio|video)\//.test(essence.essence) && !isTextual(essence);
  return opaque ? 'not-read' : null;
}
