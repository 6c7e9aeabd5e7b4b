import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function makeTerminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, terminal: { isTTY, write: (text: string) => written.push(text) > 0 } };
}

test('shows how far reading is, ten times a second at most, and takes the line away', () => {
  const { written, terminal } = makeTerminal(true);
  let now = 0;
  const progress = createProgress(terminal, () => now);
  const show = progress.show('Scanning');
  for (now = 0; now <= 250; now += 50) show('a.har', now * 1e6, 500e6);
  progress.clear();
  expect(written).toEqual([
    '\r\u001b[KScanning a.har: 0 B of 500 MB',
    '\r\u001b[KScanning a.har: 100 MB of 500 MB',
    '\r\u001b[KScanning a.har: 200 MB of 500 MB',
    '\r\u001b[K',
  ]);
});

test('writes nothing where there is no terminal', () => {
  const { written, terminal } = makeTerminal(false);
  const progress = createProgress(terminal, () => 0);
  progress.show('Scanning')('a.har', 1, 2);
  progress.clear();
  expect(written).toEqual([]);
});
