export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** The id that the extension has in the addresses of its pages, for these profiles alone. */
export const extensionUuid = '0d4f0f6e-6f0b-4c51-9d5c-6a1f5a0c7a11';

/** What every test needs: a free port, no first-run pages, and nothing that calls home. */
const always: Preferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.newtabpage.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'security.OCSP.enabled': 0,
  'extensions.webextensions.uuids': JSON.stringify({ 'authlens@authlens.dev': extensionUuid }),
  // What an extension of the test's own may do without a question.
  'extensions.webextOptionalPermissionPrompts': false,
  // A panel as tall as on a screen.
  'devtools.toolbox.footer.height': 620,
};

/** The text of a profile's user.js. */
export function preferencesFile(preferences: Preferences): string {
  return Object.entries({ ...always, ...preferences })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
