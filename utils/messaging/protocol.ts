import { defineExtensionMessaging } from '@webext-core/messaging';
import type { WireEvent } from '@/utils/capture/wire-event.ts';

/** Messages between the background and the other extension pages. Data is validated where it arrives. */
interface Protocol {
  /** To the background, before a send: wakes it, and tells whether requests to this origin may be made and observed. */
  observeOrigin(origin: string): { permitted: boolean };
  /** From the background: one of our own requests was seen on its way. */
  wireEvent(event: WireEvent): void;
  /** To the background: how many production findings the tab has. */
  showBadge(badge: { tabId: number; count: number }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
