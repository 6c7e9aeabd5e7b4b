import * as v from 'valibot';
import type { HarContent } from './har-entry.ts';

const entrySchema = v.object({
  response: v.object({ content: v.object({ text: v.string(), encoding: v.optional(v.string(), '') }) }),
});

/** The response body that stands in an entry of a HAR (HAR 1.2, `content`), or null when there is none. */
export function harContentOf(entry: unknown): HarContent {
  const parsed = v.safeParse(entrySchema, entry);
  return parsed.success ? parsed.output.response.content : null;
}
