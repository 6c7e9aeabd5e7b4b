import * as v from 'valibot';

/** The ways in which the panel hands out what was found: reports of the leaks, and the traffic itself without keys. */
export const exportFormats = ['markdown', 'json', 'sarif', 'har'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** From the panel: make a file of these rows, or of the tab's traffic. */
export const exportRequestSchema = v.object({
  type: v.literal('export'),
  /** Chosen by the panel that asks, and repeated in each answer. */
  id: v.string(),
  format: v.picklist(exportFormats),
  /** Of a report; ids that are not in the list any more are left out. */
  rowIds: v.array(v.string()),
});
export type ExportRequest = v.InferOutput<typeof exportRequestSchema>;

const progressSchema = v.variant('state', [
  v.object({ state: v.literal('working'), done: v.number(), total: v.number() }),
  /** Scanned again, and free of keys. */
  v.object({
    state: v.literal('ready'),
    file: v.instance(Blob),
    fileName: v.string(),
    /** What the file holds, and what was left out, in whole sentences. */
    note: v.string(),
  }),
  v.object({ state: v.literal('refused'), message: v.string() }),
]);
export type ExportProgress = v.InferOutput<typeof progressSchema>;

/** To the panel that asked. */
export const exportUpdateSchema = v.object({ type: v.literal('export'), id: v.string(), progress: progressSchema });

/** `authlens-leaks-20261124-075304.md`, by the user's clock. */
export function exportFileName(subject: string, extension: string, now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  const [date = '', time = ''] = local.replace(/[-:]|\..*/g, '').split('T');
  return `authlens-${subject}-${date}-${time}.${extension}`;
}
