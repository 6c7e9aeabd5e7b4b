import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Replay } from '@/utils/messaging/replays.ts';
import { sendingOfExchange } from '@/utils/sending/sending-of-exchange.ts';
import type { EntryMaker } from '@/utils/storage/history/entry-client.ts';
import { entryAsSending } from '@/utils/storage/history/history-entry.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';

/** A request of the page to be sent again, its secrets taken out as those of a send are for history. Null: no longer kept. */
export async function makeReplay(exchange: HttpExchange | null, make: EntryMaker): Promise<Replay> {
  const sending = exchange === null ? null : sendingOfExchange(exchange, crypto.randomUUID());
  if (exchange === null || sending === null)
    return refuse('This request of the page is no longer kept. Load the page again, then replay the new one.');
  try {
    const [keys, salt] = await Promise.all([listKeys(), installationSalt()]);
    const made = await make(sending, { watched: toWatchedKeys(keys), salt });
    if (made === null)
      return refuse('It holds a key in a form that could not be taken out of it, so it stays in the page.');
    const bodies = [
      ...(exchange.request.body.kind === 'absent' || exchange.request.body.kind === 'bytes'
        ? ['Its body is no text or was not kept, so it is empty here.']
        : []),
      ...(exchange.response?.body.kind === 'absent' ? ['The body of its answer was not kept.'] : []),
    ];
    return {
      kind: 'given',
      sending: entryAsSending(made.entry, made.bodies),
      notes: [...made.entry.notes, ...bodies],
    };
  } catch (error) {
    return refuse(storageProblem(error));
  }
}

function refuse(message: string): Replay {
  return { kind: 'refused', message };
}
