import { beforeEach, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { leakSites } from './sites/leaks.ts';
import { openSite } from './sites/open-site.ts';
import { serve, page as sitePage } from './sites/site.ts';
import { addKey } from './support/add-key.ts';
import { readBadge } from './support/badge.ts';
import { readStorage, writeStorage } from './support/extension-storage.ts';
import { clearLeaks, readLeakRows, showLeaks } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyPiecesIn } from './support/key-pieces.ts';
import { reloadPanel } from './support/reload-panel.ts';
import { untilScanned } from './support/scanned.ts';
import { visit } from './support/visit.ts';

const key = generateKey();

const authlens = withAuthlens({
  emulator: {
    keys: { production: [key] },
    sites: {
      ...leakSites({ key }),
      'stats.example': openSite,
      'quiet.example': serve({
        '/': sitePage('Quiet', ['/done.js']),
        '/done.js': { type: 'text/javascript', body: 'done();' },
      }),
    },
  },
});

const soon = { timeout: 10_000 };
const rows = () => expect.poll(() => readLeakRows(authlens().panel), soon);
const badge = () => expect.poll(() => readBadge(authlens()), soon);
const storedSuppressions = async (): Promise<unknown> =>
  (await readStorage(authlens().panel.frame, 'local')).suppressions;

/** Visits pages of leaks.example, one after the other, until everything of them is scanned. */
async function visitLeaks(...paths: string[]): Promise<void> {
  for (const path of paths)
    await untilScanned(authlens(), () => visit(authlens().page, `https://leaks.example${path}`));
}

/** Opens the row whose initiator begins like this. */
async function openRow(initiator: string): Promise<void> {
  const { frame } = authlens().panel;
  const row = await frame.waitForFunction(
    (start) => {
      const rows = [...document.querySelectorAll<HTMLTableRowElement>('table tbody tr')];
      return rows.find(({ cells }) => cells[4]?.innerText.startsWith(start)) ?? null;
    },
    {},
    initiator,
  );
  await (await row.asElement()?.$('td'))?.click();
  await frame.waitForFunction((element) => element?.ariaSelected === 'true', {}, row);
}

async function suppressOpenRow(reason: string, lifetime = 'after 30 days'): Promise<void> {
  const { panel } = authlens();
  await panel.click('button', 'Suppress…');
  await panel.fill('Reason', reason);
  await panel.choose('Expires', lifetime);
  await panel.click('button', 'Suppress');
}

/** Nothing suppressed, nothing filtered, and the leaks of two pages: in each a script that brings the key, and a header that sends it. */
beforeEach(async () => {
  const { panel, page } = authlens();
  if (!(await panel.text()).includes('Rename Web shop')) await panel.click('tab', 'Keys');
  const known = await panel.frame.evaluate(() => document.body.innerText.includes('Web shop'));
  if (!known) await addKey(panel, { value: key, label: 'Web shop', environment: 'production' });
  await writeStorage(panel.frame, 'local', 'suppressions', { version: 1, data: [] });
  await page.goto('about:blank');
  await clearLeaks(panel);
  await visitLeaks('/fetch', '/xhr');
  await rows().toHaveLength(4);
  await badge().toBe('4');
});

