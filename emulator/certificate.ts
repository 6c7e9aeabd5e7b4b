import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  readonly certificate: string;
  /** PEM. */
  readonly privateKey: string;
  /** Base64 of the SHA-256 of the public key (SPKI, DER), as Chromium's certificate error list wants it. */
  readonly spkiFingerprint: string;
}

/** Makes a self-signed certificate, valid for a year, for the host names given and for this machine. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const names = [...hosts, 'localhost'].map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'api.video emulator' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] }],
  });
  return { certificate: made.cert, privateKey: made.private, spkiFingerprint: spkiFingerprint(made.cert) };
}

function spkiFingerprint(certificate: string): string {
  const publicKey = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}
