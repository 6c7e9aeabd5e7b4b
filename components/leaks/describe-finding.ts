import type { Finding } from '@/utils/detection/finding.ts';
import { isIncoming } from '@/utils/detection/leak-story.ts';
import { findHost } from '@/utils/providers/registry.ts';

const credentials: Readonly<Record<Finding['ruleId'], string>> = {
  'watched-key': 'key',
  'basic-credentials': 'credentials',
  'api-key-in-body': 'key',
  'api-key-in-query': 'key',
  'refresh-token': 'refresh token',
  'webhook-secret': 'webhook secret',
  'access-token': 'access token',
};

/** What was found, in a few words: the user's label when the key is watched. */
export function nameCredential({ keyLabel, ruleId, environment }: Finding): string {
  if (keyLabel !== null) return `${environment} · ${keyLabel}`;
  const credential = inEnvironment(credentials[ruleId], environment);
  return isToken(ruleId) ? credential : `unknown ${credential}`;
}

/** Tokens are told by what they are, keys by the environment that they open. */
function isToken(ruleId: Finding['ruleId']): boolean {
  return /-(?:token|secret)$/.test(ruleId);
}

function inEnvironment(credential: string, environment: Finding['environment']): string {
  return environment === 'unknown' ? credential : `${environment} ${credential}`;
}

const partNames: Readonly<Record<Finding['part'], string>> = {
  'request.url': 'URL',
  'request.header': 'header',
  'request.body': 'body',
  'response.header': 'response header',
  'response.body': 'response body',
  'websocket.sent': 'sent WebSocket message',
  'websocket.received': 'received WebSocket message',
};

/** Where in the exchange it stands: "header Authorization, base64". WebSocket messages are numbered from 0. */
export function namePlace({ part, name, encodings }: Finding): string {
  const place = name === null ? partNames[part] : `${partNames[part]} ${name}`;
  return encodings.length === 0 ? place : `${place}, ${encodings.join(' › ')}`;
}

/** One sentence that says what this means. */
export function headline(finding: Finding): string {
  return `${subject(finding)} ${isIncoming(finding) ? 'is delivered to' : 'is sent by'} this page.`;
}

function subject({ ruleId, environment, keyLabel }: Finding): string {
  if (keyLabel !== null) return `Your ${environment} key "${keyLabel}"`;
  if (ruleId === 'watched-key') return `${withArticle(inEnvironment('key', environment))}, first seen in a request,`;
  return withArticle(inEnvironment(ruleId === 'basic-credentials' ? 'credential' : credentials[ruleId], environment));
}

function withArticle(words: string): string {
  return `${/^[aeiou]/.test(words) ? 'An' : 'A'} ${words}`;
}

/** The host that a key was handed to which is none of its provider's, or null: a copy of the key is there now. */
export function copiedTo({ request: { url } }: Finding): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, host } = new URL(url);
  return findHost(hostname) === null ? host : null;
}
