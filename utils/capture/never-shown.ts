import { neverShownByChromium, neverShownByFirefox } from '@/utils/detection/never-seen.ts';
import { canOpenSources } from './sources.ts';

/**
 * What the DevTools of this browser never show to an extension. Those that can open a line in Sources are Chromium's, and
 * add initiators and messages to HAR.
 */
export function neverShownHere(): readonly string[] {
  return canOpenSources() ? neverShownByChromium : neverShownByFirefox;
}
