import type { Environment } from '../hosts.ts';
import { headerValues, type RawHeader } from '../raw-header.ts';
import { refuse } from './problems.ts';

/** A request to one of the API hosts, complete with its body. */
export interface ApiRequest {
  readonly environment: Environment;
  readonly method: string;
  readonly url: URL;
  readonly rawHeaders: readonly RawHeader[];
  readonly body: Buffer;
}

/** The body as a JSON object. Any other body is refused with `invalid-payload`. */
export function jsonBody({ body }: ApiRequest): object {
  const value = parseJson(body.toString());
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : refuse('invalid-payload');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('invalid-payload');
  }
}

/** The fields of a multipart body (RFC 7578). Any other body is refused with `invalid-payload`. */
export async function formBody({ body, rawHeaders }: ApiRequest): Promise<FormData> {
  const [contentType = ''] = headerValues(rawHeaders, 'content-type');
  try {
    return await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return refuse('invalid-payload');
  }
}
