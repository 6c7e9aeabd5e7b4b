import { basicAuthorization } from '@/utils/auth/basic.ts';
import { type HeaderField, type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import type { RequestTemplate, TemplateBody } from '@/utils/http/request-template.ts';
import type { CredentialVariables } from '@/utils/providers/provider.ts';
import type { SnippetOptions } from './snippet-format.ts';

/** The one secret of a request, which stands at the top of the code under a name. */
export interface PlannedSecret {
  readonly value: string;
  /** What the code calls it. */
  readonly name: 'key' | 'token' | 'authorization';
  /** The environment variable that it is read from; null writes it down. */
  readonly variable: string | null;
}

/** How the Authorization value is made of the secret: `Basic base64(key:)`, `Bearer token`, or it is the value. */
export type AuthorizationKind = 'basic' | 'bearer' | 'verbatim';

/** A request as every language writes it. */
export interface SnippetPlan {
  readonly method: string;
  readonly url: string;
  /** No name twice, and no Authorization. */
  readonly headers: HeaderFields;
  readonly secret: PlannedSecret | null;
  /** Null where none is sent; the secret can stand in the request all the same. */
  readonly authorization: AuthorizationKind | null;
  readonly body: Exclude<TemplateBody, { kind: 'form' }>;
}

/**
 * What all languages have to know of a request: one secret apart from the rest, fields of one name joined as fetch sends
 * them (RFC 9110 section 5.3), a form as the text it is sent as (URL standard, "urlencoded serializing"). Libraries of the
 * languages differ in how they do these, and some lose a field.
 */
export function planSnippet(template: RequestTemplate, { variables, containedKey }: SnippetOptions): SnippetPlan {
  const { method, url } = template;
  const headers = joinFields(template.headers.map(([name, value]) => [name, value.trim()]));
  const own = headers.filter(([name]) => name.toLowerCase() !== 'authorization');
  const sent = readCredential(template, headerValue(headers, 'Authorization'));
  const { kind = 'basic', value } = sent ?? { value: containedKey };
  return {
    method,
    // As a browser writes it, which not every library does.
    url: new URL(url).href,
    secret: value === null ? null : { ...secretNames(kind, variables), value },
    authorization: sent?.kind ?? null,
    ...planBody(template.body, own),
  };
}

function secretNames(kind: AuthorizationKind, variables: CredentialVariables | null): Omit<PlannedSecret, 'value'> {
  if (kind === 'basic') return { name: 'key', variable: variables?.key ?? null };
  if (kind === 'bearer') return { name: 'token', variable: variables?.accessToken ?? null };
  return { name: 'authorization', variable: variables?.authorization ?? null };
}

interface SentCredential {
  readonly kind: AuthorizationKind;
  readonly value: string;
}

function readCredential({ credential }: RequestTemplate, manual: string | null): SentCredential | null {
  if (credential?.kind === 'bearer') return { kind: 'bearer', value: credential.token };
  if (credential?.kind === 'basic' && credential.password === '') return { kind: 'basic', value: credential.userName };
  // A password is as secret as the user name: one variable holds both.
  const value = credential === null ? manual : basicAuthorization(credential.userName, credential.password);
  return value === null ? null : { kind: 'verbatim', value };
}

function joinFields(fields: HeaderFields): HeaderFields {
  const joined = new Map<string, HeaderField>();
  for (const [name, value] of fields) {
    const [firstName, before] = joined.get(name.toLowerCase()) ?? [name, null];
    joined.set(name.toLowerCase(), [firstName, before === null ? value : `${before}, ${value}`]);
  }
  return [...joined.values()];
}

function planBody(body: TemplateBody, headers: HeaderFields): Pick<SnippetPlan, 'body' | 'headers'> {
  if (body.kind === 'text') return { body: { kind: 'text', text: body.text.toWellFormed() }, headers };
  if (body.kind === 'multipart')
    // The boundary is the library's own, so the field is as well.
    return { body, headers: headers.filter(([name]) => name.toLowerCase() !== 'content-type') };
  if (body.kind !== 'form') return { body, headers };
  const text = new URLSearchParams(body.fields.map(([name, value]) => [name, value])).toString();
  const typed = headerValue(headers, 'Content-Type') !== null;
  const type = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
  return { body: { kind: 'text', text }, headers: typed ? headers : [...headers, type] };
}

/** Whether a header holds what is not ASCII, which libraries of the languages encode each in its own way. */
export function hasForeignHeader({ headers, secret, authorization }: SnippetPlan): boolean {
  const values = headers.map(([, value]) => value);
  if (secret !== null && authorization === 'verbatim') values.push(secret.value);
  return values.some((value) => /[^\t -~]/.test(value));
}
