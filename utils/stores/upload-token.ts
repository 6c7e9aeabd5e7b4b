import * as v from 'valibot';
import { decodeText } from '@/utils/encoding/text.ts';
import type { ProviderUploads } from '@/utils/providers/provider.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { PlaygroundRequest, Sending } from '@/utils/sending/sending.ts';
import { usePanel } from './panel-store.ts';
import { useSession } from './session-store.ts';

type Token = ProviderUploads['token'];

/** So many seconds a token lasts at least. */
const shortestLifetime = 600;
/** Bytes a second of a slow line: the token must not end before the upload does. */
const slowLine = 125_000;

/** The shortest lifetime, in seconds, that a file of this many bytes needs on a slow line: whole minutes, then whole hours. */
export function tokenLifetime(size: number): number {
  const needed = Math.max(shortestLifetime, size / slowLine);
  const step = needed > 3600 ? 3600 : 60;
  return Math.ceil(needed / step) * step;
}

/**
 * Sends the request that makes an upload token, as every other request of the playground, and puts the token into the
 * draft when it comes: without the key, which an upload with a token does not need.
 */
export function makeUploadToken(lifetime: number): void {
  const { draft } = usePanel.getState();
  const token = providerById(draft.provider)?.uploads?.token;
  if (token === undefined) return;
  const before = useSession.getState().sending?.id;
  const stop = useSession.subscribe(({ sending }) => {
    if (sending === null || sending.id === before || sending.phase !== 'done') return;
    stop();
    const value = readToken(sending, token);
    if (value !== null) usePanel.getState().edit(withToken(token, value));
  });
  useSession.getState().request({ type: 'send', request: tokenRequest(draft, token, lifetime) });
}

function tokenRequest(draft: PlaygroundRequest, token: Token, lifetime: number): PlaygroundRequest {
  const body = JSON.stringify({ [token.lifetime]: lifetime });
  const own = draft.headers.filter(([name]) => !/^content-(?:type|range)$/i.test(name));
  return { ...draft, method: 'POST', path: token.create, headers: own, bodyKind: 'text', body };
}

/** The token in an answer to the request above; null where it was another request, or has none. */
function readToken({ request, response }: Sending, { create, member }: Token): string | null {
  if (request.path !== create || response === null) return null;
  const schema = v.pipe(v.string(), v.parseJson(), v.looseObject({ [member]: v.string() }));
  const answer = v.safeParse(schema, decodeText(response.body));
  return answer.success ? (answer.output[member] ?? null) : null;
}

function withToken({ upload, query }: Token, value: string): Partial<PlaygroundRequest> {
  return { path: `${upload}?${query}=${encodeURIComponent(value)}`, method: 'POST', keyId: null };
}
