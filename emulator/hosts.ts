/** The environments of api.video; each answers on one host, and a key is good in one of them only. */
export const environments = ['sandbox', 'production', 'admin'] as const;
export type Environment = (typeof environments)[number];

/** The host name of each environment (api.video documentation, "Environments" and "Admin API"). */
export const apiHosts = {
  sandbox: 'sandbox.api.video',
  production: 'ws.api.video',
  admin: 'admin.api.video',
} as const satisfies Record<Environment, string>;

/** The host name in a Host header field (RFC 9110 section 7.2), lower case, without port; empty when there is none. */
export function hostName(hostHeader: string | undefined): string {
  return (hostHeader ?? '').replace(/:\d*$/, '').toLowerCase();
}

/** The environment that answers on `host`, or null when api.video has no API there. */
export function environmentOf(host: string): Environment | null {
  return environments.find((environment) => apiHosts[environment] === host) ?? null;
}
