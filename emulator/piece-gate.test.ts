import { expect, test } from 'vitest';
import { PieceGate } from './piece-gate.ts';

const forever = new AbortController().signal;

/** The gate, and the names of those who have passed it so far. */
function visit() {
  const gate = new PieceGate();
  const passed: string[] = [];
  const come = (name: string, signal = forever) => gate.pass(signal).then(() => passed.push(name));
  return { gate, passed, come };
}

test('who waits longest passes first, one for each release', async () => {
  const { gate, passed, come } = visit();
  const [first] = [come('first'), come('second')];
  gate.release();
  await first;
  expect(passed).toEqual(['first']);
});

test('a release is kept for who comes later', async () => {
  const { gate, passed, come } = visit();
  gate.release();
  await come('first');
  void come('second');
  await Promise.resolve();
  expect(passed).toEqual(['first']);
});

test('who has left takes no release', async () => {
  const { gate, passed, come } = visit();
  const leaving = new AbortController();
  const gone = come('gone', leaving.signal);
  const staying = come('staying');
  leaving.abort();
  await gone;
  gate.release();
  await staying;
  expect(passed).toEqual(['gone', 'staying']);
});
