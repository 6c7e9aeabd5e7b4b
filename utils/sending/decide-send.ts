import type { ApiTarget } from '@/utils/providers/api-target.ts';
import type { BoundHost } from '@/utils/providers/bound-host.ts';
import { storedBoundHosts } from '@/utils/storage/bound-hosts.ts';
import { readTargets } from '@/utils/storage/imported-apis.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { isOpen, type KeyRecord } from '@/utils/vault/key-record.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import { readOpenValues } from '@/utils/vault/open-values.ts';
import type { OpenValues } from '@/utils/vault/stored-keys.ts';
import { type HeldFiles, readFileHeads } from './file-bytes.ts';
import { findForeignKey } from './foreign-key.ts';
import type { Piece } from './prepare-body.ts';
import { type PreparedSend, prepareSend } from './prepare-send.ts';
import type { PlaygroundRequest } from './sending.ts';

/** What will be sent, and what was decided with. */
export interface Decided {
  readonly prepared: PreparedSend;
  readonly known: Stored & { readonly files: readonly string[]; readonly piece: Piece };
}

/** What will be sent, refused when it would carry a key to a host that is not its own. */
export async function decideSend(
  request: PlaygroundRequest,
  files: HeldFiles,
  piece: Piece,
): Promise<({ readonly ok: true } & Decided) | { readonly ok: false; readonly message: string }> {
  const stored = await readStored();
  if (!stored.ok) return stored;
  const known = { ...stored, files: [...files.keys()], piece };
  const result = prepareSend(request, stored.keys, known);
  if (!result.ok) return result;
  const { prepared } = result;
  const read = await readFileHeads(prepared.pieces, files);
  if (!read.ok) return read;
  const scanned = { ...prepared, fileHeads: read.heads };
  const message = findForeignKey(scanned, request, toWatchedKeys(stored.keys), stored.salt);
  return message === null ? { ok: true, prepared, known } : { ok: false, message };
}

interface Stored {
  readonly keys: readonly KeyRecord[];
  readonly salt: Uint8Array;
  readonly openValues: OpenValues;
  readonly boundHosts: readonly BoundHost[];
  readonly targets: readonly ApiTarget[];
}

/** Without the stored keys nobody can tell whether the request carries one of them elsewhere, so it is refused in words. */
async function readStored(): Promise<
  ({ readonly ok: true } & Stored) | { readonly ok: false; readonly message: string }
> {
  try {
    const [keys, salt, openValues, boundHosts, targets] = await Promise.all([
      listKeys(),
      installationSalt(),
      readOpenValues(),
      storedBoundHosts.read(),
      readTargets(),
    ]);
    return { ok: true, keys, salt, openValues, boundHosts, targets };
  } catch (error) {
    return { ok: false, message: storageProblem(error) };
  }
}

/** The ids of the keys whose values are at hand; none where they cannot be read. */
export async function keysAtHand(): Promise<ReadonlySet<string>> {
  const stored = await readStored();
  if (!stored.ok) return new Set();
  const { keys, openValues } = stored;
  return new Set(keys.filter((key) => isOpen(key) || openValues[key.id] !== undefined).map(({ id }) => id));
}
