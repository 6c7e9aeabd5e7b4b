import { base64ToString } from 'uint8array-extras';
import * as v from 'valibot';

const numericDate = v.optional(v.number());
const claimsSchema = v.object({
  iat: numericDate,
  nbf: numericDate,
  exp: numericDate,
  projectId: v.optional(v.string()),
});

/** What a JSON Web Token says of itself (RFC 7519 section 4.1), read and not verified. Times in milliseconds since the epoch. */
export interface JsonWebToken {
  readonly issuedAt: number | null;
  readonly notBefore: number | null;
  readonly expiresAt: number | null;
  readonly projectId: string | null;
}

/** Reads the claims of a token in compact form (RFC 7515 section 3.1), or null when it is none. Its signature is not looked at. */
export function readJsonWebToken(token: string): JsonWebToken | null {
  const [, payload] = /^eyJ[\w-]*\.([\w-]+)\.[\w-]*$/.exec(token) ?? [];
  if (payload === undefined) return null;
  const claims = v.safeParse(claimsSchema, parseJson(payload));
  if (!claims.success) return null;
  const { iat, nbf, exp, projectId = null } = claims.output;
  return { issuedAt: inMilliseconds(iat), notBefore: inMilliseconds(nbf), expiresAt: inMilliseconds(exp), projectId };
}

function inMilliseconds(seconds: number | undefined): number | null {
  return seconds === undefined ? null : seconds * 1000;
}

function parseJson(base64: string): unknown {
  try {
    return JSON.parse(base64ToString(base64));
  } catch {
    // Something that only looks like a token.
    return null;
  }
}
