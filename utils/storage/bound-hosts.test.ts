import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BoundHost } from '@/utils/providers/bound-host.ts';
import { bindHost, storedBoundHosts, unbindHost } from './bound-hosts.ts';
import { listSetAside } from './set-aside.ts';

beforeEach(() => fakeBrowser.reset());

const host = (base: string, environment: BoundHost['environment'] = 'sandbox'): BoundHost => ({
  base,
  provider: 'apivideo',
  environment,
});

test('a host is bound once, to one environment, and can be taken back', async () => {
  expect(await bindHost(host('https://proxy.example'))).toBeNull();
  expect(await bindHost(host('https://proxy.example', 'production'))).toBe(
    'https://proxy.example stands for sandbox already, and a host belongs to one environment. Remove it first.',
  );
  expect(await storedBoundHosts.read()).toEqual([host('https://proxy.example')]);
  expect(await unbindHost('https://proxy.example')).toBeNull();
  expect(await storedBoundHosts.read()).toEqual([]);
});

test('two windows at once lose nothing of each other', async () => {
  await Promise.all(['a', 'b', 'c'].map((name) => bindHost(host(`https://${name}.example`))));
  expect(await storedBoundHosts.read()).toHaveLength(3);
});

test('a hundred hosts are kept and no more', async () => {
  await storedBoundHosts.write(Array.from({ length: 100 }, (_, index) => host(`https://a${index}.example`)));
  expect(await bindHost(host('https://proxy.example'))).toMatch(/^100 hosts are kept at most/);
});

test('what could not have been entered is set aside, and the rest stays', async () => {
  const stored = [host('http://proxy.example'), host('https://proxy.example'), host('https://ws.api.video')];
  await fakeBrowser.storage.local.set({ 'bound-hosts': { version: 1, data: stored } });
  expect(await storedBoundHosts.read()).toEqual([host('https://proxy.example')]);
  expect(await listSetAside()).toHaveLength(2);
});
