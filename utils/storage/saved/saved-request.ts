import * as v from 'valibot';
import { playgroundRequestSchema } from '@/utils/sending/sending.ts';

export const longestName = 120;

const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(longestName));

/** A composed request that its user kept, without its secrets. */
export const savedRequestSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  name: nameSchema,
  /** The id of its folder; null for none. */
  folder: v.nullable(v.string()),
  /** Its place among those of its folder: ascending, with gaps. */
  position: v.number(),
  request: playgroundRequestSchema,
});
export type SavedRequest = v.InferOutput<typeof savedRequestSchema>;

export const savedFolderSchema = v.object({
  version: v.literal(1),
  id: v.string(),
  name: nameSchema,
  position: v.number(),
});
export type SavedFolder = v.InferOutput<typeof savedFolderSchema>;

/** Everything that is saved, each list in its order. */
export interface SavedLibrary {
  readonly folders: readonly SavedFolder[];
  readonly requests: readonly SavedRequest[];
}

/** A name that fits: without the blanks around it, and not too long. */
export function fittingName(name: string, otherwise: string): string {
  const trimmed = name.trim().slice(0, longestName).trim();
  return trimmed === '' ? otherwise : trimmed;
}
