import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { type Leak, leakSites, leaksOf } from './sites/leaks.ts';
import { openSite } from './sites/open-site.ts';
import type { Site } from './sites/site.ts';
import { expectedJson, expectedRow, isInitiatorTold, placeOf } from './support/expected-leak.ts';
import { clearLeaks, countLeakRows, readFindings, type ShownFinding } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyPiecesIn } from './support/key-pieces.ts';
import { untilGiven, untilScanned } from './support/scanned.ts';
import { watchKey } from './support/watch-key.ts';

const watched = generateKey();
const sandbox = generateKey();

const here = 'https://leaks.example';
const there = 'https://frame.example';

/** The key in the pages. */
let held = watched;
const site =
  (host: 'leaks.example' | 'frame.example'): Site =>
  (request, response) =>
    leakSites({ key: held })[host](request, response);

const authlens = withAuthlens({
  emulator: {
    keys: { production: [watched], sandbox: [sandbox] },
    sites: {
      'leaks.example': site('leaks.example'),
      'frame.example': site('frame.example'),
      'stats.example': openSite,
    },
  },
});

beforeAll(async () => {
  await watchKey(authlens(), { value: watched, label: 'Web shop', environment: 'production' }, here);
  await watchKey(authlens(), { value: sandbox, label: 'Test shop' }, here);
});

/** Is left at once, and then Chromium may not give the body of its script, which the foot counts. */
const leaving = '/url-userinfo';

/**
 * Visits the page of a leak that holds `key`, and waits for at least so many findings: the leak, and the file that brings
 * the key to the page. Gives them apart.
 */
async function findLeak(
  leak: Leak,
  key: string,
  least = leak.part === 'response.body' || leak.path === leaving ? 1 : 2,
): Promise<{ leaked: ShownFinding[]; brought: ShownFinding[] }> {
  held = key;
  const { method, url } = placeOf(leak);
  const { host, pathname } = new URL(url);
  const { page, panel, emulator } = authlens();
  const isLeaking = (record: RecordedRequest) =>
    record.method === method && record.host === host && record.path.split('?')[0] === pathname;
  const leakOnce = async (first: number) => {
    await page.goto(`${here}${leak.path}`);
    await emulator.waitForRequest((record) => record.index >= first && record.response !== null && isLeaking(record));
  };
  const visit = async () => {
    await clearLeaks(panel);
    await untilScanned(authlens(), leakOnce);
  };
  await (leak.path === leaving ? visit() : untilGiven(panel, visit));
  await expect.poll(() => countLeakRows(panel), { timeout: 10_000 }).toBeGreaterThanOrEqual(least);
  // Firefox asks for the icon of a page under its whole address, user name included.
  const findings = (await readFindings(panel)).filter(({ json }) => !json.request.url.endsWith('/favicon.ico'));
  expect(findings.flatMap(({ html }) => keyPiecesIn(html, key))).toEqual([]);
  const isLeak = ({ json }: ShownFinding) => json.part !== 'response.body' || json.request.url.endsWith('.json');
  return { leaked: findings.filter(isLeak), brought: findings.filter((finding) => !isLeak(finding)) };
}

