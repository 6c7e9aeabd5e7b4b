/** What went wrong with a certificate or with TLS: a cause and what to do, as one or two sentences each. */
export interface TlsCause {
  readonly cause: (host: string) => string;
  readonly advice: string;
}

const intercepted =
  'If a proxy or antivirus reads your encrypted traffic, or the server is your own, trust its authority in the browser first.';
const tellOwner = 'Only the owner of the server can mend this; do not send a key until it is mended.';

/** Chromium and NSS names, and the English words that Firefox hands to extensions in their place. */
const causes: readonly (readonly [RegExp, TlsCause])[] = [
  [
    /CERT_DATE_INVALID|EXPIRED|NOT_YET_VALID|has expired|not yet valid/i,
    {
      cause: (host) => `The certificate of ${host} has expired or is not valid yet.`,
      advice:
        'Check the clock of this computer. If it is right, only the owner of the server can mend this; do not send a key until it is mended.',
    },
  ],
  [
    /COMMON_NAME_INVALID|BAD_CERT_DOMAIN|domain name does not match/i,
    {
      cause: (host) => `The certificate is for another name than ${host}.`,
      advice: 'Check the host name, and whether a proxy or a hosts file leads it elsewhere.',
    },
  ],
  [
    /SELF_SIGNED|self-signed/i,
    {
      cause: (host) => `The certificate of ${host} is signed by itself, so nothing vouches for it.`,
      advice: intercepted,
    },
  ],
  [
    /AUTHORITY_INVALID|UNKNOWN_ISSUER|UNTRUSTED|CA_CERT|MITM|issuer is not (?:recognized|trusted)|issuer has been marked/i,
    {
      cause: (host) => `The certificate of ${host} comes from an authority that this browser does not know.`,
      advice: intercepted,
    },
  ],
  [/WEAK_/, { cause: (host) => `The certificate of ${host} uses cryptography that is too weak.`, advice: tellOwner }],
  [/REVOKED|revoked/i, { cause: (host) => `The certificate of ${host} has been revoked.`, advice: tellOwner }],
  [
    /PINNED|KEY_PINNING/i,
    { cause: (host) => `The certificate of ${host} is not one of those that are pinned for it.`, advice: intercepted },
  ],
  [
    /CLIENT_AUTH|HANDSHAKE_FAILURE_ALERT|certificate_required/i,
    {
      cause: (host) => `${host} asks for a client certificate, and none was accepted.`,
      advice: 'Install the client certificate in the browser, or use another host.',
    },
  ],
  [
    /VERSION_OR_CIPHER|UNSUPPORTED_VERSION|NO_CYPHER|OBSOLETE/i,
    { cause: (host) => `${host} and this browser have no secure version of TLS in common.`, advice: tellOwner },
  ],
];

const unknownCause: TlsCause = {
  cause: (host) => `No secure connection to ${host} could be made.`,
  advice: 'Open the host in a tab to see what the browser has against it.',
};

/**
 * The cause of a TLS failure, or null when the error is none. Firefox's webRequest gives a sentence in the user's language
 * in place of an error name for TLS and for nothing else, so every such sentence counts.
 */
export function tlsCause(netError: string): TlsCause | null {
  const isTls =
    /^net::ERR_(?:CERT|SSL|BAD_SSL|ECH)|^(?:SEC|SSL|MOZILLA_PKIX)_ERROR_|^NS_ERROR_NET_INADEQUATE_SECURITY$/.test(
      netError,
    );
  const isSentence = !/^[\w:.]*$/.test(netError);
  if (!isTls && !isSentence) return null;
  return causes.find(([pattern]) => pattern.test(netError))?.[1] ?? unknownCause;
}
