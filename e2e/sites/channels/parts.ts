/** The words of an exported finding, as the design has them. */
export type Part =
  | 'request.url'
  | 'request.header'
  | 'request.body'
  | 'response.header'
  | 'response.body'
  | 'websocket.sent'
  | 'websocket.received';

export type EncodingLayer = 'base64' | 'base64url' | 'hex' | 'percent' | 'json' | 'html' | 'gzip';
