import type { NetErrorKind } from './net-error.ts';

export type FailureKind =
  | 'cancelled'
  | 'timed-out'
  | 'permission'
  | 'dns'
  | 'offline'
  | 'refused'
  | 'tls'
  | 'cut-off'
  | 'redirect'
  | 'blocked'
  | 'file'
  | 'unknown';

export interface ExplainedFailure {
  readonly kind: FailureKind;
  readonly title: string;
  /** What happened and what to do. */
  readonly sentence: string;
}

/** What each kind of network error is called and what to do, for a host. `cut-off` is told from what came, elsewhere. */
export const netErrorExplanations: Readonly<
  Record<Exclude<NetErrorKind, 'cut-off'>, (host: string) => ExplainedFailure>
> = {
  cancelled: (host) => ({
    kind: 'unknown',
    title: 'Ended by the browser',
    sentence: `The browser itself gave up the request to ${host}. Send it again; if it happens each time, another extension may be ending it.`,
  }),
  'timed-out': (host) => ({
    kind: 'timed-out',
    title: 'Timed out',
    sentence: `The browser got no connection to ${host} in time. Check the network, a VPN or a firewall, then send it again.`,
  }),
  dns: (host) => ({
    kind: 'dns',
    title: 'Host not found',
    sentence: `The name ${host} could not be resolved to an address. Check the network and the DNS settings, and whether a VPN is needed.`,
  }),
  offline: () => ({
    kind: 'offline',
    title: 'Offline',
    sentence: 'This computer has no connection to the network. Connect it, then send it again.',
  }),
  file: (host) => ({
    kind: 'file',
    title: 'File changed',
    sentence: `The file was changed or moved while it went to ${host}, so the browser ended the request. Choose it again under Body, then send it again.`,
  }),
  refused: (host) => ({
    kind: 'refused',
    title: 'Connection refused',
    sentence: `${host} was found, but refused the connection: nothing listens there, or a firewall turns you away. Check the address and the provider's status.`,
  }),
  unreachable: (host) => ({
    kind: 'refused',
    title: 'Host out of reach',
    sentence: `No way leads to the address of ${host} from here. Check the network, a VPN or a firewall.`,
  }),
  proxy: (host) => ({
    kind: 'refused',
    title: 'Proxy failed',
    sentence: `The proxy that this browser uses made no connection to ${host}. Check the proxy in the browser's settings.`,
  }),
  redirect: (host) => ({
    kind: 'redirect',
    title: 'Redirect failed',
    sentence: `${host} redirected in a way that the browser does not follow, such as in a circle. Check the path.`,
  }),
  blocked: (host) => ({
    kind: 'blocked',
    title: 'Blocked',
    sentence: `The request to ${host} was blocked in this browser, by another extension or by a policy. Allow the host there, then send it again.`,
  }),
};
