import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { leakSites, leaksOf } from './sites/leaks.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { readBadge } from './support/badge.ts';
import { clickUntil } from './support/click-until.ts';
import { initiatorName } from './support/expected-leak.ts';
import { clearLeaks, readLeakRows, showLeaks } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import type { Panel } from './support/panel.ts';
import { returnToPanel } from './support/return-to-panel.ts';
import { readSources } from './support/sources.ts';
import { visit } from './support/visit.ts';
import { watchKey } from './support/watch-key.ts';

const production = generateKey();
const sandbox = generateKey();

// The production key is not watched: a page that sends it makes two findings, of the request and of the file that brings the key.
const authlens = withAuthlens({
  emulator: {
    keys: { production: [production], sandbox: [sandbox] },
    sites: {
      ...leakSites({ key: production }),
      'shop.example': shopSite({ key: sandbox }),
      'stats.example': openSite,
    },
  },
});

beforeEach(() => clearLeaks(authlens().panel));

const soon = { timeout: 10_000 };

/** The initiator and count of each row of a request. */
const readSent = async (panel: Panel) =>
  (await readLeakRows(panel))
    .filter((cells) => !cells[2]?.startsWith('response body'))
    .map((cells) => cells.slice(4).join(' '));

/** The same, as soon as they are as expected. */
const rows = (panel: Panel = authlens().panel) => expect.poll(() => readSent(panel), soon);

const initiators = Object.fromEntries(leaksOf(production).map((leak) => [leak.path, initiatorName(leak)]));

/** Visits leaking pages one after the other, each for the first time, and waits until the list has it on top. */
async function leak(...paths: string[]): Promise<void> {
  const { page } = authlens();
  const expected = await readSent(authlens().panel);
  for (const path of paths) {
    await visit(page, `https://leaks.example${path}`);
    expected.unshift(`${initiators[path]} 1 ×`);
    await rows().toEqual(expected);
  }
}

describe('the list', () => {
  test('counts a leak that is seen again, and moves its row to the top', async () => {
    const { page, panel } = authlens();
    await leak('/fetch', '/xhr');
    await visit(page, 'https://leaks.example/fetch');
    await rows().toEqual([`${initiators['/fetch']} 2 ×`, `${initiators['/xhr']} 1 ×`]);
    await panel.frame.locator('tbody tr td').click();
    await panel.waitForText('2 times, first at');
  });

  test('is empty after Clear, and fills again', async () => {
    const { panel } = authlens();
    await leak('/fetch');
    await panel.find('tab', 'Leaks 2').wait();
    await panel.click('button', 'Clear');
    await panel.waitForText('No credential was seen so far.');
    await panel.find('tab', 'Leaks').wait();
    await rows().toEqual([]);
    await leak('/fetch');
  });
});

describe('the link of an initiator opens the line in Sources', () => {
  const places: [where: string, path: string, link: string][] = [
    ['a row', '/fetch', 'tbody tr button'],
    ['the detail', '/xhr', '[aria-label="Finding"] dl button[title$="in Sources"]'],
    ['a row, in a page', '/inline', 'tbody tr button'],
    ['a row, in a worker', '/worker', 'tbody tr button'],
    ['a row, in a cross-site frame', '/iframe-cross-site', 'tbody tr button'],
  ];
  const leaks = leaksOf(production);

  afterEach(() => returnToPanel(authlens().panel));

  test.each(places)('from %s', async (_where, path, link) => {
    const { panel, devtools } = authlens();
    await leak(path);
    await clickUntil(panel.frame.locator(link), async () => (await readSources(devtools)) !== null);
    const { url, line, column } = leaks.find((candidate) => candidate.path === path)?.initiator ?? {};
    await expect.poll(() => readSources(devtools), soon).toEqual({ url, line, column });
  });
});

describe('DevTools opened after the page has loaded', () => {
  const note = 'What the page sent before DevTools was opened was not seen.';

  test('offers a reload, which finds the leaks and ends the offer', async () => {
    const { chromium, openPanel } = authlens();
    const page = await chromium.browser.newPage();
    await visit(page, 'https://leaks.example/fetch');
    const { panel, ...tab } = await openPanel(page);
    await showLeaks(panel);
    await panel.waitForText(note);
    expect(await readLeakRows(panel)).toEqual([]);
    await panel.click('button', 'Reload to capture');
    await rows(panel).toEqual([`${initiators['/fetch']} 1 ×`]);
    expect(await panel.text()).not.toContain('Reload to capture');
    expect(await panel.text('footer')).not.toContain('before DevTools was opened');
    await expect.poll(() => readBadge({ panel, ...tab }), soon).toBe('2');
    await page.close();
  });

  test('the tab that had it open is not offered one', async () => {
    await leak('/fetch');
    const shown = await authlens().panel.text();
    expect(shown).not.toContain(note);
    expect(shown).not.toContain('Reload to capture');
  });
});

describe('the badge', () => {
  const badge = () => expect.poll(() => readBadge(authlens()), soon);

  test('shows the number of production findings, through a navigation, until they are cleared', async () => {
    const { page, panel } = authlens();
    await leak('/fetch', '/xhr');
    await badge().toBe('4');
    await page.goto('https://leaks.example/quiet');
    await badge().toBe('4');
    await rows().toHaveLength(2);
    await panel.click('button', 'Clear');
    await badge().toBe('');
  });

  test('is right after the background was stopped', async () => {
    const { chromium } = authlens();
    await leak('/fetch');
    await badge().toBe('2');
    await chromium.stopBackground();
    expect(await readBadge(authlens())).toBe('2');
    await leak('/xhr');
    await badge().toBe('4');
  });

  test('does not count sandbox findings', async () => {
    const { page, panel } = authlens();
    await watchKey(authlens(), { value: sandbox, label: 'Test shop' }, 'https://leaks.example/quiet');
    await visit(page, 'https://shop.example/');
    await rows().toHaveLength(2);
    await panel.waitForText('3 low');
    expect(await readBadge(authlens())).toBe('');
    await visit(page, 'https://leaks.example/fetch');
    await badge().toBe('2');
  });
});
