import { keyProblem } from '@/utils/auth/key-problem.ts';
import type { TemplateCredential } from '@/utils/http/request-template.ts';
import type { Environment, Provider } from '@/utils/providers/provider.ts';

/** A key that its user keeps, as far as it must be known here. */
export interface KeptKey {
  readonly id: string;
  readonly label: string;
  readonly provider: string;
  readonly environment: Environment;
  readonly fingerprint: { readonly digest: string };
}

export interface CommandTarget {
  readonly provider: Provider;
  readonly environment: Environment;
}

/** What becomes of the credential of a command. No sentence holds it. */
export type CommandKey =
  /** There is none. */
  | { readonly kind: 'none' }
  /** It is a key that can be sent where the command goes. */
  | { readonly kind: 'chosen'; readonly keyId: string; readonly message: string }
  /** A name stands for it, so the key that is chosen stays. */
  | { readonly kind: 'named'; readonly message: string }
  /** An access token of the sandbox, which stays in the request. */
  | { readonly kind: 'token'; readonly token: string }
  /** It could be kept as a key of the environment. */
  | { readonly kind: 'offered'; readonly value: string; readonly message: string }
  /** It is left out. */
  | { readonly kind: 'refused'; readonly message: string };

interface Kept {
  readonly keys: readonly KeptKey[];
  /** The ids of watched keys whose value was pasted for this session. */
  readonly open: ReadonlySet<string>;
  /** The digest of a text, as fingerprints hold it. */
  readonly digestOf: (text: string) => string;
}

/** Decides what becomes of the credential of a command that goes to `target`. */
export function keyOfCommand(
  credential: TemplateCredential | null,
  target: CommandTarget,
  { keys, open, digestOf }: Kept,
): CommandKey {
  const value = credential?.kind === 'bearer' ? credential.token : (credential?.userName ?? '');
  if (credential === null) return { kind: 'none' };
  if (value === '') return refuse('The command sends an empty key. No key was chosen.');
  const digest = digestOf(value);
  const key = keys.find(
    ({ provider, fingerprint }) => provider === target.provider.id && fingerprint.digest === digest,
  );
  if (key !== undefined) return readKept(key, target, open);
  if (isVariable(value))
    return { kind: 'named', message: `The command takes its key from ${value}. The key that is chosen here stays.` };
  if (credential.kind === 'bearer') return readToken(value, target);
  const problem = keyProblem(value, target.provider);
  if (problem !== null) return refuse(`What the command sends as its key was left out. ${problem}`);
  const left = 'The command carries a key that is not kept here. It was left out of the request';
  return target.environment === 'sandbox'
    ? { kind: 'offered', value, message: `${left}: keep it to send with it.` }
    : { kind: 'offered', value, message: `${left}: of a ${target.environment} key only its fingerprint is kept.` };
}

function readKept(key: KeptKey, target: CommandTarget, open: ReadonlySet<string>): CommandKey {
  const host = target.provider.hosts[target.environment];
  if (key.environment !== target.environment)
    return refuse(
      `The command takes your key “${key.label}” (${key.environment}) to ${host}, which is not its host. It was left out.`,
    );
  if (key.environment === 'sandbox' || open.has(key.id))
    return { kind: 'chosen', keyId: key.id, message: `The key of the command is “${key.label}”, which was chosen.` };
  return refuse(
    `The command carries “${key.label}”, a ${key.environment} key that you watch. It was left out of the request, and only its fingerprint is kept.`,
  );
}

/** Access tokens last an hour; one for real data is not put where it would stay on screen. */
function readToken(token: string, { environment }: CommandTarget): CommandKey {
  if (environment === 'sandbox') return { kind: 'token', token };
  return refuse(`The command carries an access token for ${environment}. It was left out of the request.`);
}

function isVariable(text: string): boolean {
  return /^(?:\$\w+|\$\{[^}]*\}|\$env:\w+|%\w+%|\{\{[^}]*\}\}|<[^>]*>)$/i.test(text);
}

function refuse(message: string): CommandKey {
  return { kind: 'refused', message };
}
