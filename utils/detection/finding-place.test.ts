import { expect, test } from 'vitest';
import { buildFinding } from './finding.fixture.ts';
import { placeName, stableScriptUrl, stableUrl } from './finding-place.ts';

test.each([
  ['request.header', 'Authorization', 'Authorization'],
  ['response.body', null, null],
  // The name is the index of the message.
  ['websocket.sent', '17', null],
  ['websocket.received', '18', null],
] as const)('the place in %s %s is called %j', (part, name, expected) => {
  expect(placeName(buildFinding({ part, name }))).toBe(expected);
});

test.each([
  ['https://ws.api.video/videos', 'https://ws.api.video/videos'],
  ['https://ws.api.video/videos?page=1#top', 'https://ws.api.video/videos'],
  ['https://shop.example/', 'https://shop.example/'],
  ['https://shop.example', 'https://shop.example'],
  ['https://ws.api.video/videos/vi4k0jvEUuaTdRAEjQ4Jfrgz/source', 'https://ws.api.video/videos/*/source'],
  ['https://shop.example/orders/17/lines/3', 'https://shop.example/orders/*/lines/*'],
  ['https://shop.example/carts/0b5e3f5e-7c1d-4a51-9a55-2f3d5c7b9e11', 'https://shop.example/carts/*'],
  // No ids: a version, words, files, a host that is a number, a port.
  ['https://shop.example/v1/two-words-and-more/app.js', 'https://shop.example/v1/two-words-and-more/app.js'],
  ['https://shop.example/2024/app-3f4a1b2c.js', 'https://shop.example/*/app-3f4a1b2c.js'],
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
  ['http://17/a', 'http://17/a'],
  ['https://••••@ws.api.video/videos', 'https://ws.api.video/videos'],
  ['https://shop.example/@scope/name.js', 'https://shop.example/@scope/name.js'],
  ['wss://shop.example/socket/17', 'wss://shop.example/socket/*'],
  ['blob:https://shop.example/0b5e3f5e-7c1d-4a51-9a55-2f3d5c7b9e11', 'blob:https://shop.example/*'],
  ['data:text/javascript;base64,AAAA/BBBB', 'data:text/javascript;base64'],
  ['', ''],
])('%s is the place %s', (url, place) => {
  expect(stableUrl(url)).toBe(place);
});

test('a place is never longer than a stored one may be', () => {
  expect(stableUrl(`https://shop.example/${'a'.repeat(10_000)}`)).toHaveLength(400);
});

test.each([
  ['https://shop.example/app.js?v=3', 'https://shop.example/app.js'],
  ['https://shop.example/app.3f4a1b2c.js', 'https://shop.example/app.*.js'],
  ['https://shop.example/assets/index-BxY12aZ_.js', 'https://shop.example/assets/index-*.js'],
  ['https://shop.example/assets/index-BxYZaQ1w.js', 'https://shop.example/assets/index-*.js'],
  // Words that a person wrote.
  ['https://shop.example/video-uploader.js', 'https://shop.example/video-uploader.js'],
  ['https://shop.example/app-videoPlayer.js', 'https://shop.example/app-videoPlayer.js'],
  ['https://shop.example/my-library2.js', 'https://shop.example/my-library2.js'],
])('the script %s is %s', (url, place) => {
  expect(stableScriptUrl(url)).toBe(place);
});
