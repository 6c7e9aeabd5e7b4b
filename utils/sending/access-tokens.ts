import * as v from 'valibot';
import { readProblem } from '@/utils/auth/diagnosis/read-problem.ts';
import type { Provider } from '@/utils/providers/provider.ts';
import { providerById } from '@/utils/providers/registry.ts';
import { plainFetch } from './plain-fetch.ts';

/** RFC 6749 section 5.1. */
const answerSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  refresh_token: v.optional(v.nullable(v.string()), null),
  /** In seconds. */
  expires_in: v.number(),
});

/** A key whose value is at hand, and the base of the URLs of the host that it is sent to. */
export interface ExchangedKey {
  readonly id: string;
  readonly label: string;
  readonly provider: string;
  readonly base: string;
  readonly value: string;
}

/** An access token with what renews it. */
export const heldTokenSchema = v.object({
  /** The id of the key that it was made from. */
  keyId: v.string(),
  /** The base of the URLs of the host that made it. */
  base: v.string(),
  accessToken: v.string(),
  refreshToken: v.nullable(v.string()),
  /** Milliseconds since the epoch, from which on a new one is made before the next request. */
  renewAt: v.number(),
});
export type HeldToken = v.InferOutput<typeof heldTokenSchema>;

export type TokenResult =
  | { readonly ok: true; readonly accessToken: string }
  | { readonly ok: false; readonly message: string };

/** The access tokens of this DevTools session, by the key that they were made from; they are in memory alone. */
export interface AccessTokens {
  /** The token of a key: the one that is held while it is good, else a new one, by its refresh token or from the key. */
  tokenFor(key: ExchangedKey, signal: AbortSignal): Promise<TokenResult>;
  /** A host refused the token: the next one is made anew. */
  refused(keyId: string): void;
  /** Forgets the tokens of all keys but these. */
  retain(keyIds: ReadonlySet<string>): void;
}

/** A new one is due when a tenth of its lifetime is left. */
const usedShare = 0.9;

/** Holds none yet; `onChange` is told of all that are held after each change. */
export function createAccessTokens(onChange: (held: readonly HeldToken[]) => void): AccessTokens {
  let held: readonly HeldToken[] = [];
  const hold = (changed: readonly HeldToken[]) => {
    held = changed;
    onChange(held);
  };

  async function tokenFor(key: ExchangedKey, signal: AbortSignal): Promise<TokenResult> {
    const provider = providerById(key.provider);
    if (provider === null) return { ok: false, message: `There is no provider "${key.provider}".` };
    const isOfKey = ({ keyId, base }: HeldToken) => keyId === key.id && base === key.base;
    const known = held.find(isOfKey);
    if (known !== undefined && Date.now() < known.renewAt) return { ok: true, accessToken: known.accessToken };
    const asking = { provider, base: key.base, signal };
    const refreshed = known?.refreshToken == null ? null : await ask('refresh', known.refreshToken, asking);
    const result = refreshed?.ok ? refreshed : await ask('exchange', key.value, asking);
    if (!result.ok) return { ok: false, message: `"${key.label}" could not be exchanged: ${result.message}` };
    hold([...held.filter((token) => !isOfKey(token)), { keyId: key.id, base: key.base, ...result.made }]);
    return { ok: true, accessToken: result.made.accessToken };
  }

  return {
    tokenFor,
    refused: (keyId) => hold(held.map((token) => (token.keyId === keyId ? { ...token, renewAt: 0 } : token))),
    retain(keyIds) {
      if (!held.every(({ keyId }) => keyIds.has(keyId))) hold(held.filter(({ keyId }) => keyIds.has(keyId)));
    },
  };
}

type Made = Omit<HeldToken, 'keyId' | 'base'>;
type Asked = { readonly ok: true; readonly made: Made } | { readonly ok: false; readonly message: string };

interface Asking {
  readonly provider: Provider;
  readonly base: string;
  readonly signal: AbortSignal;
}

/** Asks the host of a key for a token. Follows no redirect: what it sends opens the API. */
async function ask(
  how: keyof Provider['bearer'],
  credential: string,
  { provider, base, signal }: Asking,
): Promise<Asked> {
  const { path, member } = provider.bearer[how];
  const { host } = new URL(base);
  try {
    const response = await plainFetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ [member]: credential }),
      redirect: 'error',
      signal,
    });
    return readAnswer(response.status, await response.text(), { provider, asked: `POST ${path} at ${host}` });
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException)
      return { ok: false, message: `no answer came to POST ${path} at ${host}. Check the network, then send again.` };
    throw error;
  }
}

function readAnswer(
  status: number,
  body: string,
  { provider, asked }: { readonly provider: Provider; readonly asked: string },
): Asked {
  if (status < 200 || status >= 300) {
    const title = readProblem({ status, headers: [], body }, provider)?.title;
    const said = title === null || title === undefined ? '' : `, “${title}”`;
    return {
      ok: false,
      message: `${asked} was answered with ${status}${said}. Choose another key, or send it as Basic.`,
    };
  }
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), answerSchema), body);
  if (!answer.success)
    return { ok: false, message: `the answer to ${asked} holds no access token. Send it as Basic instead.` };
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = answer.output;
  return { ok: true, made: { accessToken, refreshToken, renewAt: Date.now() + seconds * 1000 * usedShare } };
}
