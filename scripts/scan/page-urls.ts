import * as v from 'valibot';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { headerValue } from '@/utils/http/headers.ts';
import { parseMediaType } from '@/utils/http/media-type.ts';

/** The URLs of the pages of one HAR, as far as it tells them. */
export interface PageUrls {
  /** By the page's HAR id (`pageref`). */
  readonly known: ReadonlyMap<string, string>;
  /** Takes an element of `log.pages`. */
  addPage(page: unknown): void;
  /** Takes an element of `log.entries`, and what it was converted to. */
  addEntry(entry: unknown, exchange: HttpExchange): void;
}

const pageSchema = v.object({ id: v.string(), title: v.pipe(v.string(), v.url(), v.regex(/^https?:/i)) });
const entrySchema = v.object({ pageref: v.string() });

/**
 * Chrome gives a page its URL as title. Firefox and Playwright give it the title of its document; there the first request
 * of the page tells, which is the document's own when the recording began with it.
 */
export function createPageUrls(): PageUrls {
  const known = new Map<string, string>();
  const begun = new Set<string>();
  return {
    known,
    addPage(page) {
      const parsed = v.safeParse(pageSchema, page);
      if (parsed.success) known.set(parsed.output.id, parsed.output.title);
    },
    addEntry(entry, { request, response }) {
      const parsed = v.safeParse(entrySchema, entry);
      if (!parsed.success || begun.has(parsed.output.pageref)) return;
      const { pageref } = parsed.output;
      begun.add(pageref);
      const type = parseMediaType(headerValue(response?.headers ?? [], 'Content-Type') ?? '');
      if (!known.has(pageref) && type !== null && /^(?:text\/html|application\/xhtml\+xml)$/.test(type.essence))
        known.set(pageref, request.url);
    },
  };
}
