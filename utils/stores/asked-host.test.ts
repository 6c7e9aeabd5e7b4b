import { expect, test } from 'vitest';
import { readAskedUrl } from './asked-host.ts';

test.each([
  ['https://ws.api.video/videos?page=1', 'https://ws.api.video/videos?page=1'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['javascript:alert(1)', null],
  ['moz-extension://plainly-fake/', null],
  ['nothing', null],
  ['', null],
])('of %j, %j is asked for', (url, asked) => {
  expect(readAskedUrl(`#${encodeURIComponent(url)}`)).toBe(asked);
});
