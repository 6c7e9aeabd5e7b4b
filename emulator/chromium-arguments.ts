/**
 * The Chromium switches that send `hosts` to the emulator on `port`, every other host but this machine nowhere, and accept its
 * certificate. Chromium heeds the second one only together with `--user-data-dir`.
 */
export function chromiumArguments(hosts: readonly string[], port: number, spkiFingerprint: string): string[] {
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'EXCLUDE localhost', 'MAP * ~NOTFOUND'];
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${spkiFingerprint}`];
}
