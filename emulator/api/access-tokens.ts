import { type KeyObject, randomBytes, sign } from 'node:crypto';

/** The answer of `/auth/api-key` and `/auth/refresh`. */
export interface AccessToken {
  readonly token_type: 'Bearer';
  /** Seconds. */
  readonly expires_in: number;
  readonly access_token: string;
  readonly refresh_token: string;
}

export interface TokenSettings {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Seconds that an access token lasts. */
  readonly lifetime: number;
  readonly projectId: string;
  /** RSA. */
  readonly signingKey: KeyObject;
}

/** Issues access tokens for API keys, and remembers which key each of them stands for. */
export class TokenStore {
  readonly #settings: TokenSettings;
  readonly #accessTokens = new Map<string, { key: string; expiresAt: number }>();
  readonly #refreshTokens = new Map<string, string>();

  constructor(settings: TokenSettings) {
    this.#settings = settings;
  }

  /** A new pair of tokens for the API key `key`. */
  issue(key: string): AccessToken {
    const { lifetime, projectId, signingKey } = this.#settings;
    const issuedAt = Math.floor(this.#settings.now() / 1000);
    const expiresAt = issuedAt + lifetime;
    const accessToken = signToken({ iat: issuedAt, nbf: issuedAt, exp: expiresAt, projectId }, signingKey);
    const refreshToken = `def50200${randomBytes(320).toString('hex')}`;
    this.#accessTokens.set(accessToken, { key, expiresAt });
    this.#refreshTokens.set(refreshToken, key);
    return { token_type: 'Bearer', expires_in: lifetime, access_token: accessToken, refresh_token: refreshToken };
  }

  /** The API key behind an access token, or null when the token is unknown or has expired (RFC 7519 section 4.1.4). */
  keyOf(accessToken: string): string | null {
    const issued = this.#accessTokens.get(accessToken);
    return issued !== undefined && this.#settings.now() < issued.expiresAt * 1000 ? issued.key : null;
  }

  /** Ends every access token issued so far; their refresh tokens stay good. */
  endAccessTokens(): void {
    this.#accessTokens.clear();
  }

  /** The API key behind a refresh token, or null when it is unknown. A refresh token is good once (inferred). */
  redeem(refreshToken: string): string | null {
    const key = this.#refreshTokens.get(refreshToken) ?? null;
    this.#refreshTokens.delete(refreshToken);
    return key;
  }
}

/** A JWT, RS256 (RFC 7515). The identifier keeps two tokens of one second apart. */
function signToken(claims: object, signingKey: KeyObject): string {
  const header = { typ: 'JWT', alg: 'RS256', jti: randomBytes(16).toString('hex') };
  const input = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), signingKey).toString('base64url')}`;
}
