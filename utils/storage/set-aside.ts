import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { StorageKey } from './stored-value.ts';

/** A piece of stored data that could not be understood, and why. */
export interface UnreadableData {
  readonly reason: string;
  readonly data: unknown;
}

const setAsideSchema = v.array(
  v.object({ from: v.string(), at: v.number(), reason: v.string(), data: v.optional(v.unknown()) }),
);
export type SetAsideEntry = v.InferOutput<typeof setAsideSchema>[number];

const areas = ['local', 'session'] as const;
const keyOf = (area: 'local' | 'session') => `${area}:setAside` as const;

async function readArea(area: 'local' | 'session'): Promise<SetAsideEntry[]> {
  const stored: unknown = await storage.getItem(keyOf(area));
  if (stored === null || stored === undefined) return [];
  const parsed = v.safeParse(setAsideSchema, stored);
  if (parsed.success) return parsed.output;
  return [
    { from: keyOf(area), at: Date.now(), reason: 'The list of set-aside data was itself unreadable.', data: stored },
  ];
}

/** Keeps unreadable data beside the stored values, in the area that it came from: a secret never moves to disk. */
export function setAside(key: StorageKey, unreadable: readonly UnreadableData[]): Promise<void> {
  const area = key.startsWith('session:') ? 'session' : 'local';
  const added = unreadable.map(({ reason, data }) => ({ from: key, at: Date.now(), reason, data }));
  // Values of one area share the list, and a panel that opens reads several at once.
  return navigator.locks.request(`authlens-set-aside-${area}`, async () => {
    await storage.setItem(keyOf(area), [...(await readArea(area)), ...added]);
  });
}

/** All data set aside, oldest first. */
export async function listSetAside(): Promise<SetAsideEntry[]> {
  return (await Promise.all(areas.map(readArea))).flat();
}

/** Removes what was set aside, for good. */
export async function discardSetAside(): Promise<void> {
  await Promise.all(areas.map((area) => storage.removeItem(keyOf(area))));
}
