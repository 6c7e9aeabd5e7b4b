import type { Finding } from '@/utils/detection/finding.ts';
import type { Initiator } from '@/utils/http/exchange.ts';

/** What was found, in a few words: the user's label when the key is watched. */
export function nameCredential({ keyLabel, ruleId, environment }: Finding): string {
  if (keyLabel !== null) return `${environment} · ${keyLabel}`;
  return ruleId === 'api-key-in-body' ? `unknown ${environment} key` : `unknown ${environment} credentials`;
}

const partNames: Readonly<Record<Finding['part'], string>> = {
  'request.url': 'URL',
  'request.header': 'header',
  'request.body': 'body',
  'response.header': 'response header',
  'response.body': 'response body',
  'websocket.sent': 'WebSocket, sent',
  'websocket.received': 'WebSocket, received',
};

/** Where in the exchange it stands: "header Authorization, base64". */
export function namePlace({ part, name, encodings }: Finding): string {
  const place = name === null ? partNames[part] : `${partNames[part]} ${name}`;
  return encodings.length === 0 ? place : `${place}, ${encodings.join(' › ')}`;
}

/** One sentence that says what this means. */
export function headline({ part, environment, keyLabel }: Finding): string {
  const key = keyLabel === null ? `A ${environment} credential` : `Your ${environment} key "${keyLabel}"`;
  return part.startsWith('response') || part === 'websocket.received'
    ? `${key} is delivered to this page.`
    : `${key} is sent by this page.`;
}

/** The script and place for a narrow column: "app.js:3:17". */
export function nameInitiator(initiator: Initiator | null): string {
  if (initiator === null) return 'unknown';
  const { type, url, line, column } = initiator;
  if (url === null) return type;
  const place = [fileName(url), line, column].filter((piece) => piece !== null).join(':');
  return type === 'script' ? place : `${type}, ${place}`;
}

function fileName(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, host, protocol } = new URL(url);
  if (protocol === 'blob:') return 'blob';
  return pathname.split('/').at(-1) || host || url;
}
