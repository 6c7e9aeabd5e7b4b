import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pngSize } from '../png-size.ts';

const readManifest = (target: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../.output/${target}/manifest.json`, import.meta.url), 'utf8'));

const targets = ['chrome-mv3', 'firefox-mv3'];

test.each(targets)('%s asks for the two api.video hosts at install and for nothing wider', (target) => {
  const manifest = readManifest(target);
  expect(manifest).toMatchObject({
    manifest_version: 3,
    permissions: ['storage', 'webRequest', 'idle'],
    host_permissions: ['https://ws.api.video/*', 'https://sandbox.api.video/*'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'],
  });
  expect(manifest).not.toHaveProperty('optional_permissions');
});

test.each(targets)(
  '%s leaves the page alone: no content script, nothing web-accessible, nobody may connect',
  (target) => {
    const manifest = readManifest(target);
    for (const member of ['content_scripts', 'web_accessible_resources', 'externally_connectable', 'sandbox'])
      expect(manifest).not.toHaveProperty(member);
  },
);

test.each(targets)('%s locks the vault by a shortcut', (target) => {
  const command = { suggested_key: { default: 'Alt+Shift+L' }, description: 'Lock the vault' };
  expect(readManifest(target)).toHaveProperty('commands', { 'lock-vault': command });
});

test.each(targets)('%s runs its own scripts alone', (target) => {
  const { content_security_policy: policy } = readManifest(target);
  expect(policy).toEqual({ extension_pages: expect.stringContaining("default-src 'none'; script-src 'self';") });
  expect(JSON.stringify(policy)).not.toMatch(/unsafe|data:.*script|https:.*script-src/);
});

test.each(targets)('%s shows images and plays media of its own making alone, and embeds nothing', (target) => {
  const policy = JSON.stringify(readManifest(target));
  expect(policy).toContain("img-src 'self' data:; media-src blob:;");
  expect(policy).not.toMatch(/frame-src|child-src/);
});

test.each(targets)('%s has its icon in every size, each as large as it is named', (target) => {
  const { icons } = readManifest(target);
  const named = Object.entries(icons ?? {});
  expect(named.map(([size]) => size)).toEqual(['16', '32', '48', '128']);
  for (const [size, path] of named) {
    const { width, height } = pngSize(readFileSync(new URL(`../../.output/${target}/${path}`, import.meta.url)));
    expect(`${width}x${height}`).toBe(`${size}x${size}`);
  }
});

test('chrome-mv3 states the oldest Chrome that has what it uses', () => {
  expect(readManifest('chrome-mv3')).toMatchObject({ minimum_chrome_version: '123' });
});

test('firefox-mv3 has its identity and says that it collects nothing', () => {
  expect(readManifest('firefox-mv3')).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});