describe('a row that is suppressed', () => {
  test('vanishes from the list and the badge, also when it is seen again and after the panel was loaded anew', async () => {
    const { panel } = authlens();
    await openRow('fetch.js:5:');
    const before = await readLeakRows(panel);
    await suppressOpenRow('Replaced by upload tokens in May');
    const left = before.filter((cells) => !cells.join(' ').includes('fetch.js:5:'));
    expect(left).toHaveLength(3);
    await rows().toEqual(left);
    await badge().toBe('3');
    await panel.find('tab', 'Leaks 3').wait();
    await panel.find('button', '1 suppressed').wait();
    await visitLeaks('/fetch');
    expect((await readLeakRows(panel)).map((cells) => cells[4])).not.toContain('fetch.js:5:19');
    await reloadPanel(panel);
    await rows().toHaveLength(3);
    expect(await readBadge(authlens())).toBe('3');
  });

  test('is shown on demand, marked with reason and expiry, and can be lifted', async () => {
    const { panel } = authlens();
    await openRow('xhr.js:6:');
    await suppressOpenRow('Demo shop', 'never');
    await rows().toHaveLength(3);
    await panel.click('button', '1 suppressed');
    await rows().toHaveLength(4);
    const marks = (await readLeakRows(panel)).map((cells) => cells[6]);
    expect(marks.filter((mark) => mark !== '')).toEqual(['Demo shop, until lifted']);
    expect(await readBadge(authlens())).toBe('3');
    await openRow('xhr.js:6:');
    expect(await panel.text('[aria-label="Suppression"]')).toContain('Demo shop');
    await panel.click('button', 'Lift');
    await badge().toBe('4');
    await panel.click('button', '0 suppressed');
    await rows().toHaveLength(4);
    expect(await storedSuppressions()).toEqual({ version: 1, data: [] });
  });

  test('needs a reason, which must not hold the key, and what is stored holds none of it', async () => {
    const { panel } = authlens();
    await openRow('fetch.js:5:');
    await panel.click('button', 'Suppress…');
    await panel.click('button', 'Suppress');
    await panel.waitForText('The reason is empty.');
    await panel.fill('Reason', `key ${key}`);
    await panel.click('button', 'Suppress');
    await panel.waitForText('The reason contains a key');
    await panel.fill('Reason', 'Known');
    await panel.click('button', 'Suppress');
    await rows().toHaveLength(3);
    const stored = JSON.stringify(await storedSuppressions());
    expect(stored).toContain('https://ws.api.video/videos');
    expect(keyPiecesIn(stored, key)).toEqual([]);
  });

  /** Suppresses a row, and lets its suppression expire at another time. */
  async function suppressUntil(expiresAt: number): Promise<void> {
    await openRow('fetch.js:5:');
    await suppressOpenRow('For a while');
    await rows().toHaveLength(3);
    const { data } = Object(await storedSuppressions());
    const moved = { version: 1, data: data.map((suppression: object) => ({ ...suppression, expiresAt })) };
    await writeStorage(authlens().panel.frame, 'local', 'suppressions', moved);
  }

  test('is back when the suppression has expired, which is then forgotten', async () => {
    await suppressUntil(Date.now() - 1);
    await rows().toHaveLength(4);
    await badge().toBe('4');
    await expect.poll(storedSuppressions, soon).toEqual({ version: 1, data: [] });
  });

  test('is back at the moment when the suppression expires', async () => {
    const expiresAt = Date.now() + 3000;
    await suppressUntil(expiresAt);
    await badge().toBe('4');
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt);
    await rows().toHaveLength(4);
  });
});

describe('the baseline', () => {
  test('suppresses what is shown after a second look, and is taken back in one click', async () => {
    const { panel } = authlens();
    await panel.click('button', 'Baseline…');
    await panel.click('button', 'Cancel');
    await rows().toHaveLength(4);
    await panel.click('button', 'Baseline…');
    await panel.click('button', 'Suppress 4 rows as baseline');
    await panel.waitForText('Every finding here is suppressed.');
    await rows().toEqual([]);
    await badge().toBe('');
    await visitLeaks('/fetch');
    expect(await readLeakRows(panel)).toEqual([]);
    // Another place is news.
    await visitLeaks('/query');
    await rows().toHaveLength(2);
    await badge().toBe('2');
    await panel.click('button', 'Take back');
    await rows().toHaveLength(6);
    await badge().toBe('6');
  });

  test('can be taken back in the list of all suppressions, after the panel was loaded anew', async () => {
    const { panel } = authlens();
    await panel.click('button', 'Baseline…');
    await panel.click('button', 'Suppress 4 rows as baseline');
    await panel.waitForText('Every finding here is suppressed.');
    await reloadPanel(panel);
    await panel.frame.locator('summary::-p-text(All suppressions)').click();
    await panel.click('button', 'Take back the baseline (4)');
    await rows().toHaveLength(4);
  });
});

