import { beforeEach, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { randomText } from '../emulator/random-text.ts';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { basic } from '../emulator/test-client.ts';
import { bundleClients } from './sites/client-bundles.ts';
import { clientsSite } from './sites/clients.ts';
import { clearLeaks, readFindings, type ShownFinding } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyPiecesIn } from './support/key-pieces.ts';
import { untilScanned } from './support/scanned.ts';
import { visit } from './support/visit.ts';

const key = generateKey();
const videoId = `vi${randomText(22)}`;
const uploadToken = `to${randomText(22)}`;
const bundles = await bundleClients();

const authlens = withAuthlens({
  emulator: {
    keys: { production: [key] },
    sites: { 'clients.example': clientsSite({ bundles, key, videoId, uploadToken }) },
  },
});

beforeEach(() => clearLeaks(authlens().panel));

/** Visits a page, and gives what it sent to the production host, preflights left out. */
async function visitClient(path: string): Promise<RecordedRequest[]> {
  const { page, emulator } = authlens();
  const before = emulator.records.length;
  await untilScanned(authlens(), () => visit(page, `https://clients.example${path}`));
  return emulator.records.slice(before).filter(({ host, method }) => host === 'ws.api.video' && method !== 'OPTIONS');
}

const leaking: [client: string, path: string, request: string, bundle: keyof typeof bundles, file: string][] = [
  ['nodejs-client', '/nodejs-client', 'GET /videos', 'nodejsClient', 'nodejs-client.js'],
  ['video-uploader', '/uploader?mode=apiKey', `POST /videos/${videoId}/source`, 'videoUploader', 'video-uploader.js'],
];

test.each(leaking)(
  '%s with a production key is caught, with its place in the bundle',
  async (_name, path, request, bundle, file) => {
    const sent = await visitClient(path);
    expect(sent.map(({ method, path: target }) => `${method} ${target.split('?')[0]}`)).toEqual([request]);
    expect(sent.map(({ rawHeaders }) => headerValues(rawHeaders, 'Authorization'))).toEqual([[basic(key)]]);

    const findings = await readFindings(authlens().panel);
    expect(findings.flatMap(({ html }) => keyPiecesIn(html, key))).toEqual([]);
    const initiator = { type: 'script', url: `https://clients.example/assets/${file}` };
    expect(findings.map(({ json }) => json)).toEqual([
      expect.objectContaining({
        ...{ severity: 'critical', environment: 'production', part: 'request.header', name: 'Authorization' },
        initiator: expect.objectContaining(initiator),
      }),
    ]);
    expect(codeAt(bundles[bundle], findings[0]?.json.initiator ?? null)).toMatch(/^send\(/);
  },
);

test('video-uploader with an upload token is not caught', async () => {
  const sent = await visitClient('/uploader?mode=uploadToken');
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([`POST /upload?token=${uploadToken}`]);
  expect(sent.map(({ rawHeaders }) => headerValues(rawHeaders, 'Authorization'))).toEqual([[]]);
  expect(await readFindings(authlens().panel)).toEqual([]);
});

/** The code of a script from a place on that counts from 1. */
function codeAt(script: string, place: ShownFinding['json']['initiator']): string {
  const { line, column } = place ?? {};
  if (line == null || column == null) throw new Error('The finding names no line and column.');
  return script.split('\n')[line - 1]?.slice(column - 1) ?? '';
}
