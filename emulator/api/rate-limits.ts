import type { Environment } from '../hosts.ts';
import type { RawHeader } from '../raw-header.ts';

/** The kinds of request that are counted apart. */
export type RequestKind = 'uploads' | 'writes' | 'reads';

/** Requests a minute, per environment and kind. */
export type RateLimits = Record<Environment, Record<RequestKind, number>>;

/** The documented limits ("Limitation"); those of the admin host are unknown and taken to be production's. */
export const documentedLimits: Readonly<RateLimits> = {
  sandbox: { uploads: 40, writes: 40, reads: 100 },
  production: { uploads: 100, writes: 200, reads: 500 },
  admin: { uploads: 100, writes: 200, reads: 500 },
};

const windowLength = 60_000;

/** Counts requests in windows of a minute, which begin with their first request. */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #now: () => number;
  readonly #windows = new Map<string, { start: number; count: number }>();

  /** `limits` may be changed at any time; `now` gives milliseconds since the epoch. */
  constructor(limits: RateLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts one request. Returns whether it is one too many, and the header fields that report the state. */
  count(environment: Environment, kind: RequestKind): { exceeded: boolean; headers: RawHeader[] } {
    const limit = this.#limits[environment][kind];
    const window = this.#currentWindow(`${environment} ${kind}`);
    window.count += 1;
    const secondsLeft = Math.ceil((window.start + windowLength - this.#now()) / 1000);
    return {
      exceeded: window.count > limit,
      headers: [
        ['X-RateLimit-Limit', String(limit)],
        ['X-RateLimit-Remaining', String(Math.max(0, limit - window.count))],
        ['X-RateLimit-Retry-After', String(secondsLeft)],
      ],
    };
  }

  #currentWindow(name: string): { start: number; count: number } {
    const known = this.#windows.get(name);
    if (known !== undefined && this.#now() < known.start + windowLength) return known;
    const fresh = { start: this.#now(), count: 0 };
    this.#windows.set(name, fresh);
    return fresh;
  }
}
