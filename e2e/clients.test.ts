import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { randomText } from '../emulator/random-text.ts';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { basic, send } from '../emulator/test-client.ts';
import { bundleClients } from './sites/client-bundles.ts';
import { type Credentials, clientsSite } from './sites/clients.ts';
import { clearLeaks, countLeakRows, readFindings, type ShownFinding } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyPiecesIn } from './support/key-pieces.ts';
import { untilScanned } from './support/scanned.ts';
import { visit } from './support/visit.ts';

const bundles = await bundleClients();

/** New ones for each test: once given away, a key is known. */
let held: Credentials;

const authlens = withAuthlens({
  emulator: {
    sites: { 'clients.example': (request, response) => clientsSite(bundles, held)(request, response) },
  },
});

beforeEach(async () => {
  const { panel, emulator } = authlens();
  const key = emulator.addKey('production');
  held = {
    ...{ key, ...(await exchange(key)) },
    ...{ uploadToken: `to${randomText(22)}`, videoId: `vi${randomText(22)}` },
  };
  await clearLeaks(panel);
});

/** The tokens that a server of the page's owner would get for a key. */
async function exchange(key: string): Promise<Pick<Credentials, 'accessToken' | 'refreshToken'>> {
  const request = { method: 'POST', environment: 'production', json: { apiKey: key } } as const;
  const answer = await send(authlens().emulator, '/auth/api-key', request);
  const tokens = v.parse(v.object({ access_token: v.string(), refresh_token: v.string() }), answer.json());
  return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token };
}

/** Visits a page, and waits for so many findings. Gives what it sent to the production host, preflights left out, and what was found. */
async function visitClient(path: string, count: number) {
  const { page, panel, emulator } = authlens();
  const before = emulator.records.length;
  await untilScanned(authlens(), () => visit(page, `https://clients.example${path}`));
  const isSent = ({ host, method }: RecordedRequest) => host === 'ws.api.video' && method !== 'OPTIONS';
  const sent = emulator.records.slice(before).filter(isSent);
  await expect.poll(() => countLeakRows(panel), { timeout: 10_000 }).toBeGreaterThanOrEqual(count);
  const findings = await readFindings(panel);
  for (const { html } of findings) {
    expect([held.key, held.refreshToken].flatMap((secret) => keyPiecesIn(html, secret))).toEqual([]);
    expect(html).not.toContain(held.accessToken.split('.')[2]);
  }
  return { requests: sent.map(describeRequest), sent, findings };
}

const describeRequest = ({ method, path }: RecordedRequest) => `${method} ${path}`;
const authorizationOf = ({ rawHeaders }: RecordedRequest) => headerValues(rawHeaders, 'Authorization');

/** What was found, in one line each, in the order of the alphabet. */
const summaries = (findings: ShownFinding[]) =>
  findings
    .map(({ json: { severity, environment, ruleId, part, name, request } }) =>
      [severity, environment, ruleId, part, name ?? '-', new URL(request.url).pathname].join(' '),
    )
    .toSorted();

const fileNames = { nodejsClient: 'nodejs-client.js', videoUploader: 'video-uploader.js' };

describe('with a production key', () => {
  test.each([
    ['nodejs-client', '/nodejs-client/basic', () => 'GET /videos?', 'nodejsClient'],
    ['video-uploader', '/uploader/apiKey', () => `POST /videos/${held.videoId}/source`, 'videoUploader'],
    ['ProgressiveUploader', '/progressive/apiKey', () => `POST /videos/${held.videoId}/source`, 'videoUploader'],
  ] satisfies [string, string, () => string, keyof typeof fileNames][])(
    '%s is caught, with its place in the bundle',
    async (_name, path, request, bundle) => {
      const { sent, requests, findings } = await visitClient(path, 2);
      expect(requests).toEqual([request()]);
      expect(sent.map(authorizationOf)).toEqual([[basic(held.key)]]);
      const [, target] = request().split(/[ ?]/);
      expect(summaries(findings)).toEqual([
        `critical production basic-credentials request.header Authorization ${target}`,
        `critical production watched-key response.body - ${path}.js`,
      ]);
      const leak = findings.find(({ json }) => json.part === 'request.header')?.json.initiator ?? null;
      expect(leak).toMatchObject({ type: 'script', url: `https://clients.example/assets/${fileNames[bundle]}` });
      expect(codeAt(bundles[bundle], leak)).toMatch(/^send\(/);
    },
  );
});

/** The code of a script from a place on that counts from 1. */
function codeAt(text: string, place: ShownFinding['json']['initiator']): string {
  const { line, column } = place ?? {};
  if (line == null || column == null) throw new Error('The finding names no line and column.');
  return text.split('\n')[line - 1]?.slice(column - 1) ?? '';
}

test('nodejs-client that exchanges its key for tokens gives away key, tokens and all', async () => {
  const { requests, findings } = await visitClient('/nodejs-client/accessToken', 5);
  const source = `/videos/${held.videoId}/source`;
  expect(requests).toEqual(['POST /auth/api-key', `POST ${source}`]);
  expect(summaries(findings)).toEqual([
    'critical production api-key-in-body request.body apiKey /auth/api-key',
    'critical production basic-credentials request.header Authorization /auth/api-key',
    'critical production watched-key response.body - /nodejs-client/accessToken.js',
    'high production refresh-token response.body refresh_token /auth/api-key',
    `medium production access-token request.header Authorization ${source}`,
  ]);
});

describe('with tokens', () => {
  test.each(['/uploader/uploadToken', '/progressive/uploadToken'])('%s is nothing to be found', async (path) => {
    const { sent, requests, findings } = await visitClient(path, 0);
    expect(requests).toEqual([`POST /upload?token=${held.uploadToken}`]);
    expect(sent.map(authorizationOf)).toEqual([[]]);
    expect(summaries(findings)).toEqual([]);
  });

  test.each(['/uploader/accessToken', '/progressive/accessToken'])('%s is of medium severity', async (path) => {
    const { sent, requests, findings } = await visitClient(path, 1);
    const source = `/videos/${held.videoId}/source`;
    expect(requests).toEqual([`POST ${source}`]);
    expect(sent.map(authorizationOf)).toEqual([[`Bearer ${held.accessToken}`]]);
    expect(summaries(findings)).toEqual([`medium production access-token request.header Authorization ${source}`]);
  });

  test.each(['/uploader/refreshToken', '/progressive/refreshToken'])('%s is of high severity', async (path) => {
    held.accessToken = expired(held.accessToken);
    const { requests, findings } = await visitClient(path, 5);
    const source = `/videos/${held.videoId}/source`;
    expect(requests).toEqual([`POST ${source}`, 'POST /auth/refresh', `POST ${source}`]);
    expect(summaries(findings)).toEqual([
      'high production refresh-token request.body refreshToken /auth/refresh',
      `high production refresh-token response.body - ${path}.js`,
      'high production refresh-token response.body refresh_token /auth/refresh',
      // The expired one, and the one that came for it.
      `medium production access-token request.header Authorization ${source}`,
      `medium production access-token request.header Authorization ${source}`,
    ]);
  });
});

/** A token that the emulator does not know: it gets 401 as an expired one does. */
function expired(token: string): string {
  const [header, claims] = token.split('.');
  return [header, claims, Buffer.from(randomText(256)).toString('base64url')].join('.');
}
