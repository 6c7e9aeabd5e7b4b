import { onMessage, sendMessage } from '@/utils/messaging/protocol.ts';
import { isGranted, requiredPatterns } from './granted-origins.ts';
import { originPattern } from './origin-pattern.ts';
import type { WireEvent } from './wire-event.ts';
import { observeWire } from './wire-observer.ts';

/**
 * Runs in the background: passes what the browser reports of our own requests to the page that sent them.
 * Call it in the background's first turn, so that an event can wake a stopped background.
 */
export function startWireRelay(): void {
  // Never registered twice: a listener outlives the withdrawal of its permission and works again after the next grant.
  const observed = new Set<string>();
  const observe = (pattern: string): void => {
    if (observed.has(pattern)) return;
    observed.add(pattern);
    observeWire(pattern, relay);
  };
  for (const pattern of requiredPatterns()) observe(pattern);

  onMessage('observeOrigin', async ({ data: origin }) => {
    const permitted = await isGranted(origin);
    if (permitted) observe(originPattern(origin));
    return { permitted };
  });
}

function relay(event: WireEvent): void {
  sendMessage('wireEvent', event).catch((error: unknown) => {
    // DevTools was closed while the request was on its way: nobody is left to be told.
    if (!(error instanceof Error && /Receiving end does not exist/.test(error.message))) throw error;
  });
}
