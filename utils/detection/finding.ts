import type { Initiator } from '@/utils/http/exchange.ts';
import type { Environment } from '@/utils/providers/provider.ts';

/** Most severe first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** Where in an exchange the credential stands. */
export const parts = [
  'request.url',
  'request.header',
  'request.body',
  'response.header',
  'response.body',
  'websocket.sent',
  'websocket.received',
] as const;
export type Part = (typeof parts)[number];

/** The layers around the key, from the outside in; empty when it stands in plain. */
export const encodingLayers = ['base64', 'base64url', 'hex', 'percent', 'json', 'html', 'gzip'] as const;
export type EncodingLayer = (typeof encodingLayers)[number];

/** What a finding rests on: a watched key, or the place or shape that gives a credential away. */
export const ruleIds = [
  'watched-key',
  'basic-credentials',
  'api-key-in-body',
  'api-key-in-query',
  'refresh-token',
  'webhook-secret',
  'access-token',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** A place in a text; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One leaked credential in one place of one exchange. Holds no secret: `request.url` and `excerpt` are redacted. */
export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly environment: Environment | 'unknown';
  readonly provider: string;
  /** The user's label when the key is watched, else null. */
  readonly keyLabel: string | null;
  /** A short salted digest of the key: the same key has the same one, and it cannot be turned back. */
  readonly fingerprint: string;
  readonly request: { readonly index: number; readonly method: string; readonly url: string };
  readonly part: Part;
  /** The header, field or member that holds the key, or the index of the WebSocket message; null where there is none. */
  readonly name: string | null;
  readonly encodings: readonly EncodingLayer[];
  readonly initiator: Initiator | null;
  readonly excerpt: string;
  /** In the response body, where the credential stands in a text; null elsewhere. */
  readonly position: Position | null;
}
