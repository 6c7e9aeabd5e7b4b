import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { type Environment, environments } from '../hosts.ts';
import { randomText } from '../random-text.ts';
import { TokenStore } from './access-tokens.ts';
import { KeyStore } from './keys.ts';
import type { LiveStream } from './live-stream.ts';
import { RateLimiter, type RateLimits } from './rate-limits.ts';
import type { UploadToken } from './upload-token.ts';
import type { Video } from './video.ts';

/** What one environment holds, by id. */
export interface Resources {
  readonly videos: Map<string, Video>;
  /** Ids of the videos whose source is complete. */
  readonly uploaded: Set<string>;
  readonly uploadTokens: Map<string, UploadToken>;
  readonly liveStreams: Map<string, LiveStream>;
}

/** The state of the emulated service. */
export interface World {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly projectId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly keys: KeyStore;
  readonly tokens: TokenStore;
  readonly limiter: RateLimiter;
  readonly resources: Readonly<Record<Environment, Resources>>;
}

/** What can be settled at start. */
export interface WorldOptions {
  readonly now: () => number;
  readonly limits: RateLimits;
  /** Seconds. */
  readonly accessTokenLifetime: number;
  readonly keys: Readonly<Partial<Record<Environment, readonly string[]>>>;
}

/** A service with one project, the keys given and nothing else. */
export async function makeWorld({ now, limits, accessTokenLifetime, keys }: WorldOptions): Promise<World> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const projectId = `pr${randomText(22)}`;
  const world: World = {
    now,
    projectId,
    startedAt: now(),
    keys: new KeyStore(),
    tokens: new TokenStore({ now, lifetime: accessTokenLifetime, projectId, signingKey: privateKey }),
    limiter: new RateLimiter(limits, now),
    resources: { sandbox: makeResources(), production: makeResources(), admin: makeResources() },
  };
  for (const environment of environments)
    for (const value of keys[environment] ?? []) world.keys.add(environment, value, now());
  return world;
}

function makeResources(): Resources {
  return { videos: new Map(), uploaded: new Set(), uploadTokens: new Map(), liveStreams: new Map() };
}
