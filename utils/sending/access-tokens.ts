import * as v from 'valibot';
import { readProblem } from '@/utils/auth/diagnosis/read-problem.ts';
import type { Environment, Provider } from '@/utils/providers/provider.ts';
import { providerById } from '@/utils/providers/registry.ts';
import { plainFetch } from './plain-fetch.ts';

/** RFC 6749 section 5.1. */
const answerSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  refresh_token: v.optional(v.nullable(v.string()), null),
  /** In seconds. */
  expires_in: v.number(),
});

/** A key whose value is at hand. */
export interface ExchangedKey {
  readonly id: string;
  readonly label: string;
  readonly provider: string;
  readonly environment: Environment;
  readonly value: string;
}

interface Held {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Milliseconds since the epoch, before which a new one is due. */
  readonly renewAt: number;
}

export type TokenResult =
  | { readonly ok: true; readonly accessToken: string }
  | { readonly ok: false; readonly message: string };

/** The access tokens of this DevTools session, by the key that they were made from; they are in memory alone. */
export interface AccessTokens {
  /** The token of a key: the one that is held while it is good, else a new one, by its refresh token or from the key. */
  tokenFor(key: ExchangedKey, signal: AbortSignal): Promise<TokenResult>;
  /** A host refused the token: the next one is made anew. */
  refused(keyId: string): void;
}

/** A new one is due when a tenth of its lifetime is left. */
const usedShare = 0.9;

export function createAccessTokens(): AccessTokens {
  const held = new Map<string, Held>();

  async function tokenFor(key: ExchangedKey, signal: AbortSignal): Promise<TokenResult> {
    const provider = providerById(key.provider);
    if (provider === null) return { ok: false, message: `There is no provider "${key.provider}".` };
    const known = held.get(key.id);
    if (known !== undefined && Date.now() < known.renewAt) return { ok: true, accessToken: known.accessToken };
    const host = provider.hosts[key.environment];
    const asking = { provider, host, signal };
    const refreshed = known?.refreshToken == null ? null : await ask('refresh', known.refreshToken, asking);
    const result = refreshed?.ok ? refreshed : await ask('exchange', key.value, asking);
    if (!result.ok) return { ok: false, message: `"${key.label}" could not be exchanged: ${result.message}` };
    held.set(key.id, result.held);
    return { ok: true, accessToken: result.held.accessToken };
  }

  return {
    tokenFor,
    refused(keyId) {
      const known = held.get(keyId);
      if (known !== undefined) held.set(keyId, { ...known, renewAt: 0 });
    },
  };
}

type Asked = { readonly ok: true; readonly held: Held } | { readonly ok: false; readonly message: string };

interface Asking {
  readonly provider: Provider;
  /** The key's own. */
  readonly host: string;
  readonly signal: AbortSignal;
}

/** Asks the host of a key for a token. Follows no redirect: what it sends opens the API. */
async function ask(
  how: keyof Provider['bearer'],
  credential: string,
  { provider, host, signal }: Asking,
): Promise<Asked> {
  const { path, member } = provider.bearer[how];
  try {
    const response = await plainFetch(`https://${host}${path}`, {
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
  return { ok: true, held: { accessToken, refreshToken, renewAt: Date.now() + seconds * 1000 * usedShare } };
}
