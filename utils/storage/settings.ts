import * as v from 'valibot';
import { objectParser } from './parse-list.ts';
import { storageProblem } from './storage-problem.ts';
import { storedValue } from './stored-value.ts';

const settingsSchema = v.object({ timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)) });
export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = { timeoutSeconds: 30 };

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
