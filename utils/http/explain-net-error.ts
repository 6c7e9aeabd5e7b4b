import { netErrorKind } from './net-error.ts';
import { netErrorExplanations } from './net-error-words.ts';
import { tlsCause } from './tls-error.ts';

/** What a browser's own name of a network error means for a host, in a sentence or two that repeat the name. */
export function explainNetError(netError: string, host: string): string {
  const name = netError.replace(/\.$/, '');
  const tls = tlsCause(netError);
  if (tls !== null) return `${tls.cause(host)} ${tls.advice} (${name})`;
  const kind = netErrorKind(netError);
  if (kind === null || kind === 'cut-off') return `The connection to ${host} failed. (${name})`;
  return `${netErrorExplanations[kind](host).sentence} (${name})`;
}
