import { expect, test } from 'vitest';
import { environments } from './provider.ts';
import { findHost, providerById, providers } from './registry.ts';

test.each([
  ['sandbox.api.video', 'sandbox'],
  ['ws.api.video', 'production'],
  ['admin.api.video', 'admin'],
  ['WS.API.VIDEO', 'production'], // host names know no case
])('%s is the %s host of api.video', (hostname, environment) => {
  expect(findHost(hostname)).toMatchObject({ provider: { id: 'apivideo' }, environment });
});

test.each([
  '',
  'api.video',
  'vod.api.video',
  'dashboard.api.video',
  'ws.api.video.example',
  'xws.api.video',
  'ws.api.video:443',
])('%j belongs to no environment', (hostname) => {
  expect(findHost(hostname)).toBeNull();
});

test('finds a provider by its id alone', () => {
  expect(providerById('apivideo')?.name).toBe('api.video');
  expect(providerById('api.video')).toBeNull();
  expect(providerById('')).toBeNull();
});

test.each(providers)('$name: a host belongs to one environment, patterns are anchored', (provider) => {
  const hosts = [...environments.map((environment) => provider.hosts[environment]), ...provider.dashboardHosts];
  expect(new Set(hosts).size).toBe(hosts.length);
  for (const host of hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
  for (const { pattern } of provider.notKeys) {
    expect(pattern.source).toMatch(/^\^.*\$$/);
    expect(pattern.flags).toBe(''); // a sticky or global pattern would remember where it was
  }
});

test('ids are unique', () => {
  expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length);
});
