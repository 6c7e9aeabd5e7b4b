import { expect, test, vi } from 'vitest';
import { createPageUrls } from './page-urls.ts';

const shop = { id: 'page_1', title: 'https://shop.example/' };
const checkout = { id: 'page_2', title: 'https://shop.example/checkout' };

test('reads the pages once for each page that a request names', async () => {
  const readPages = vi.fn(async () => [shop]);
  const urls = createPageUrls(readPages);
  await Promise.all([urls.including('page_1'), urls.including('page_1')]);
  expect((await urls.including('page_1')).get('page_1')).toBe('https://shop.example/');
  expect(readPages).toHaveBeenCalledTimes(1);
  await urls.including('page_2');
  expect(readPages).toHaveBeenCalledTimes(2);
});

test('reads nothing for pages that it has learned, or for no page', async () => {
  const readPages = vi.fn(async () => []);
  const urls = createPageUrls(readPages);
  expect(urls.learn([shop, checkout])).toEqual(
    new Map([
      ['page_1', 'https://shop.example/'],
      ['page_2', 'https://shop.example/checkout'],
    ]),
  );
  await urls.including('page_2');
  await urls.including(undefined);
  expect(readPages).not.toHaveBeenCalled();
});

test('a title that is no URL, as in Firefox, gives no page, and is not asked for again', async () => {
  const readPages = vi.fn(async () => [{ id: 'page_1', title: 'The shop' }]);
  const urls = createPageUrls(readPages);
  expect((await urls.including('page_1')).size).toBe(0);
  await urls.including('page_1');
  expect(readPages).toHaveBeenCalledTimes(1);
});
