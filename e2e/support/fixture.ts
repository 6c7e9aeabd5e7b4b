import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Authlens, type AuthlensOptions, startAuthlens } from './authlens.ts';

/**
 * One browser, emulator and panel for all tests of a file. Every test fails that leaves a console error, an exception,
 * an unhandled rejection or a report of the browser in any context of the extension.
 * Returns a function that gives the running parts inside a test.
 */
export function withAuthlens(options: AuthlensOptions = {}): () => Authlens {
  let started: Authlens | null = null;
  const running = () => {
    if (!started) throw new Error('Authlens runs inside tests only.');
    return started;
  };
  beforeAll(async () => {
    started = await startAuthlens(options);
  });
  afterEach(async () => {
    expect(await running().takeProblems(), 'problems in the contexts of the extension').toEqual([]);
  });
  afterAll(async () => {
    await started?.close();
  });
  return running;
}
