import * as v from 'valibot';
import { randomText } from '../random-text.ts';
import { atomTime } from './atom-time.ts';

/** OpenAPI: token-creation-payload. `ttl` in seconds, 0 for a token that does not expire. */
export const uploadTokenCreation = v.object({
  ttl: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_647)), 0),
});

/** OpenAPI: upload-token. A token that does not expire has no `expiresAt`. */
export interface UploadToken {
  readonly token: string;
  /** Seconds. */
  readonly ttl: number;
  readonly createdAt: string;
  readonly expiresAt?: string;
}

/** A new upload token; `ttl` in seconds, `now` in milliseconds since the epoch. */
export function makeUploadToken(ttl: number, now: number): UploadToken {
  const expiry = ttl === 0 ? {} : { expiresAt: atomTime(now + ttl * 1000) };
  return { token: `to${randomText(22)}`, ttl, createdAt: atomTime(now), ...expiry };
}

/** Whether the token has not expired at `now` (milliseconds since the epoch). */
export function isUsable({ expiresAt }: UploadToken, now: number): boolean {
  return expiresAt === undefined || now < Date.parse(expiresAt);
}
