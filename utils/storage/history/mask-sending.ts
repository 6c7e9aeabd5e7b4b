import { authorizationSecrets, headerSecrets, maskHeader, maskQueryFields } from '@/utils/detection/named-secrets.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import type { Hop } from '@/utils/sending/hop.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { formSecrets, maskForm } from '@/utils/storage/mask-form.ts';
import { bodyMark } from './history-entry.ts';

/** The credentials in the clear that a send carries, outside of its bodies, in places that are named for them. */
export function secretsOf({ authorization, headers, request, hops, response, url }: Sending): string[] {
  return [
    ...(authorization === null ? [] : [authorization, ...authorizationSecrets(authorization)]),
    ...formSecrets(request),
    ...[headers, request.headers, response?.headers ?? []].flatMap(headerSecrets),
    ...hops.flatMap((hop) => [...headerSecrets(hop.requestHeaders), ...headerSecrets(hop.answer?.headers ?? [])]),
    ...[url, request.path, ...hops.flatMap(urlsOf)].flatMap((text) => maskQueryFields(text).secrets),
  ];
}

/** A send without its bodies, the credentials masked that a name gives away. */
export function maskNamed(sending: Sending): Sending {
  const { request, response, authorization } = sending;
  return {
    ...sending,
    url: maskQueryFields(sending.url).text,
    headers: maskHeaders(sending.headers),
    body: sending.body === '' ? '' : bodyMark,
    authorization: authorization === null ? null : maskHeader(['Authorization', authorization])[1],
    request: {
      ...request,
      path: maskQueryFields(request.path).text,
      headers: maskHeaders(request.headers),
      body: '',
      ...maskForm(request),
    },
    hops: sending.hops.map(maskHop),
    response:
      response === null ? null : { ...response, headers: maskHeaders(response.headers), body: new Uint8Array() },
  };
}

function maskHop(hop: Hop): Hop {
  const { url, redirectUrl, requestHeaders, answer } = hop;
  return {
    ...hop,
    url: maskQueryFields(url).text,
    redirectUrl: redirectUrl === null ? null : maskQueryFields(redirectUrl).text,
    requestHeaders: maskHeaders(requestHeaders),
    answer: answer === null ? null : { ...answer, headers: maskHeaders(answer.headers) },
  };
}

function maskHeaders(fields: HeaderFields): [string, string][] {
  return fields.map((field) => {
    const [name, value] = maskHeader(field);
    // A Location is a URL, which may carry a credential in its query.
    return [name, /^location$/i.test(name) ? maskQueryFields(value).text : value];
  });
}

function urlsOf({ url, redirectUrl }: Hop): string[] {
  return redirectUrl === null ? [url] : [url, redirectUrl];
}
