import * as v from 'valibot';
import { objectParser } from './parse-list.ts';
import { storageProblem } from './storage-problem.ts';
import { storedValue } from './stored-value.ts';

const settingsSchema = v.object({
  timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
  /**
   * Whether findings outlive a navigation. On until it is turned off, unlike in Network: a leak that has been seen is a
   * fact about the key, not about the page, and the page that leaks is often one that sends the user on.
   */
  preserveLog: v.optional(v.boolean(), true),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = { timeoutSeconds: 30, preserveLog: true };

/** What the user set, for every window. */
export const storedSettings = storedValue({
  key: 'local:settings',
  version: 1,
  fallback: defaultSettings,
  parse: objectParser(settingsSchema, defaultSettings),
});

/** The settings in force: the defaults where the stored ones cannot be used, and the sentence that says why, else null. */
export async function readSettings(): Promise<Settings & { readonly problem: string | null }> {
  try {
    return { ...(await storedSettings.read()), problem: null };
  } catch (error) {
    return { ...defaultSettings, problem: `${storageProblem(error)} The default settings hold for now.` };
  }
}
