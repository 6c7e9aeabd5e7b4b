import { beforeEach, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { copiedKeyPlaces, copiedKeySite, type Handover } from './sites/copied-key.ts';
import { openSite } from './sites/open-site.ts';
import { clearLeaks, readFindings, readLeakRows } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyPiecesIn } from './support/key-pieces.ts';
import { untilScanned } from './support/scanned.ts';
import { visit } from './support/visit.ts';

/** A new one for each test: once given away, a key is known. */
let key = generateKey();

const authlens = withAuthlens({
  emulator: {
    sites: {
      'copied.example': (request, response) => copiedKeySite(key)(request, response),
      'stats.example': openSite,
    },
  },
});

beforeEach(() => clearLeaks(authlens().panel));

// biome-ignore format: a table
const handovers: { handover: Handover; ruleId: string; method: string; url: string; part: string; name: string; encodings: string[] }[] = [
  { handover: 'basic', ruleId: 'basic-credentials', method: 'GET', url: 'videos', part: 'request.header', name: 'Authorization', encodings: ['base64'] },
  { handover: 'body', ruleId: 'api-key-in-body', method: 'POST', url: 'auth/api-key', part: 'request.body', name: 'apiKey', encodings: [] },
  { handover: 'query', ruleId: 'api-key-in-query', method: 'GET', url: 'videos?apiKey=••••••••', part: 'request.url', name: 'apiKey', encodings: [] },
];

test.each(handovers)(
  'a key that nobody watches, given to production by $handover, is found in the bundle and in the beacon before it as well',
  async ({ handover, ruleId, method, url, ...place }) => {
    key = generateKey();
    const { page, panel } = authlens();
    await untilScanned(authlens(), () => visit(page, `https://copied.example/${handover}`));
    await expect.poll(async () => (await readLeakRows(panel)).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
    const findings = await readFindings(panel);
    const { bundle, track, callApi } = copiedKeyPlaces(key, handover);
    const verdict = { severity: 'critical', environment: 'production', provider: 'apivideo', keyLabel: null };
    const expected = [
      {
        ...{ ...verdict, ruleId, ...place, position: null },
        request: { index: expect.any(Number), method, url: `https://ws.api.video/${url}` },
        initiator: expect.objectContaining({ type: 'script', ...callApi }),
      },
      {
        ...{ ...verdict, ruleId: 'watched-key', part: 'request.body', position: null },
        request: { index: expect.any(Number), method: 'POST', url: 'https://stats.example/c' },
        initiator: expect.objectContaining({ type: 'script', ...track }),
      },
      {
        ...{ ...verdict, ruleId: 'watched-key', part: 'response.body', position: bundle },
        request: { index: expect.any(Number), method: 'GET', url: 'https://copied.example/bundle.js' },
        initiator: expect.objectContaining({ type: 'parser', url: `https://copied.example/${handover}` }),
      },
    ];
    expect(findings.map(({ json }) => json)).toHaveLength(expected.length);
    expect(findings.map(({ json }) => json)).toEqual(
      expect.arrayContaining(expected.map((one) => expect.objectContaining(one))),
    );
    expect(new Set(findings.map(({ json }) => json.fingerprint)).size).toBe(1);
    expect(findings.flatMap(({ html }) => keyPiecesIn(html, key))).toEqual([]);
  },
);
