import * as v from 'valibot';
import { objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';

const historySettingsSchema = v.object({
  /** Off, nothing new is kept. */
  keep: v.boolean(),
  /** How many entries are kept at the most. */
  entries: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  /** How much they may weigh together. */
  megabytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
});
export type HistorySettings = v.InferOutput<typeof historySettingsSchema>;

export const defaultHistorySettings: HistorySettings = { keep: true, entries: 500, megabytes: 50 };

/** What the user wants history to keep, for every window. Apart from the other settings: the panel's first view needs none of it. */
export const storedHistorySettings = storedValue({
  key: 'local:history-settings',
  version: 1,
  fallback: defaultHistorySettings,
  parse: objectParser(historySettingsSchema, defaultHistorySettings),
});
