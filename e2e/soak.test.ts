import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { soakSite } from './sites/soak.ts';
import { withAuthlens } from './support/fixture.ts';
import { untilScanned } from './support/scanned.ts';
import { listedLeaks, plantedLeaks, soak } from './support/soak.ts';
import { visit } from './support/visit.ts';
import { watchKey } from './support/watch-key.ts';

const key = generateKey();
const url = 'https://soak.example/';

const authlens = withAuthlens({
  emulator: { keys: { production: [key] }, sites: { 'soak.example': soakSite(key) } },
});

beforeAll(async () => {
  await watchKey(authlens(), { value: key, label: 'Web shop', environment: 'production' }, url);
  // What is still to be scanned would be counted with the first stretch.
  await untilScanned(authlens(), () => visit(authlens().page, url));
});

test('of 3000 requests none is lost, and every leak among them is counted', async () => {
  const { emulator } = authlens();
  const received = emulator.records.length;
  for await (const { sent, scanned } of soak(authlens(), 3, 1000)) {
    expect(emulator.records.length - received).toBe(sent);
    expect(scanned).toBe(sent);
  }
  await expect
    .poll(() => listedLeaks(authlens()), { timeout: 10_000 })
    .toEqual(plantedLeaks(3000).map((count) => count || null));
}, 300_000);
