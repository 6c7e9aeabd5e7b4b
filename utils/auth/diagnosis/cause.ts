import * as v from 'valibot';
import type { Link } from '@/utils/providers/problem.ts';
import type { Provider } from '@/utils/providers/provider.ts';
import type { Evidence } from './evidence.ts';

/** How sure a cause is: `certain` is only what the exchange proves. */
export const certainties = ['certain', 'likely', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

/** What a rule finds in an exchange: its cause, with what shows it; that it is ruled out, and by what; or nothing either way. */
export type Judgement =
  | { readonly certainty: Certainty; readonly evidence: string }
  | { readonly ruledOutBy: string }
  | null;

/** One way in which a request can be refused. None of its sentences holds a part of a credential. */
export interface CauseRule {
  readonly id: string;
  /** One sentence that names the cause. */
  readonly title: string;
  /** What has to be seen, for the documentation. */
  readonly shownBy: string;
  /** One sentence. */
  readonly fix: string;
  readonly more: (provider: Provider) => Link;
  readonly judge: (evidence: Evidence) => Judgement;
}

/** A cause as it is shown. */
export const causeSchema = v.object({
  id: v.string(),
  title: v.string(),
  certainty: v.picklist(certainties),
  evidence: v.string(),
  fix: v.string(),
  more: v.object({ text: v.string(), url: v.string() }),
});
export type Cause = v.InferOutput<typeof causeSchema>;

/** Holds no part of a credential, and so may travel between contexts. */
export const diagnosisSchema = v.object({
  /** The stored key with a value that was sent, whatever was made of it. */
  storedKey: v.nullable(v.object({ id: v.string(), label: v.string() })),
  /** The stored key to send in its place: the one that was mistyped, else the one above. */
  meantKey: v.nullable(v.object({ id: v.string(), label: v.string() })),
  /** The surest first. */
  causes: v.pipe(v.array(causeSchema), v.readonly()),
  ruledOut: v.pipe(v.array(v.object({ title: v.string(), by: v.string() })), v.readonly()),
});
export type Diagnosis = v.InferOutput<typeof diagnosisSchema>;

/** The sections that are law here. */
export const rfc = {
  basic: { text: 'RFC 7617 section 2', url: 'https://www.rfc-editor.org/rfc/rfc7617#section-2' },
  authorization: { text: 'RFC 9110 section 11.6.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2' },
  scheme: { text: 'RFC 9110 section 11.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4' },
  base64: { text: 'RFC 4648 section 4', url: 'https://www.rfc-editor.org/rfc/rfc4648#section-4' },
  token: { text: 'RFC 7519 section 4.1.4', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4' },
  preflight: { text: 'Fetch: CORS preflight', url: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch' },
  cors: { text: 'Fetch: CORS protocol', url: 'https://fetch.spec.whatwg.org/#http-cors-protocol' },
  mixedContent: { text: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/#should-block-fetch' },
  networkError: { text: 'Fetch: network error', url: 'https://fetch.spec.whatwg.org/#concept-network-error' },
  redirect: { text: 'Fetch: HTTP-redirect fetch', url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch' },
  problem: { text: 'RFC 9457 section 3.1.2', url: 'https://www.rfc-editor.org/rfc/rfc9457#section-3.1.2' },
  interceptor: { text: 'RFC 6585 section 6', url: 'https://www.rfc-editor.org/rfc/rfc6585#section-6' },
} as const satisfies Record<string, Link>;
