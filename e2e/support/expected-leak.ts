import { expect } from 'vitest';
import type { Leak } from '../sites/leaks.ts';
import { browserName } from './authlens.ts';

/** What the panel is to say of a leak's place. */
interface Place {
  method: string;
  /** Redacted. */
  url: string;
  name: string | null;
  encodings: string[];
  /** Part, name and encodings in words. */
  words: string;
}

const videos = 'https://ws.api.video/videos';

// biome-ignore format: a table
const places: Record<string, Place> = {
  '/fetch': { method: 'GET', url: videos, name: 'Authorization', encodings: ['base64'], words: 'header Authorization, base64' },
  '/inline': { method: 'GET', url: videos, name: 'Authorization', encodings: ['base64'], words: 'header Authorization, base64' },
  '/xhr': { method: 'GET', url: videos, name: 'Authorization', encodings: ['base64'], words: 'header Authorization, base64' },
  '/json-body': { method: 'POST', url: 'https://ws.api.video/auth/api-key', name: 'apiKey', encodings: [], words: 'body apiKey' },
  '/form': { method: 'POST', url: 'https://frame.example/form', name: 'apiKey', encodings: [], words: 'body apiKey' },
  '/beacon': { method: 'POST', url: 'https://stats.example/c', name: 'apiKey', encodings: [], words: 'body apiKey' },
  '/query': { method: 'GET', url: 'https://stats.example/c?event=view&k=••••••••', name: 'k', encodings: [], words: 'URL k' },
  '/worker': { method: 'GET', url: videos, name: 'Authorization', encodings: ['base64'], words: 'header Authorization, base64' },
  // The frame sets this one through a Headers object, which makes names lower-case.
  '/iframe-same-site': { method: 'GET', url: videos, name: 'authorization', encodings: ['base64'], words: 'header authorization, base64' },
  '/iframe-cross-site': { method: 'GET', url: videos, name: 'authorization', encodings: ['base64'], words: 'header authorization, base64' },
  '/url-userinfo': { method: 'GET', url: 'https://••••@ws.api.video/videos', name: null, encodings: [], words: 'URL' },
  '/response-body': { method: 'GET', url: 'https://leaks.example/config.json', name: 'key', encodings: [], words: 'response body key' },
};

/** The method and the redacted URL of the request that leaks. */
export function placeOf({ path }: Leak): Place {
  const place = places[path];
  if (place === undefined) throw new Error(`The table does not say how the leak of ${path} is shown.`);
  return place;
}

/** Whether the DevTools tell extensions what made a request: docs/browsers.md. */
export const isInitiatorTold = browserName === 'chromium';

/** What was found, beside its place. */
export interface Verdict {
  ruleId: string;
  severity: string;
  environment: string;
  keyLabel: string | null;
}

/** The finding of a leak under "As JSON". */
export function expectedJson(leak: Leak, verdict: Verdict) {
  const { method, url, name, encodings } = placeOf(leak);
  const nowhere = { url: null, function: null, line: null, column: null };
  const initiator = leak.initiator ? { type: 'script', ...leak.initiator } : { type: 'navigation', ...nowhere };
  return {
    ...verdict,
    provider: 'apivideo',
    fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
    request: { index: expect.any(Number), method, url },
    ...{ part: leak.part, name, encodings },
    initiator: isInitiatorTold ? { ...initiator, asyncParent: null } : null,
    position: leak.position,
    excerpt: expect.stringContaining('••••••••'),
  };
}

/** The cells of its row; `key` is what stands under Key. */
export function expectedRow(leak: Leak, severity: string, key: string): string[] {
  const { method, url, words } = placeOf(leak);
  const request = `${method} ${url.replace('https://', '')}`;
  const initiator = isInitiatorTold ? (initiatorName(leak) ?? 'navigation') : 'not available in Firefox';
  return [severity, key, words, request, initiator, '1 ×'];
}

/** What stands under Initiator: file name, line and column of the script, or null where no script is known. */
export function initiatorName({ initiator }: Leak): string | null {
  return initiator && `${initiator.url.split('/').at(-1)}:${initiator.line}:${initiator.column}`;
}
