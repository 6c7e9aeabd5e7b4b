import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ProgramRunner, startProgramRunner } from '@/e2e/support/run-program.ts';
import { generateKey } from '@/emulator/api/keys.ts';
import type { Emulator } from '@/emulator/emulator.ts';
import { headerValues } from '@/emulator/raw-header.ts';
import { startEmulator } from '@/emulator/start-emulator.ts';
import { basic } from '@/emulator/test-client.ts';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { type ClientCall, clientCalls, type Shape } from './api-video-calls.ts';
import { apiVideoNodeSnippet } from './api-video-node-snippet.ts';
import { buildTemplate, json, trickyText, variables } from './templates.fixture.ts';

const key = generateKey();
let emulator: Emulator;
let runner: ProgramRunner;
beforeAll(async () => {
  emulator = await startEmulator({ keys: { sandbox: [key] } });
  runner = startProgramRunner(emulator);
  writeFileSync(join(runner.directory, 'film.mp4'), 'not really a film');
});
afterAll(async () => {
  runner.close();
  await emulator.close();
});

function request(method: string, path: string, body?: unknown): RequestTemplate {
  const url = `https://sandbox.api.video${path}`;
  if (body === undefined) return buildTemplate(key, { method, url });
  return buildTemplate(key, { method, url, headers: [json], body: { kind: 'text', text: JSON.stringify(body) } });
}

const requests: [string, string, unknown?][] = [
  [
    'GET',
    `/videos?title=it's&tags[]=a&tags[]=b&metadata[key%201]=v&sortBy=title&sortOrder=asc&currentPage=1&pageSize=2`,
  ],
  ['POST', '/videos', { title: trickyText, public: false, tags: ['a'], metadata: [{ key: 'k', value: key }] }],
  [
    'POST',
    '/videos',
    {
      title: 'A',
      source: 'https://a.example/',
      clip: { startTimecode: '00:00:01' },
      watermark: { id: 'w', top: '1px' },
    },
  ],
  ['GET', '/videos/vi%201'],
  ['PATCH', '/videos/vi1', { title: 'B', panoramic: true, playerId: null }],
  ['GET', '/live-streams?name=a&pageSize=10'],
  [
    'POST',
    '/live-streams',
    { name: 'A', public: true, restreams: [{ name: 'a', serverUrl: 'rtmp://a.example', streamKey: 's' }] },
  ],
  ['PATCH', '/live-streams/li1', { name: 'B' }],
  ['GET', '/upload-tokens?sortBy=ttl'],
  ['POST', '/upload-tokens', { ttl: 60 }],
];

test.each(requests)('the client sends %s %s', { timeout: 20_000 }, async (method, path, body) => {
  const template = request(method, path, body);
  expect(apiVideoNodeSnippet.offered?.(template)).toBe(true);
  const written = apiVideoNodeSnippet.write(template, { variables, containedKey: null });
  const { record } = await runner.send('node', written.ok ? written.text : '', { [variables.key]: key });
  const { pathname, searchParams } = new URL(template.url);
  const sent = new URL(record.path, template.url);
  expect([record.method, record.host, sent.pathname]).toEqual([method, 'sandbox.api.video', pathname]);
  expect([...sent.searchParams].sort()).toEqual([...searchParams].sort());
  expect(headerValues(record.rawHeaders, 'Authorization')).toEqual([basic(key)]);
  if (body !== undefined) expect(JSON.parse(record.body.toString())).toEqual(JSON.parse(JSON.stringify(body)));
});

/** A request of a call, with every parameter of its path filled. */
function requestOf({ method, path, body, file }: ClientCall): RequestTemplate {
  const url = `https://sandbox.api.video${path.replaceAll(/\{\w+\}/g, 'a%20b')}`;
  const part = { name: 'file', file: 'film.mp4', fileName: null, contentType: null };
  if (file) return buildTemplate(key, { method, url, body: { kind: 'multipart', parts: [part] } });
  if (body === undefined) return buildTemplate(key, { method, url });
  return buildTemplate(key, { method, url, headers: [json], body: { kind: 'text', text: '{}' } });
}

test.each(clientCalls)('$call sends $method $path', { timeout: 20_000 }, async (call) => {
  const template = requestOf(call);
  const written = apiVideoNodeSnippet.write(template, { variables, containedKey: null });
  const { record } = await runner.send('node', written.ok ? written.text : '', { [variables.key]: key });
  expect([record.method, record.path.replace(/\?$/, '')]).toEqual([call.method, new URL(template.url).pathname]);
  if (call.file) expect(record.body.toString()).toContain('not really a film');
});

const beyond: [string, RequestTemplate][] = [
  ['an operation that it has no call for', request('GET', '/analytics/videos/plays')],
  ['a parameter that it would leave out', request('GET', '/videos?emulate=hang')],
  ['a number that it would write otherwise', request('GET', '/videos?pageSize=010')],
  ['a member that it would leave out', request('POST', '/videos', { title: 'A', colour: 'red' })],
  ['a member of a member', request('POST', '/videos', { title: 'A', clip: { colour: 'red' } })],
  ['a body that is no object', request('POST', '/videos', ['A'])],
  [
    'a body that is no JSON',
    buildTemplate(key, { method: 'POST', headers: [json], body: { kind: 'text', text: '{' } }),
  ],
  ['a header of its user', buildTemplate(key, { headers: [['X-A', '1']] })],
  ['an access token', buildTemplate(key, { credential: { kind: 'bearer', token: 'fake' } })],
  ['no credential', buildTemplate(key, { credential: null })],
  ['another host', buildTemplate(key, { url: 'https://api.example/videos' })],
];

test.each(beyond)('is not offered for %s', (_what, template) => {
  expect(apiVideoNodeSnippet.offered?.(template)).toBe(false);
});

const clientModels = createRequire(import.meta.url)
  .resolve('@api.video/nodejs-client')
  .replace(/index\.js$/, 'model/');
const models: [string, string][] = [
  ['videos.create', 'VideoCreationPayload'],
  ['videos.update', 'VideoUpdatePayload'],
  ['liveStreams.create', 'LiveStreamCreationPayload'],
  ['liveStreams.update', 'LiveStreamUpdatePayload'],
  ['uploadTokens.createToken', 'TokenCreationPayload'],
  ['playerThemes.create', 'PlayerThemeCreationPayload'],
  ['playerThemes.update', 'PlayerThemeUpdatePayload'],
  ['videos.pickThumbnail', 'VideoThumbnailPickPayload'],
  ['videos.updateDiscarded', 'DiscardedVideoUpdatePayload'],
  ['webhooks.create', 'WebhooksCreationPayload'],
];

test.each(models)('%s takes what the client knows', (call, model) => {
  const shape: Shape = clientCalls.find((known) => known.call === call)?.body ?? {};
  const { default: payload } = createRequire(import.meta.url)(`${clientModels}${model}.js`);
  const known: { baseName: string }[] = payload.attributeTypeMap;
  expect(Object.keys(shape).sort()).toEqual(known.map(({ baseName }) => baseName).sort());
});
