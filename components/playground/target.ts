import { type Environment, environments } from '@/utils/providers/provider.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import type { OpenValues } from '@/utils/vault/stored-keys.ts';

/** A key and the environment that it belongs to. */
export type Target = Pick<PlaygroundRequest, 'environment' | 'keyId'>;

/** A key and its environment as the value of one option. */
export function writeTarget({ environment, keyId }: Target): string {
  return `${environment}/${keyId ?? ''}`;
}

/** The inverse of `writeTarget`. */
export function readTarget(value: string): Target {
  const [name, keyId] = value.split('/');
  const environment = environments.find((known) => known === name) ?? 'sandbox';
  return { environment, keyId: keyId === undefined || keyId === '' ? null : keyId };
}

/** A request for another key. A host of the user's own stands for one environment, and is left with it. */
export function withTarget(request: PlaygroundRequest, target: Target): PlaygroundRequest {
  return { ...request, ...target, base: target.environment === request.environment ? request.base : null };
}

interface Sendable {
  readonly keys: readonly KeyRecord[];
  /** The values of watched keys that were pasted for this session. */
  readonly openValues: OpenValues;
}

/** The choices of one environment: its keys that can be sent, then none. */
export function targetOptions({ keys, openValues }: Sendable, provider: string, environment: Environment) {
  const sendable = keys.filter(
    (key) =>
      key.provider === provider &&
      key.environment === environment &&
      (key.environment === 'sandbox' || openValues[key.id] !== undefined),
  );
  return [
    ...sendable.map(({ id, label }) => ({ value: writeTarget({ environment, keyId: id }), label })),
    { value: writeTarget({ environment, keyId: null }), label: `${environment}, no key` },
  ];
}
