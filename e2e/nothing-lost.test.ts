import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { serve, page as sitePage } from './sites/site.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { showPanel } from './support/devtools.ts';
import { setDockSide } from './support/dock.ts';
import { readLeakRows } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import type { Panel } from './support/panel.ts';
import { compose, openTab, readStatus, send, waitForEnd } from './support/playground.ts';
import { reloadPanel } from './support/reload-panel.ts';
import { returnToPanel } from './support/return-to-panel.ts';
import { readScreen } from './support/screen.ts';
import { visit } from './support/visit.ts';

const keys = { first: generateKey(), second: generateKey(), production: generateKey() };
const authlens = withAuthlens({
  emulator: {
    keys: { sandbox: [keys.first, keys.second], production: [keys.production] },
    sites: {
      'shop.example': shopSite({ key: keys.production }),
      'stats.example': openSite,
      'other.example': serve({ '/': sitePage('Another origin', []) }),
    },
  },
});

const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
let sends = 0;
/** A path that was not sent before; with `emulation` the emulator answers in this way. */
const freshPath = (emulation?: string) => `/videos?send=${++sends}${emulation ? `&emulate=${emulation}` : ''}`;

/** What the emulator received for this path. */
function received(path: string): Promise<RecordedRequest> {
  return authlens().emulator.waitForRequest((record) => record.path === path);
}

/** The Authorization values that the panel says were sent, when it says so, and those that were received. */
async function shownAndReceived(panel: Panel, path: string) {
  await reveal(panel);
  const { state, hops } = await readAuthorizationCard(panel);
  const { rawHeaders } = await received(path);
  return { state, shown: hops.flatMap(({ wire }) => wire), received: headerValues(rawHeaders, 'authorization') };
}

const asSent = (key: string) => ({ state: 'as sent', shown: [basic(key)], received: [basic(key)] });

/** Presses Send and waits until the first piece of a slow answer is there. */
async function sendSlowly(panel: Panel, key: string): Promise<string> {
  const path = freshPath('slow-released');
  await panel.click('tab', 'Playground');
  await compose(panel, { key, path });
  await panel.frame.locator('button[type="submit"]').click();
  await panel.waitForText('so far');
  return path;
}

function releaseTheRest(): void {
  for (let piece = 1; piece < 5; piece++) authlens().emulator.releaseNextPiece();
}

/** Shows the playground, its answer as a whole: a body is opened in slices. */
async function showAnswer(panel: Panel): Promise<void> {
  await panel.click('tab', 'Playground');
  await panel.waitForText('"title": "Kept"');
}

/** Shows the keys, with what is offered beside them: its code is loaded later. */
async function showKeys(panel: Panel): Promise<void> {
  await panel.click('tab', 'Keys');
  await panel.find('button', 'Set a passphrase…').wait();
}

async function openSecondFinding(panel: Panel): Promise<void> {
  await panel.click('tab', 'Leaks 3');
  await panel.frame.locator('table tbody tr:nth-child(2) td').click();
  await panel.frame.locator('table tbody tr:nth-child(2)[aria-selected="true"]').wait();
}

beforeAll(async () => {
  const { panel, page } = authlens();
  await addKey(panel, { value: keys.first, label: 'First' });
  await addKey(panel, { value: keys.second, label: 'Second' });
  await addKey(panel, { value: keys.production, label: 'Live', environment: 'production' });
  await visit(page, 'https://shop.example/');
  await panel.find('tab', 'Leaks 3').wait();
  await panel.click('tab', 'Playground');
  const headers = [['X-Test', 'kept']] as const;
  await compose(panel, { key: 'First', method: 'POST', path: freshPath(), headers, body: '{"title": "Kept"}' });
  await send(panel);
});

describe('what is on the screen', () => {
  const views: [string, (panel: Panel) => Promise<void>][] = [
    ['Playground', showAnswer],
    ['Leaks', openSecondFinding],
    ['Keys', showKeys],
  ];

  const disturbances: [string, (panel: Panel) => Promise<void>][] = [
    ['a reload of the panel', reloadPanel],
    ['a look at another panel of DevTools', lookElsewhere],
  ];

  async function lookElsewhere(panel: Panel): Promise<void> {
    await showPanel(panel.devtools, 'network');
    await returnToPanel(panel);
  }

  const cases = disturbances.flatMap(([what, disturb]) => views.map(([view, show]) => ({ what, view, disturb, show })));

  test.each(cases)('is the same after $what: $view', async ({ disturb, show }) => {
    const { panel } = authlens();
    await show(panel);
    const before = await readScreen(panel);
    await disturb(panel);
    await panel.waitForText(before.text.slice(-60));
    await expect.poll(() => readScreen(panel)).toEqual(before);
  });

  test('includes the header of the last send and the draft', async () => {
    const { panel, emulator } = authlens();
    await panel.click('tab', 'Playground');
    const [sent] = emulator.records.filter(({ host, method }) => host === 'sandbox.api.video' && method === 'POST');
    expect(sent?.body.toString()).toBe('{"title": "Kept"}');
    expect(await shownAndReceived(panel, sent?.path ?? '')).toEqual(asSent(keys.first));
    await openTab(panel, 'Request', 'Headers');
    const { fields } = await readScreen(panel);
    expect(fields).toEqual(expect.arrayContaining(['POST', sent?.path, 'X-Test', 'kept']));
  });
});

