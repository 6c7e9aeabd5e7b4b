import type { Firefox } from './launch-firefox.ts';

declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: object } | null };
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    readonly ExtensionPermissions: {
      remove(id: string, permissions: { permissions: string[]; origins: string[] }, extension: object): Promise<void>;
    };
  };
};

/** Takes the permission for a host back, as about:addons does. */
export function takeHostBack(firefox: Firefox, host: string): Promise<void> {
  return firefox.run(
    'chrome',
    async (pattern: string) => {
      const id = 'authlens@authlens.dev';
      const policy = WebExtensionPolicy.getByID(id);
      if (policy === null) throw new Error('Authlens is not installed.');
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      await ExtensionPermissions.remove(id, { permissions: [], origins: [pattern] }, policy.extension);
    },
    `https://${host}/*`,
  );
}
