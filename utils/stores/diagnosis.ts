import { useMemo } from 'react';
import type { Diagnosis } from '@/utils/auth/diagnosis/cause.ts';
import { diagnose, isDiagnosable } from '@/utils/auth/diagnosis/diagnose.ts';
import type { FailedExchange, Trial } from '@/utils/auth/diagnosis/failed-exchange.ts';
import { createRecogniser } from '@/utils/auth/diagnosis/recognise.ts';
import { readBodyText } from '@/utils/http/body-text.ts';
import { headerValue, headerValues } from '@/utils/http/headers.ts';
import { environments } from '@/utils/providers/provider.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { type KeyTestState, keyTestId, useKeyTests } from './key-tests-store.ts';
import { useKeys } from './keys-store.ts';

/** Why a request of the playground was refused, or null when it was not, or has not been answered yet. */
export function useDiagnosis(sending: Sending): Diagnosis | null {
  const { keys, salt } = useKeys();
  const tests = useKeyTests((state) => state.tests);
  return useMemo(() => {
    const exchange = failedExchange(sending, { keys, salt, tests });
    return exchange === null ? null : diagnose(exchange);
  }, [sending, keys, salt, tests]);
}

interface Known {
  readonly keys: readonly KeyRecord[];
  /** Null until it has been read: no key is recognised without it. */
  readonly salt: Uint8Array | null;
  readonly tests: Readonly<Record<string, KeyTestState>>;
}

/** What diagnosis needs to know of a request that was refused; null for every other one. */
export function failedExchange(sending: Sending, { keys, salt, tests }: Known): FailedExchange | null {
  const { request, response, phase, url } = sending;
  const provider = providerById(request.provider);
  if (phase !== 'done' || response === null || provider === null || !URL.canParse(url)) return null;
  if (!isDiagnosable(response.status, new URL(url).pathname, provider)) return null;
  const body = readBodyText(response.body, headerValue(response.headers, 'Content-Type'));
  return {
    provider,
    environment: request.environment,
    url,
    method: request.method,
    requestBody: sending.body,
    intended: sending.authorization,
    hops: answeredHops(sending),
    answer: {
      status: response.status,
      headers: response.headers,
      body: body.kind === 'text' ? body.text : '',
    },
    withheld: null,
    recognise: salt === null ? () => ({ same: null, near: null }) : createRecogniser(keys, salt),
    trials: (keyId) => trialsOf(keyId, tests),
    now: sending.startedAt + (sending.headersAfter ?? 0),
  };
}

/** A request without an answer may never have gone out. */
function answeredHops({ hops }: Sending): FailedExchange['hops'] {
  return hops.flatMap(({ url, requestHeaders, answer }) =>
    answer === null
      ? []
      : [{ url, authorization: headerValues(requestHeaders, 'Authorization'), status: answer.status }],
  );
}

/** Only an answer that speaks of the key tells something of it. */
function trialsOf(keyId: string, tests: Known['tests']): Trial[] {
  return environments.flatMap((environment) => {
    const state = tests[keyTestId(keyId, environment)];
    if (state?.phase !== 'done') return [];
    const { kind } = state.verdict;
    return kind === 'accepted' || kind === 'refused' ? [{ environment, accepted: kind === 'accepted' }] : [];
  });
}
