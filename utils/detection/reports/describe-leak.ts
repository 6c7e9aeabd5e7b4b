import type { Finding, Part } from '@/utils/detection/finding.ts';
import { leakedCredential } from '@/utils/detection/leak-advice.ts';
import type { Initiator } from '@/utils/http/exchange.ts';
import type { LeakedCredential } from '@/utils/providers/advice.ts';

/** Makes what a page or a user wrote fit to stand in our sentence. */
export type Quote = (text: string) => string;

const credentialNames: Readonly<Record<LeakedCredential, string>> = {
  'production-key': 'production key',
  'admin-key': 'admin key',
  'sandbox-key': 'sandbox key',
  key: 'key of an unknown environment',
  'refresh-token': 'refresh token',
  'webhook-secret': 'webhook signature secret',
  'access-token': 'access token',
};

const partNames: Readonly<Record<Part, string>> = {
  'request.url': 'request URL',
  'request.header': 'request header',
  'request.body': 'request body',
  'response.header': 'response header',
  'response.body': 'response body',
  'websocket.sent': 'WebSocket message sent',
  'websocket.received': 'WebSocket message received',
};

/** The credential in a few words, with the user's label where the key has one: `production key Shop`. */
export function describeCredential(finding: Finding, quote: Quote): string {
  const name = credentialNames[leakedCredential(finding)];
  return finding.keyLabel === null ? name : `${name} ${quote(finding.keyLabel)}`;
}

/** Where in the exchange it stands, with the layers around it: `request header Authorization (base64)`. */
export function describePlace({ part, name, encodings, position }: Finding, quote: Quote): string {
  const place = name === null ? partNames[part] : `${partNames[part]} ${quote(name)}`;
  const layers = encodings.length === 0 ? '' : ` (${encodings.join(' › ')})`;
  return position === null ? place + layers : `${place}${layers} at ${position.line}:${position.column}`;
}

/** What made the request: `script https://shop.example/app.js:3:9 in send`, or null when nothing is known. */
export function describeInitiator(initiator: Initiator | null, quote: Quote): string | null {
  if (initiator === null) return null;
  const { type, url, line, column } = initiator;
  if (url === null) return type;
  const place = [url, line, column].filter((piece) => piece !== null).join(':');
  return `${type} ${quote(place)}${initiator.function === null ? '' : ` in ${quote(initiator.function)}`}`;
}
