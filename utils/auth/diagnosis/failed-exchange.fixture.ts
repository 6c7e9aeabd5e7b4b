import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { apiVideo } from '@/utils/providers/api-video.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import type { FailedExchange } from './failed-exchange.ts';
import { createRecogniser, type KnownKey } from './recognise.ts';

export const salt = new Uint8Array(32).fill(7);
/** Of the answers: 2026-07-01, noon. */
export const now = Date.UTC(2026, 6, 1, 12);

/** Plainly fake, of the observed length. */
export const keys = {
  shop: 'plainly0fake0key0for0tests0plainly0fake0key',
  live: 'plainly0fake0live0key0for0tests0plainly0fak',
  admin: 'plainly0fake0admin0key0for0tests0plainly0fa',
  unknown: 'never0stored0plainly0fake0key0for0tests0000',
};

const known = (label: string, environment: Environment, value: string): KnownKey => ({
  id: label,
  label,
  environment,
  provider: 'apivideo',
  fingerprint: createFingerprint(value, salt),
  ...(environment === 'sandbox' ? { value } : {}),
});

/** Knows the keys Shop (sandbox), Live (production) and Admin. */
export const recognise = createRecogniser(
  [known('Shop', 'sandbox', keys.shop), known('Live', 'production', keys.live), known('Admin', 'admin', keys.admin)],
  salt,
);

export const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A token that says of itself what `claims` say; times in seconds from `now`. */
export function token(claims: { readonly exp?: number; readonly nbf?: number }): string {
  const inSeconds = Object.entries(claims).map(([name, from]) => [name, now / 1000 + from]);
  const [header, payload] = [{ typ: 'JWT', alg: 'RS256' }, Object.fromEntries(inSeconds)].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${header}.${payload}.c2lnbmF0dXJl`;
}

interface Refusal extends Partial<Omit<FailedExchange, 'answer' | 'intended'>> {
  /** Sent and observed; null for none. */
  readonly authorization?: string | null;
  readonly status?: number;
  /** The end of the documented error's `type`. */
  readonly slug?: string;
  readonly headers?: FailedExchange['answer']['headers'];
  /** In place of the documented error. */
  readonly body?: string;
}

/** A request to the sandbox that was refused. */
export function refused({
  authorization = null,
  status = 401,
  slug,
  headers = [],
  body,
  ...rest
}: Refusal): FailedExchange {
  const url = 'https://sandbox.api.video/videos';
  const problem = { type: `https://docs.api.video/reference/${slug}`, title: 'A title', status };
  const sent = authorization === null ? [] : [authorization];
  return {
    provider: apiVideo,
    environment: 'sandbox',
    url,
    method: 'GET',
    requestBody: '',
    intended: authorization,
    hops: [{ url, authorization: sent, status }],
    answer: { status, headers, body: body ?? (slug === undefined ? '' : JSON.stringify(problem)) },
    withheld: null,
    recognise,
    trials: () => [],
    now,
    ...rest,
  };
}
