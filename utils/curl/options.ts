/** What an option is about, where it is not about the request itself. */
export type OptionGroup = 'request' | 'output' | 'connection' | 'authentication' | 'lost' | 'foreign' | 'unseen';

export interface CurlOption {
  /** Without its dashes. */
  readonly name: string;
  /** Its letter, or null. */
  readonly letter: string | null;
  /** Whether the next word, or what follows its letter, belongs to it. */
  readonly takesValue: boolean;
  readonly group: OptionGroup;
}

/** As curl's manual lists them, up to 8.16: `letter/name`, with `=` where a value follows. */
const table: Readonly<Record<OptionGroup, string>> = {
  // What the request is made of, and what is so here anyway.
  request: `
    A/user-agent= b/cookie= basic compressed d/data= data-ascii= data-binary= data-raw= data-urlencode= e/referer=
    F/form= form-string= G/get g/globoff H/header= I/head json= k/insecure L/location location-trusted follow
    :/next oauth2-bearer= q/disable r/range= X/request= T/upload-file= url= url-query= u/user=`,
  // What curl prints, stores or exits with.
  output: `
    c/cookie-jar= create-dirs create-file-mode= D/dump-header= dump-ca-embed etag-save= f/fail fail-early
    fail-with-body h/help i/include libcurl= M/manual max-filesize= metalink no-clobber clobber o/output= output-dir= out-null
    Z/parallel parallel-immediate parallel-max= parallel-max-host= #/progress-bar progress-meter N/no-buffer buffer
    no-progress-meter J/remote-header-name O/remote-name remote-name-all R/remote-time remove-on-error S/show-error
    s/silent skip-existing stderr= styled-output trace= trace-ascii= trace-config= trace-ids trace-time v/verbose
    V/version w/write-out= xattr retry= retry-all-errors retry-connrefused retry-delay= retry-max-time= rate=
    show-headers suppress-connect-headers`,
  // How the connection is made, which the browser does itself.
  connection: `
    abstract-unix-socket= alt-svc= cacert= capath= ca-native E/cert= cert-status cert-type= ciphers= connect-timeout=
    connect-to= crlfile= curves= disable-eprt disable-epsv dns-interface= dns-ipv4-addr= dns-ipv6-addr= dns-servers=
    doh-cert-status doh-insecure doh-url= ech= egd-file= engine= expect100-timeout= false-start
    happy-eyeballs-timeout-ms= haproxy-clientip= haproxy-protocol hsts= http0.9 0/http1.0 http1.1 http2
    http2-prior-knowledge http3 http3-only interface= ip-tos= 4/ipv4 6/ipv6 keepalive-cnt= keepalive-time= key=
    key-type= limit-rate= local-port= m/max-time= max-redirs= mptcp no-alpn alpn no-keepalive keepalive no-npn npn
    no-sessionid sessionid noproxy= pass= pinnedpubkey= preproxy= proto= proto-default= proto-redir= x/proxy=
    proxy-anyauth proxy-basic proxy-ca-native proxy-cacert= proxy-capath= proxy-cert= proxy-cert-type= proxy-ciphers=
    proxy-crlfile= proxy-digest proxy-header= proxy-http2 proxy-insecure proxy-key= proxy-key-type= proxy-negotiate
    proxy-ntlm proxy-pass= proxy-pinnedpubkey= proxy-service-name= proxy-ssl-allow-beast proxy-ssl-auto-client-cert
    proxy-tls13-ciphers= proxy-tlsauthtype= proxy-tlspassword= proxy-tlsuser= proxy-tlsv1 U/proxy-user= proxy1.0=
    p/proxytunnel random-file= resolve= service-name= sigalgs= signature-algorithms= socks4= socks4a= socks5= socks5-basic
    socks5-gssapi socks5-gssapi-nec socks5-gssapi-service= socks5-hostname= Y/speed-limit= y/speed-time= ssl
    ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd ssl-revoke-best-effort ssl-sessions= 2/sslv2 3/sslv3
    tcp-fastopen tcp-nodelay tls-earlydata tls-max= tls13-ciphers= tlsauthtype= tlspassword= tlsuser= 1/tlsv1 tlsv1.0
    tlsv1.1 tlsv1.2 tlsv1.3 unix-socket= vlan-priority= upload-flags=`,
  authentication: `
    anyauth aws-sigv4= delegation= digest disallow-username-in-url login-options= negotiate n/netrc netrc-file=
    netrc-optional ntlm ntlm-wb sasl-authzid= sasl-ir`,
  // They change what is sent, in ways that cannot be taken over.
  lost: `
    C/continue-at= crlf etag-compare= form-escape ignore-content-length j/junk-session-cookies path-as-is post301
    post302 post303 raw request-target= tr-encoding z/time-cond= B/use-ascii`,
  // Of other protocols than HTTP.
  foreign: `
    a/append compressed-ssh ftp-account= ftp-alternative-to-user= ftp-create-dirs ftp-method= ftp-pasv P/ftp-port=
    ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-ccc-mode= ftp-ssl-control hostpubmd5= hostpubsha256= ipfs-gateway=
    knownhosts= krb= l/list-only mail-auth= mail-from= mail-rcpt= mail-rcpt-allowfails pubkey= Q/quote= t/telnet-option=
    tftp-blksize= tftp-no-options`,
  // They read more of the command from elsewhere.
  unseen: 'K/config= variable=',
};

const groups: readonly OptionGroup[] = [
  'request',
  'output',
  'connection',
  'authentication',
  'lost',
  'foreign',
  'unseen',
];

const options: readonly CurlOption[] = groups.flatMap((group) =>
  table[group]
    .trim()
    .split(/\s+/)
    .map((written) => {
      const [, letter = null, name = ''] = /^(?:(.)\/)?([^=]+)/.exec(written) ?? [];
      return { name, letter, takesValue: written.endsWith('='), group };
    }),
);

const byName = new Map(options.map((option) => [option.name, option]));
const byLetter = new Map(
  options.flatMap((option) => (option.letter === null ? [] : [[option.letter, option] as const])),
);

/** The option of a letter, as it follows one dash; null when curl has none. */
export function optionOfLetter(letter: string): CurlOption | null {
  return byLetter.get(letter) ?? null;
}

/** The option that a name without its dashes stands for: the whole one, or a beginning that only one option has. */
export function optionOfName(name: string): CurlOption | null {
  const exact = byName.get(name);
  if (exact !== undefined) return exact;
  const [only, ...others] = name === '' ? [] : options.filter((option) => option.name.startsWith(name));
  return only === undefined || others.length > 0 ? null : only;
}
