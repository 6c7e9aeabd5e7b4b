import config from '../wxt.config.ts';

/** The members of the manifest that are ours, as they are configured for a browser; the build adds the files. */
export async function readManifest(browser: 'chrome' | 'firefox'): Promise<Record<string, unknown>> {
  const { manifest } = config;
  const given =
    typeof manifest === 'function'
      ? manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
      : manifest;
  return { ...(await given) };
}