test('a request goes on while the panel is loaded anew', async () => {
  const { panel } = authlens();
  await compose(panel, { method: 'GET' });
  const path = await sendSlowly(panel, 'First');
  await reloadPanel(panel);
  await panel.waitForText('so far');
  await panel.frame.locator('button::-p-text(Cancel)').wait();
  releaseTheRest();
  await waitForEnd(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  await panel.waitForText('"videoId": "vi9"');
  expect(await shownAndReceived(panel, path)).toEqual(asSent(keys.first));
});

describe('with the background stopped', () => {
  test('before the send, the header is observed', async () => {
    const { panel, chromium } = authlens();
    const path = freshPath();
    await compose(panel, { key: 'Second', path });
    await chromium.stopBackground();
    await send(panel);
    expect(await readStatus(panel)).toBe('200 OK');
    expect(await shownAndReceived(panel, path)).toEqual(asSent(keys.second));
  });

  test('while the answer is coming, the result is whole', async () => {
    const { panel, chromium } = authlens();
    const path = await sendSlowly(panel, 'First');
    await chromium.stopBackground();
    releaseTheRest();
    await waitForEnd(panel);
    expect(await readStatus(panel)).toBe('200 OK');
    await panel.waitForText('"videoId": "vi9"');
    expect(await shownAndReceived(panel, path)).toEqual(asSent(keys.first));
  });

  test('while no answer comes, it can be cancelled, and nothing is called sent', async () => {
    const { panel, chromium } = authlens();
    const path = freshPath('hang');
    await compose(panel, { key: 'Second', path });
    await panel.frame.locator('button[type="submit"]').click();
    await received(path);
    await chromium.stopBackground();
    await panel.frame.locator('button::-p-text(Cancel)').click();
    await waitForEnd(panel);
    expect(await panel.text('[aria-label="Failure"]')).toContain('You cancelled the request.');
    // It was received, but the browser reports a request before it has a connection, and no answer proves that it had one.
    const { state, shown } = await shownAndReceived(panel, path);
    expect({ state, shown }).toEqual({ state: 'not observed', shown: [] });
  });

  test.each([1, 2, 3, 4])('at the very moment of the send, nothing untrue is said (%i)', async () => {
    const { panel, chromium } = authlens();
    const path = freshPath();
    await compose(panel, { key: 'First', path });
    const button = await panel.frame.$('button[type="submit"]');
    await Promise.all([
      chromium.stopBackground(),
      button?.evaluate((send) => send instanceof HTMLElement && send.click()),
    ]);
    await waitForEnd(panel);
    const { state, shown, received } = await shownAndReceived(panel, path);
    expect(received).toEqual([basic(keys.first)]);
    expect([
      { state: 'as sent', shown: received },
      { state: 'not observed', shown: [] },
    ]).toContainEqual({ state, shown });
    expect(await readStatus(panel)).toBe('200 OK');
  });
});

test('findings and draft outlive every navigation of the page', async () => {
  const { panel, page } = authlens();
  const rows = await readLeakRows(panel);
  await panel.click('tab', 'Playground');
  const { fields } = await readScreen(panel);
  expect(rows).not.toEqual([]);
  const navigations = [
    () => page.goto('https://other.example/'),
    () => page.reload(),
    () => page.goto('https://other.example/#fragment'),
    () => page.goto('about:blank'),
  ];
  for (const navigate of navigations) {
    await navigate();
    expect(await readLeakRows(panel)).toEqual(rows);
    await panel.click('tab', 'Playground');
    await expect.poll(async () => (await readScreen(panel)).fields).toEqual(fields);
  }
});

test('two tabs keep apart what is theirs', async () => {
  const { panel, chromium, openPanel, emulator } = authlens();
  const other = await openPanel(await chromium.browser.newPage());
  await other.panel.waitForText('Nothing sent yet.');
  expect(await readLeakRows(other.panel)).toEqual([]);

  const path = freshPath('slow-released');
  const tabs = [
    { panel, key: 'First', value: keys.first },
    { panel: other.panel, key: 'Second', value: keys.second },
  ];
  for (const tab of tabs) {
    await tab.panel.click('tab', 'Playground');
    await compose(tab.panel, { key: tab.key, path });
  }
  // Both at once: DevTools of both tabs hear of both requests.
  await Promise.all(tabs.map((tab) => tab.panel.frame.$eval('button[type="submit"]', (button) => button.click())));
  for (const tab of tabs) await tab.panel.waitForText('so far');
  releaseTheRest();
  releaseTheRest();
  for (const tab of tabs) {
    await waitForEnd(tab.panel);
    await reveal(tab.panel);
    const { state, hops } = await readAuthorizationCard(tab.panel);
    expect({ state, wire: hops.map(({ wire }) => wire) }).toEqual({ state: 'as sent', wire: [[basic(tab.value)]] });
  }
  const both = emulator.records.filter((record) => record.path === path);
  expect(both.flatMap(({ rawHeaders }) => headerValues(rawHeaders, 'authorization')).sort()).toEqual(
    [basic(keys.first), basic(keys.second)].sort(),
  );
  await other.page.close();
});

// The last one, since Chromium loses some clicks after DevTools was docked and undocked.
test('the screen is the same after docking and undocking', async () => {
  const { panel } = authlens();
  await openSecondFinding(panel);
  const before = await readScreen(panel);
  await setDockSide(panel.devtools, 'right');
  await setDockSide(panel.devtools, 'undocked');
  await panel.waitForText(before.text.slice(-60));
  await expect.poll(() => readScreen(panel)).toEqual(before);
});
