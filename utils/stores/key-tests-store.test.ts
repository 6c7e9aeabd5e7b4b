import { afterEach, expect, test, vi } from 'vitest';
import { useKeyTests } from './key-tests-store.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const key = { provider: 'apivideo', value: 'plainly-fake' };

/** A host that answers when it is told to. */
function holdAnswers() {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('fetch', (_url: string, { signal }: RequestInit) => {
    const answer = Promise.withResolvers<Response>();
    waiting.push(() => answer.resolve(new Response('{}')));
    signal?.addEventListener('abort', () => answer.reject(signal.reason));
    return answer.promise;
  });
  return waiting;
}

test('no more than four are asked at a time, and each in the end', async () => {
  const waiting = holdAnswers();
  const { testPasted } = useKeyTests.getState();
  const verdicts = Array.from({ length: 6 }, () => testPasted(key, 'sandbox'));
  await vi.waitFor(() => expect(waiting).toHaveLength(4));
  for (let answered = 0; answered < 6; answered++) {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(answered));
    expect(waiting.length).toBeLessThanOrEqual(answered + 4);
    waiting[answered]?.();
  }
  expect(await Promise.all(verdicts)).toEqual(verdicts.map(() => ({ kind: 'accepted' })));
});

test('all that are under way or wait end when they are cancelled', async () => {
  const waiting = holdAnswers();
  const { testPasted, cancel } = useKeyTests.getState();
  const verdicts = Array.from({ length: 6 }, () => testPasted(key, 'sandbox'));
  await vi.waitFor(() => expect(waiting).toHaveLength(4));
  cancel();
  expect(await Promise.all(verdicts)).toEqual(verdicts.map(() => ({ kind: 'cancelled' })));
  expect(waiting).toHaveLength(4);
});
