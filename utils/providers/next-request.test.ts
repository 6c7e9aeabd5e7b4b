import { expect, test } from 'vitest';
import { apiVideo } from './api-video.ts';
import { isId, isLink, type Origin, readLink, requestWithId } from './next-request.ts';

const origin: Origin = {
  provider: apiVideo,
  environment: 'sandbox',
  base: null,
  url: 'https://sandbox.api.video/videos?pageSize=2',
};

test.each([
  ['/videos', 'videoId', 'vi1', { method: 'GET', path: '/videos/vi1' }],
  ['/videos/{videoId}/captions', 'videoId', 'vi1', { path: '/videos/vi1/captions' }],
  ['/analytics?filter={videoId}', 'videoId', 'vi1', { path: '/analytics?filter=vi1' }],
  ['/videos/{videoId}', 'liveStreamId', 'li1', { method: 'GET', path: '/live-streams/li1' }], // of something else
  ['/videos', 'playerId', 'pl1', { method: 'GET', path: '/players/pl1' }],
  ['/videos', 'webhookId', 'webhook_1', { method: 'GET', path: '/webhooks/webhook_1' }],
  ['/videos', 'token', 'to1', { method: 'GET', path: '/upload-tokens/to1' }],
  ['/upload?token={uploadToken}', 'token', 'to1', { path: '/upload?token=to1' }],
  ['/videos', 'token', 'plainly-fake', null], // some other token
  ['/videos', 'watermarkId', 'watermark_1', null], // cannot be asked for
  ['/watermarks/{watermarkId}', 'watermarkId', 'watermark_1', { path: '/watermarks/watermark_1' }],
  ['/videos', 'videoId', 'a/b?c', { method: 'GET', path: '/videos/a%2Fb%3Fc' }],
  ['/videos', 'videoId', '$&', { method: 'GET', path: '/videos/%24%26' }],
  ['/videos', 'videoId', '', null],
  ['/videos', 'title', 'vi1', null],
  ['/videos', null, 'vi1', null],
  ['/videos', 'project_id', 'pr1', null], // of the admin host
])('composing %s, %s %s', (path, member, value, next) => {
  expect(requestWithId(origin, path, member, value)).toEqual(next);
});

test('a project is asked for on the admin host', () => {
  const next = requestWithId({ provider: apiVideo, environment: 'admin' }, '/projects', 'project_id', 'pr1');
  expect(next).toEqual({ method: 'GET', path: '/projects/pr1' });
});

test.each([
  ['/videos?currentPage=2', { kind: 'same', path: '/videos?currentPage=2' }],
  ['?currentPage=2', { kind: 'same', path: '/videos?currentPage=2' }],
  ['https://sandbox.api.video/videos/vi1', { kind: 'same', path: '/videos/vi1' }],
  ['HTTPS://SANDBOX.API.VIDEO/videos#fragment', { kind: 'same', path: '/videos' }],
  ['https://ws.api.video/videos', { kind: 'environment', environment: 'production', path: '/videos' }],
])('%s leads to %j', (reference, link) => {
  expect(readLink(origin, reference)).toEqual(link);
});

test.each([
  ['https://cdn.example/video.mp4', 'https://cdn.example'],
  ['//cdn.example/videos', 'https://cdn.example'],
  ['http://sandbox.api.video/videos', 'http://sandbox.api.video'], // in the clear
  ['https://sandbox.api.video:8443/videos', 'https://sandbox.api.video:8443'],
  ['https://sandbox.api.video.example/', 'https://sandbox.api.video.example'],
])('%s is not followed', (reference, place) => {
  expect(readLink(origin, reference)).toEqual({
    kind: 'foreign',
    sentence: expect.stringContaining(`${place}, which`),
  });
});

const proxied: Origin = { ...origin, base: 'https://proxy.example/api', url: 'https://proxy.example/api/videos' };

test.each([
  ['/videos?currentPage=2', { kind: 'same', path: '/videos?currentPage=2' }],
  ['/api/videos?currentPage=2', { kind: 'same', path: '/videos?currentPage=2' }],
  ['?currentPage=2', { kind: 'same', path: '/videos?currentPage=2' }],
  ['https://proxy.example/api/videos', { kind: 'same', path: '/videos' }],
  ['https://sandbox.api.video/videos', { kind: 'environment', environment: 'sandbox', path: '/videos' }],
])('behind a host of the user’s own, %s leads to %j', (reference, link) => {
  expect(readLink(proxied, reference)).toEqual(link);
});

test('what is no URL is not followed', () => {
  expect(readLink(origin, 'https://[')).toMatchObject({ sentence: 'This is no URL, so it cannot be followed.' });
});

test.each([
  ['uri', '/videos?currentPage=2', true],
  ['href', 'https://cdn.example/', true],
  ['next', '/videos', true],
  ['uri', 'videos', false],
  ['uri', '//cdn.example/', false],
  ['title', '/videos', false],
  ['title', 'https://cdn.example/', false],
  ['source', 'https://ws.api.video/videos/vi1', true], // a URL of the API, whatever it is called
  [null, 'https://sandbox.api.video/videos', true],
])('%s %s: a link? %s', (member, value, expected) => {
  expect(isLink(member, value)).toBe(expected);
});

test.each([
  ['watermarkId', 'watermark_1', true], // also where it cannot be asked for
  ['token', 'to1', true],
  ['token', 'plainly-fake', false],
  ['videoId', '', false],
  ['title', 'vi1', false],
])('%s %s: an id? %s', (member, value, expected) => {
  expect(isId(origin, member, value)).toBe(expected);
});
