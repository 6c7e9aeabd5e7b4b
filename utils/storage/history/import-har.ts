import * as v from 'valibot';
import { counted } from '@/utils/http/counted.ts';
import { harContentOf } from '@/utils/http/har-content.ts';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';
import { sendingOfExchange } from '@/utils/sending/sending-of-exchange.ts';
import { type KnownKeys, type MadeEntry, makeEntry } from './make-entry.ts';

/** In characters; it is read as a whole. */
export const longestHar = 50_000_000;

export type ReadHar =
  /** Notes are sentences on what was left out. */
  | { readonly ok: true; readonly entries: readonly MadeEntry[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

const harSchema = v.object({ log: v.object({ entries: v.array(v.unknown()) }) });

/**
 * What of a HAR (HAR 1.2, untrusted) goes to the hosts of a provider, as entries of history without their secrets. `newId`
 * makes an id for each.
 */
export function readHar(text: string, known: KnownKeys, newId: () => string): ReadHar {
  if (text.length > longestHar)
    return refuse(`This file is larger than the ${longestHar / 1_000_000} MB that are read. Export fewer requests.`);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), harSchema), text);
  if (!parsed.success)
    return refuse('This is no HAR: a JSON object with log.entries was expected. Export one from Network.');
  const given = parsed.output.log.entries;
  const counts = { unreadable: 0, foreign: 0, withKey: 0 };
  const entries = given.flatMap((entry, index): MadeEntry[] => {
    const converted = exchangeFromHarEntry(entry, { index, pageUrls: new Map(), content: harContentOf(entry) });
    if (!converted.ok) return count(counts, 'unreadable');
    const sending = sendingOfExchange(converted.exchange, newId());
    if (sending === null) return count(counts, 'foreign');
    const made = makeEntry(sending, known);
    return made === null ? count(counts, 'withKey') : [made];
  });
  return { ok: true, entries, notes: describeCounts(counts) };
}

type Counts = Record<'unreadable' | 'foreign' | 'withKey', number>;

function count(counts: Counts, reason: keyof Counts): [] {
  counts[reason] += 1;
  return [];
}

function describeCounts({ unreadable, foreign, withKey }: Counts): string[] {
  return [
    ...(foreign === 0 ? [] : [`Left out: ${counted(foreign, 'request')} to other hosts or without an answer.`]),
    ...(unreadable === 0 ? [] : [`Left out: ${counted(unreadable, 'entry', 'entries')} that cannot be read.`]),
    ...(withKey === 0 ? [] : [`Left out: ${counted(withKey, 'request')} with a key that could not be taken out.`]),
  ];
}

function refuse(message: string): ReadHar {
  return { ok: false, message };
}
