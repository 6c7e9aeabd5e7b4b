import { locks } from 'node:worker_threads';

/** happy-dom has no Web Locks, and storage is not changed without them; those of Node are the real thing. */
export function provideRealLocks(): void {
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
}
