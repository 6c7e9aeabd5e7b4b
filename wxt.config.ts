import { defineConfig } from 'wxt';
import { documentChunk } from './scripts/build/document-chunks.ts';

/** Permissions are listed with their reason in docs/permissions.md; scripts/build/manifest.test.ts asserts the built manifest. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  webExt: { disabled: true },
  hooks: {
    // The documents are built at once; the background is one file of its own.
    'vite:build:extendConfig': ([entrypoint], { build }) => {
      const output = build?.rolldownOptions?.output;
      if (!entrypoint?.inputPath.endsWith('.html') || !output || Array.isArray(output)) return;
      output.codeSplitting = {
        groups: [{ name: (id, context) => documentChunk(id, (other) => context.getModuleInfo(other)) }],
        includeDependenciesRecursively: false,
      };
    },
  },
  manifest: ({ browser }) => ({
    name: 'Authlens',
    description:
      'See the Authorization header that was really sent, why it was refused, and whether a production key is loose in the page.',
    permissions: ['storage', 'webRequest', 'idle'],
    commands: { 'lock-vault': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Lock the vault' } },
    host_permissions: ['https://ws.api.video/*', 'https://sandbox.api.video/*'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'],
    action: { default_title: 'Authlens' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src blob:; font-src 'self'; connect-src https: http:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'authlens@authlens.dev',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
