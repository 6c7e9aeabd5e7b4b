import { neverShownByChromium, neverShownByFirefox } from '@/utils/detection/never-seen.ts';
import { canOpenSources } from './sources.ts';

/**
 * Whether the network log tells more than what finishes. Firefox's holds no pending requests, messages and URLs of pages, and
 * whoever reads it while a page loads is not told of all that finishes meanwhile.
 */
export const logTellsMore = canOpenSources;

/**
 * What the DevTools of this browser never show to an extension. Those that can open a line in Sources are Chromium's, and
 * add initiators and messages to HAR.
 */
export function neverShownHere(): readonly string[] {
  return canOpenSources() ? neverShownByChromium : neverShownByFirefox;
}