describe('a watched production key', () => {
  const verdict = { ruleId: 'watched-key', severity: 'critical', environment: 'production', keyLabel: 'Web shop' };

  test.each(leaksOf(watched))('is found in $part of $path', async (leak) => {
    const { leaked } = await findLeak(leak, watched);
    expect(leaked.map(({ json }) => json)).toEqual([expectedJson(leak, verdict)]);
    expect(leaked.map(({ row }) => row)).toEqual([expectedRow(leak, 'critical', 'production · Web shop')]);
  });

  // Chromium names the page that starts a worker, and no line; for the page itself it names nothing.
  // biome-ignore format: a table
  const files: { path: string; file: string; encodings: string[]; type: string; page: string | null; tag?: string }[] = [
    { path: '/fetch', file: `${here}/fetch.js`, encodings: [], type: 'parser', page: `${here}/fetch`, tag: '<script src="/fetch.js">' },
    { path: '/iframe-cross-site', file: `${there}/frame.js`, encodings: [], type: 'parser', page: `${there}/frame`, tag: '<script src="/frame.js">' },
    { path: '/worker', file: `${here}/worker-task.js`, encodings: ['base64'], type: 'other', page: `${here}/worker` },
    { path: '/inline', file: `${here}/inline`, encodings: [], type: 'navigation', page: null },
  ];

  test.each(files)('is found in $file, which brings it', async ({ path, file, encodings, type, page, tag }) => {
    const [leak] = leaksOf(watched).filter((candidate) => candidate.path === path);
    if (!leak) throw new Error(`There is no page ${path}.`);
    const { brought } = await findLeak(leak, watched);
    const line = tag === undefined ? null : lineOf(tag, page ?? '');
    expect(brought.map(({ json }) => json)).toEqual([
      expect.objectContaining({
        ...{ ...verdict, part: 'response.body', name: null, encodings },
        request: { index: expect.any(Number), method: 'GET', url: file },
        initiator: isInitiatorTold ? { type, url: page, line, column: null, function: null, asyncParent: null } : null,
      }),
    ]);
  });
});

/** The line, from 1, on which a text stands in a page as it was served last. */
function lineOf(text: string, page: string): number {
  const { host, pathname } = new URL(page);
  const record = authlens().emulator.records.findLast(
    (candidate) => candidate.host === host && candidate.path === pathname,
  );
  const lines = record?.response?.body.toString().split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

// A new one in each test: once its place has given it away, a key is known.
describe('an unknown key', () => {
  const { toProduction = [], elsewhere = [] } = Object.groupBy(leaksOf(generateKey()), ({ host }) =>
    host === 'ws.api.video' ? 'toProduction' : 'elsewhere',
  );

  test.each(toProduction)(
    'is found in $part of $path, which sends it to production, and in the file that brings it',
    async (leak) => {
      const inBody = leak.part === 'request.body';
      const ruleId = inBody ? 'api-key-in-body' : 'basic-credentials';
      const { leaked, brought } = await findLeak(leak, generateKey());
      const verdict = { ruleId, severity: 'critical', environment: 'production', keyLabel: null };
      expect(leaked.map(({ json }) => json)).toEqual([expectedJson(leak, verdict)]);
      const name = inBody ? 'unknown production key' : 'unknown production credentials';
      expect(leaked.map(({ row }) => row)).toEqual([expectedRow(leak, 'critical', name)]);
      const fingerprint = leaked[0]?.json.fingerprint;
      if (leak.path === leaving && brought.length === 0)
        expect(await authlens().panel.text('footer')).toContain('that the browser did not give');
      else
        expect(brought.map(({ json }) => json)).toEqual([
          expect.objectContaining({ ...verdict, ruleId: 'watched-key', part: 'response.body', fingerprint }),
        ]);
    },
  );

  test.each(elsewhere)('is any text to $host, in $part of $path', async (leak) => {
    expect(await findLeak(leak, generateKey(), 0)).toEqual({ leaked: [], brought: [] });
  });
});

describe('a stored sandbox key', () => {
  const verdict = { ruleId: 'watched-key', severity: 'low', environment: 'sandbox', keyLabel: 'Test shop' };
  const leaks = leaksOf(sandbox).filter(({ path }) => ['/fetch', '/query', '/response-body'].includes(path));

  test.each(leaks)('is found in $part of $path, with low severity', async (leak) => {
    const { leaked } = await findLeak(leak, sandbox);
    expect(leaked.map(({ json }) => json)).toEqual([expectedJson(leak, verdict)]);
    expect(leaked.map(({ row }) => row)).toEqual([expectedRow(leak, 'low', 'sandbox · Test shop')]);
  });
});
