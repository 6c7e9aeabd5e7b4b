import * as v from 'valibot';
import { objectParser } from './parse-list.ts';
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
