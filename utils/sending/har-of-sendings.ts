import { uint8ArrayToBase64 } from 'uint8array-extras';
import { readBodyText } from '@/utils/http/body-text.ts';
import { type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import { observedAnswer } from '@/utils/http/observed-answer.ts';
import { reasonPhrase } from '@/utils/http/status.ts';
import type { Sending } from './sending.ts';

/** Sends that have ended as a HAR (HAR 1.2), each as the browser reported it last. What is not known is -1, as HAR has it. */
export function harOfSendings(sendings: readonly Sending[], version: string): object {
  return { log: { version: '1.2', creator: { name: 'Authlens', version }, entries: sendings.map(entryOf) } };
}

function entryOf({
  url,
  request,
  headers,
  body,
  startedAt,
  hops,
  response,
  headersAfter,
  endedAfter,
  failure,
}: Sending) {
  const sent = hops.at(-1);
  const answer = observedAnswer({ hops, response });
  const received = answer?.headers ?? response?.headers ?? [];
  const status = response?.status ?? answer?.status ?? 0;
  const wait = headersAfter ?? -1;
  const receive = endedAfter === null || headersAfter === null ? -1 : endedAfter - headersAfter;
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: endedAfter ?? 0,
    request: {
      method: request.method,
      url: sent?.url ?? url,
      httpVersion: 'unknown',
      headers: fields(sent?.requestHeaders ?? headers),
      queryString: URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : [],
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      ...(body === '' ? {} : { postData: { mimeType: headerValue(headers, 'Content-Type') ?? '', text: body } }),
    },
    response: {
      status,
      statusText: reasonPhrase(status),
      httpVersion: 'unknown',
      headers: fields(received),
      cookies: [],
      content: contentOf(response?.body ?? new Uint8Array(), headerValue(received, 'Content-Type')),
      redirectURL: headerValue(received, 'Location') ?? '',
      headersSize: -1,
      bodySize: -1,
      ...(failure === null ? {} : { comment: failure.title }),
    },
    cache: {},
    timings: { send: 0, wait, receive },
  };
}

function contentOf(bytes: Uint8Array, contentType: string | null) {
  const body = readBodyText(bytes, contentType);
  const common = { size: bytes.byteLength, mimeType: contentType ?? 'x-unknown' };
  if (body.kind === 'text') return { ...common, text: body.text };
  return { ...common, text: uint8ArrayToBase64(bytes), encoding: 'base64' };
}

function fields(headers: HeaderFields) {
  return headers.map(([name, value]) => ({ name, value }));
}
