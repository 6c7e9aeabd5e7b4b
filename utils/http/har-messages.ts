import { base64ToUint8Array } from 'uint8array-extras';
import * as v from 'valibot';
import type { Body, WebSocketMessage } from './exchange.ts';

const directions = { send: 'sent', receive: 'received' } as const;

const kindSchema = v.object({ type: v.picklist(['send', 'receive']) });
const messageSchema = v.object({ opcode: v.picklist([1, 2]), data: v.string() });

/**
 * Chrome's and Playwright's `_webSocketMessages`: the messages from the given index on. The index is the place in the
 * list, whatever stands there. A message that is not what it should be has no body; what is none (such as the error
 * that ends a connection) is passed over.
 */
export function readWebSocketMessages(list: unknown, from: number): WebSocketMessage[] {
  if (!Array.isArray(list)) return [];
  return list.slice(from).flatMap((message: unknown, offset): WebSocketMessage[] => {
    const kind = v.safeParse(kindSchema, message);
    if (!kind.success) return [];
    return [{ index: from + offset, direction: directions[kind.output.type], body: readBody(message) }];
  });
}

/** Opcode 1 is text, 2 is binary (RFC 6455 section 5.2), which is written in base64. */
function readBody(message: unknown): Body {
  const parsed = v.safeParse(messageSchema, message);
  if (!parsed.success) return { kind: 'absent', reason: 'unavailable' };
  const { opcode, data } = parsed.output;
  if (data === '') return { kind: 'none' };
  return opcode === 1 ? { kind: 'text', text: data } : fromBase64(data);
}

/** A body that HAR writes in base64; one that is not base64 is unavailable. */
export function fromBase64(text: string): Body {
  try {
    return { kind: 'bytes', bytes: base64ToUint8Array(text) };
  } catch (error) {
    if (error instanceof DOMException) return { kind: 'absent', reason: 'unavailable' };
    throw error;
  }
}

const eventSchema = v.object({
  eventName: v.optional(v.string(), ''),
  eventId: v.optional(v.string(), ''),
  data: v.optional(v.string(), ''),
});

/**
 * Chrome's `_eventSourceMessages`: the events from the given index on, written as in the stream (HTML standard,
 * section 9.2.5). The only way to the body of an EventSource, which Chrome gives neither while it is open nor later.
 */
export function readEvents(list: unknown, from: number): string {
  if (!Array.isArray(list)) return '';
  return list.slice(from).map(toEvent).join('');
}

function toEvent(event: unknown): string {
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) return '';
  const { eventName, eventId, data } = parsed.output;
  const lines = data.split('\n').map((line) => `data: ${line}\n`);
  return `event: ${eventName}\nid: ${eventId}\n${lines.join('')}\n`;
}

/** How many messages or events an entry holds, whatever they are. */
export function countMessages(entry: { _webSocketMessages?: unknown; _eventSourceMessages?: unknown }): number {
  const lists = [entry._webSocketMessages, entry._eventSourceMessages];
  return Math.max(...lists.map((list) => (Array.isArray(list) ? list.length : 0)));
}
