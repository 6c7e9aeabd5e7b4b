import { decodeText } from '@/utils/encoding/text.ts';
import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { bodyFields, isJson } from './body-fields.ts';
import type { Field } from './field.ts';
import type { Part } from './finding.ts';
import { queryFields } from './form-fields.ts';
import { jsonMembers } from './json-members.ts';
import type { SkippedPart } from './scanner.ts';

/** One text of an exchange. */
export interface PartText {
  readonly part: Part;
  /** Of the header that the text is the value of. */
  readonly name: string | null;
  readonly text: string;
  /** The named values inside the text, read when somebody first asks. */
  readonly fields: () => Field[];
}

/** Every text of the exchange that a credential can stand in. */
export function partTexts({ request, response }: HttpExchange): PartText[] {
  return [
    { part: 'request.url', name: null, text: request.url, fields: once(() => queryFields(request.url)) },
    ...headerTexts('request.header', request.headers),
    ...bodyText('request.body', request.body, bodyFields),
    ...headerTexts('response.header', response?.headers ?? []),
    ...bodyText('response.body', response?.body ?? { kind: 'none' }, (text) => (isJson(text) ? jsonMembers(text) : [])),
  ];
}

/** The bodies of the exchange that are not there to be scanned. */
export function skippedParts({ request, response }: HttpExchange): SkippedPart[] {
  return [...skippedBody('request.body', request.body), ...skippedBody('response.body', response?.body)];
}

function headerTexts(part: Part, headers: HeaderFields): PartText[] {
  // A name with a colon is a pseudo-header of HTTP/2, which repeats the URL (RFC 9113 section 8.3).
  const own = headers.filter(([name]) => !name.startsWith(':'));
  return own.map(([name, text]) => ({ part, name, text, fields: () => [] }));
}

function bodyText(part: Part, body: Body, readFields: (text: string) => Field[]): PartText[] {
  if (body.kind !== 'text' && body.kind !== 'bytes') return [];
  const text = body.kind === 'text' ? body.text : decodeText(body.bytes);
  return [{ part, name: null, text, fields: once(() => readFields(text)) }];
}

function skippedBody(part: Part, body: Body | undefined): SkippedPart[] {
  return body?.kind === 'absent' ? [{ part, reason: body.reason }] : [];
}

function once<Result>(read: () => Result): () => Result {
  let known: { readonly result: Result } | null = null;
  return () => {
    known ??= { result: read() };
    return known.result;
  };
}
