import { counted } from '@/utils/http/counted.ts';
import { explainNetError } from '@/utils/http/explain-net-error.ts';
import { netErrorKind } from '@/utils/http/net-error.ts';
import { type ExplainedFailure, netErrorExplanations } from '@/utils/http/net-error-words.ts';
import { formatDuration } from '@/utils/http/sizes.ts';
import { tlsCause } from '@/utils/http/tls-error.ts';

export interface FailureFacts {
  /** The browser's own name of the error, `net::ERR_…` or `NS_ERROR_…`, from `webRequest.onErrorOccurred`. */
  readonly netError: string | null;
  /** Whether the user cancelled it. */
  readonly cancelled: boolean;
  /** Milliseconds after which our own clock ended it. */
  readonly timedOutAfter: number | null;
  /** Whether the extension may reach the host. */
  readonly permitted: boolean;
  readonly statusReceived: boolean;
  readonly bytesReceived: number;
  readonly bytesExpected: number | null;
  /** The URL of a redirect that was answered and not followed to an answer. */
  readonly redirectTarget: string | null;
  readonly host: string;
}

/** Tells in words why a send failed. What we know ourselves comes before what the browser calls it. */
export function explainFailure(facts: FailureFacts): ExplainedFailure {
  return explainOwn(facts) ?? explainNamed(facts) ?? explainUnnamed(facts);
}

function explainOwn({
  host,
  cancelled,
  timedOutAfter,
  permitted,
  statusReceived,
}: FailureFacts): ExplainedFailure | null {
  if (cancelled)
    return {
      kind: 'cancelled',
      title: 'Cancelled',
      sentence: `You cancelled the request. ${host} may have carried it out all the same: look before you send it again.`,
    };
  if (timedOutAfter !== null) {
    const what = statusReceived ? 'The answer began, but did not end' : `${host} did not answer`;
    return {
      kind: 'timed-out',
      title: 'Timed out',
      sentence: `${what} within ${formatDuration(timedOutAfter)}. Send it again, or raise the time limit under Settings.`,
    };
  }
  if (!permitted)
    return {
      kind: 'permission',
      title: 'Not permitted',
      sentence: `This extension may not reach ${host} yet, so nothing was sent. Allow the host here, or choose another environment.`,
    };
  return null;
}

function explainNamed(facts: FailureFacts): ExplainedFailure | null {
  const { netError, redirectTarget } = facts;
  if (netError === null) return null;
  const host = redirectTarget === null ? facts.host : hostOf(redirectTarget);
  if (tlsCause(netError) !== null)
    return { kind: 'tls', title: 'No secure connection', sentence: explainNetError(netError, host) };
  const kind = netErrorKind(netError);
  if (kind === null) return null;
  if (kind === 'cut-off') return explainCutOff({ ...facts, host });
  // A redirect that leaves the permitted hosts fails by CORS or a block, and only its target tells that it was one.
  if ((kind === 'blocked' || kind === 'cancelled') && redirectTarget !== null) return null;
  const blamed = kind === 'redirect' ? facts.host : host;
  return { ...netErrorExplanations[kind](blamed), sentence: explainNetError(netError, blamed) };
}

function explainUnnamed(facts: FailureFacts): ExplainedFailure {
  const { host, netError, redirectTarget, statusReceived } = facts;
  if (redirectTarget !== null)
    return {
      kind: 'redirect',
      title: 'Redirected elsewhere',
      sentence: `${host} redirected to ${hostOf(redirectTarget)}, which this extension may not reach. Check the path, or send to that host directly.`,
    };
  if (statusReceived) return explainCutOff(facts);
  const name = netError === null ? 'The browser does not say why' : `The browser calls it ${netError}`;
  return {
    kind: 'unknown',
    title: 'Failed',
    sentence: `The request to ${host} failed. ${name}. Send it again, and open the host in a tab to see whether it answers.`,
  };
}

function explainCutOff(facts: FailureFacts): ExplainedFailure {
  const { host, netError, statusReceived, bytesReceived, bytesExpected } = facts;
  const came =
    bytesExpected === null ? counted(bytesReceived, 'byte') : `${bytesReceived} of ${counted(bytesExpected, 'byte')}`;
  const sentence = statusReceived
    ? // Chromium drops what it has not handed over yet, so more may have come.
      `The connection to ${host} was cut before the body was whole: the browser handed over ${came}. Send the request again.`
    : `${host} ended the connection without an answer. Send the request again.`;
  return {
    kind: 'cut-off',
    title: 'Connection cut',
    sentence: netError === null ? sentence : `${sentence} (${netError})`,
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'another host';
}
