import { expect, test } from 'vitest';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';
import { makeEntry } from './hars.fixture.ts';
import { createPageUrls } from './page-urls.ts';

function pageUrlsOf(pages: unknown[], entries: ReturnType<typeof makeEntry>[]): [string, string][] {
  const urls = createPageUrls();
  for (const page of pages) urls.addPage(page);
  for (const entry of entries) {
    const converted = exchangeFromHarEntry(entry, { index: 0, pageUrls: urls.known, content: null });
    if (converted.ok) urls.addEntry(entry, converted.exchange);
  }
  return [...urls.known];
}

const page = makeEntry({ url: 'https://shop.example/cart', mimeType: 'text/html; charset=utf-8', pageref: 'p' });
const script = makeEntry({ url: 'https://shop.example/app.js', mimeType: 'text/javascript', pageref: 'p' });

test.each([
  ['the title of Chrome', [{ id: 'p', title: 'https://shop.example/' }], [page], [['p', 'https://shop.example/']]],
  ['the title of Firefox', [{ id: 'p', title: 'Shop: cart' }], [page, script], [['p', 'https://shop.example/cart']]],
  ['no page, with its first request', [], [page], [['p', 'https://shop.example/cart']]],
  ['a recording that began after the document', [{ id: 'p', title: 'Shop' }], [script, page], []],
  ['an entry of no page', [], [makeEntry({ mimeType: 'text/html' })], []],
  ['what is no page', [null, 7, { id: 7 }], [], []],
])('%s', (_, pages, entries, expected) => {
  expect(pageUrlsOf(pages, entries)).toEqual(expected);
});
