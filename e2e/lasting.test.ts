import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { basic } from '../emulator/test-client.ts';
import { callSite } from './sites/call-site.ts';
import { lastingSite, pendingText } from './sites/lasting.ts';
import { clearLeaks, readFindings, readLeakRows } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { countNotGiven, untilScanned } from './support/scanned.ts';
import { visit } from './support/visit.ts';
import { watchKey } from './support/watch-key.ts';

const key = generateKey();
const here = 'https://lasting.example';
const soon = { timeout: 15_000 };

const authlens = withAuthlens({
  emulator: { keys: { production: [key] }, sites: { 'lasting.example': lastingSite(key) } },
});

beforeAll(() => watchKey(authlens(), { value: key, label: 'Web shop', environment: 'production' }, `${here}/quiet`));

beforeEach(async () => {
  await authlens().page.goto(`${here}/quiet`);
  await clearLeaks(authlens().panel);
});

/** The rows apart from the files that brought the key to the page. */
const rows = () =>
  expect.poll(
    async () =>
      (await readLeakRows(authlens().panel))
        .filter((cells) => !cells[2]?.startsWith('response'))
        .map((cells) => [cells[2], cells[5]]),
    soon,
  );

describe('before it ends', () => {
  test('a WebSocket is read while it is open', async () => {
    const { page, panel, emulator } = authlens();
    await visit(page, `${here}/socket`);
    const socket = emulator.sockets.at(-1);
    socket?.send('nothing');
    socket?.send(JSON.stringify({ apiKey: key }));
    await rows().toEqual([['received WebSocket message 1', '1 ×']]);
    socket?.send(Buffer.from(`\0\xff${key}`, 'latin1'));
    await rows().toContainEqual(['received WebSocket message 2', '2 ×']);
    expect(socket?.isOpen).toBe(true);
    const [finding] = await readFindings(panel);
    expect(finding?.json).toMatchObject({
      ...{ part: 'websocket.received', severity: 'critical', keyLabel: 'Web shop' },
      request: { url: 'wss://lasting.example/feed' },
    });
  });

  test('a request that never ends is found', async () => {
    const { page, panel, emulator } = authlens();
    await visit(page, `${here}/pending`);
    const sent = await emulator.waitForRequest(({ path }) => path.startsWith('/never'));
    await rows().toEqual([['URL k', '1 ×']]);
    expect(sent.response).toBeNull();
    const finding = (await readFindings(panel)).find(({ json }) => json.part === 'request.url');
    expect(finding?.json).toMatchObject({
      request: { url: `${here}/never?k=••••••••` },
      initiator: { type: 'script', url: `${here}/pending.js`, function: 'ask', ...callSite(pendingText(key)) },
    });
  });

  test('what a WebSocket sends in the last moment of its page is found or counted', async () => {
    const { page, panel, emulator } = authlens();
    await visit(page, `${here}/leave`);
    const socket = emulator.sockets.at(-1);
    socket?.send(`welcome, ${key}`);
    // The panel knows of the WebSocket then.
    await rows().toEqual([['received WebSocket message 0', '1 ×']]);
    const before = await leftOpen();
    socket?.send('go');
    const fromPage = () => socket?.messages.filter(({ from }) => from === 'client').map(({ data }) => data.toString());
    await expect.poll(fromPage, soon).toEqual([key]);
    await page.waitForFunction(() => location.pathname === '/quiet');
    const isFound = async () => (await readLeakRows(panel)).some((cells) => cells[2]?.startsWith('sent WebSocket'));
    await expect.poll(async () => (await isFound()) || (await leftOpen()) > before, soon).toBe(true);
  });
});

/** How many requests were still open when their page was left, as the foot says. */
async function leftOpen(): Promise<number> {
  return Number(/(\d+) requests? still open when/.exec(await authlens().panel.text('footer'))?.[1] ?? 0);
}

describe('what the browser shows to nobody is listed, and went out all the same', () => {
  test.each([
    ['/shared-worker', /never shown to extensions: .*SharedWorker/],
    ['/open-credentials', /never shown to extensions: .*XMLHttpRequest\.open/],
  ])('%s', async (path, words) => {
    const { page, panel, emulator } = authlens();
    const received = emulator.records.length;
    await visit(page, here + path);
    const sent = emulator.records
      .slice(received)
      .flatMap(({ rawHeaders }) => headerValues(rawHeaders, 'Authorization'));
    expect(sent).toEqual([basic(key)]);
    await expect.poll(() => panel.text('footer'), soon).toMatch(words);
  });

  test('/form-file', async () => {
    const { page, panel, emulator } = authlens();
    const before = await countNotGiven(panel);
    await untilScanned(authlens(), () => visit(page, `${here}/form-file`));
    await emulator.waitForRequest(({ path, body }) => path === '/form' && body.includes(`key=${key}`));
    await expect.poll(() => countNotGiven(panel), soon).toBeGreaterThan(before);
  });
});