describe('the filter', () => {
  const shown = async () => (await readLeakRows(authlens().panel)).length;

  test('finds by text, severity, environment and part, and counts', async () => {
    const { panel } = authlens();
    await panel.fill('Filter findings', 'XHR.js', 'searchbox');
    await panel.waitForText('2 of 4');
    expect((await readLeakRows(panel)).every((cells) => cells.join(' ').includes('xhr'))).toBe(true);
    await panel.choose('Part', 'response');
    await panel.waitForText('1 of 4');
    await panel.choose('Environment', 'sandbox');
    await panel.waitForText('0 of 4');
    await panel.waitForText('No finding matches the filter.');
    await panel.click('button', 'Show all 4');
    await panel.waitForText('4 rows');
    expect(await shown()).toBe(4);
    await panel.click('button', '4 critical');
    await panel.waitForText('4 of 4');
    await panel.click('button', '4 critical');
    await panel.waitForText('4 rows');
  });

  test('is the same after the panel was loaded anew', async () => {
    const { panel } = authlens();
    await panel.fill('Filter findings', 'xhr', 'searchbox');
    await panel.choose('Part', 'request');
    await panel.waitForText('1 of 4');
    await reloadPanel(panel);
    await panel.waitForText('1 of 4');
    expect(await shown()).toBe(1);
    await panel.fill('Filter findings', '', 'searchbox');
    await panel.choose('Part', 'any part');
    await panel.waitForText('4 rows');
  });
});

test('the arrow keys, Home and End move the selection', async () => {
  const { panel } = authlens();
  const { keyboard } = panel.devtools;
  const selected = () =>
    expect.poll(() =>
      panel.frame.$$eval('table tbody tr', (all) => all.findIndex((row) => row.ariaSelected === 'true')),
    );
  await panel.frame.$eval('table', (table) => table.focus());
  const steps = { ArrowDown: 1, End: 3, ArrowUp: 2, Home: 0, PageDown: 3, PageUp: 0 } as const;
  await keyboard.press('Home');
  for (const [step, index] of Object.entries(steps)) {
    // The keyboard knows these names; an object's keys are no more than strings.
    await keyboard.press(step as keyof typeof steps);
    await selected().toBe(index);
  }
});

describe('a navigation', () => {
  test('leaves the findings, unless the log is not preserved', async () => {
    const { panel, page } = authlens();
    await page.goto('https://quiet.example/');
    expect(await readLeakRows(panel)).toHaveLength(4);
    await panel.click('checkbox', 'Preserve log');
    await expect
      .poll(async () => (await readStorage(panel.frame, 'local')).settings, soon)
      .toMatchObject({ data: { preserveLog: false } });
    await visit(page, 'https://quiet.example/');
    await panel.waitForText('No credential was seen so far.');
    await badge().toBe('');
    // What was scanned before does not count either: the page, its script, and perhaps an icon.
    await expect.poll(async () => Number.parseInt(await panel.text('footer'), 10), soon).toBeLessThan(4);
    await visit(page, 'https://leaks.example/fetch');
    await rows().toHaveLength(2);
    await badge().toBe('2');
    await reloadPanel(panel);
    await showLeaks(panel);
    await panel.click('checkbox', 'Preserve log');
    await expect
      .poll(async () => (await readStorage(panel.frame, 'local')).settings, soon)
      .toMatchObject({ data: { preserveLog: true } });
    await page.goto('https://quiet.example/');
    expect(await readLeakRows(panel)).toHaveLength(2);
  });
});
