import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { faintTexts } from './support/contrast.ts';
import { withAuthlens } from './support/fixture.ts';
import { setPanelSize } from './support/panel-size.ts';
import { compose, send, startSending, waitForEnd } from './support/playground.ts';
import { setTheme, themeName } from './support/theme.ts';
import { visit } from './support/visit.ts';

const key = generateKey();
const production = generateKey();
const authlens = withAuthlens({
  emulator: {
    keys: { sandbox: [key], production: [production] },
    sites: { 'shop.example': shopSite({ key: production }), 'stats.example': openSite },
  },
});

beforeAll(async () => {
  const { panel, page } = authlens();
  await addKey(panel, { value: key, label: 'Checkout service with a rather long label' });
  await addKey(panel, { value: production, label: 'shop-web', environment: 'production' });
  await visit(page, 'https://shop.example/');
  await panel.find('tab', 'Leaks 3').wait();
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Checkout service with a rather long label', path: '/videos?pageSize=2' });
  await send(panel);
});

const views = ['Playground', 'Leaks 3', 'Keys'];
const sizes = [400, 600, 1000, 1600].flatMap((width) => views.map((view) => [width, view] as const));

test.each(sizes)('at %i px nothing of %s is out of reach', async (width, view) => {
  const { panel } = authlens();
  await panel.click('tab', view);
  await setPanelSize(panel, { width, height: 700 });
  const { overflow, tabs } = await panel.frame.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    tabs: [...document.querySelectorAll('[aria-label="Authlens"] [role="tab"]')].map((tab) => {
      const { left, right } = tab.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    }),
  }));
  expect(overflow).toBe(0);
  expect(tabs).toEqual([true, true, true]);
});

test.each([400, 600, 1000, 1600])('at %i px Send can be clicked', async (width) => {
  const { panel, emulator } = authlens();
  await setPanelSize(panel, { width, height: 700 });
  await panel.click('tab', 'Playground');
  const path = `/videos?width=${width}`;
  await compose(panel, { path });
  // At the place where it stands, unlike a locator's click, which scrolls there first.
  const button = await panel.frame.waitForSelector('button[type="submit"]');
  const uncovered = await button?.evaluate((send) => {
    const { x, y, width, height } = send.getBoundingClientRect();
    const hit = (left: number, top: number) => send.contains(document.elementFromPoint(left, top));
    return hit(x + 2, y + height / 2) && hit(x + width / 2, y + height / 2) && hit(x + width - 2, y + height / 2);
  });
  expect(uncovered).toBe(true);
  await send(panel);
  await emulator.waitForRequest((record) => record.path === path);
});

test('sending moves nothing', async () => {
  const { panel } = authlens();
  await setPanelSize(panel, { width: 1000, height: 700 });
  await panel.click('tab', 'Playground');
  const boxes = () =>
    panel.frame.$$eval(
      'form select, form input, form button, [aria-label="Status"], [aria-label="Response"]',
      (parts) =>
        parts.map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          // The tabs of the answer grow with their counts; that they stay where they are is enough.
          return part.getAttribute('role') === 'tablist' ? [x, y] : [x, y, width, height];
        }),
    );
  const before = await boxes();
  await compose(panel, { path: '/videos?emulate=hang' });
  await startSending(panel);
  await panel.waitForText('Cancel');
  expect(await boxes()).toEqual(before);
  await panel.devtools.keyboard.press('Escape');
  await waitForEnd(panel);
  await compose(panel, { path: '/videos?pageSize=2' });
  await send(panel);
  expect(await boxes()).toEqual(before);
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  beforeAll(async () => {
    const { panel } = authlens();
    await setTheme(panel.devtools, themeName(colorScheme));
    await panel.frame.waitForFunction((theme) => document.documentElement.dataset.theme === theme, {}, colorScheme);
  });

  test('follows the theme of DevTools', async () => {
    const background = await authlens().panel.frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(31, 31, 35)' : 'rgb(255, 255, 255)');
  });

  test.each(views)('every text of %s can be read: contrast of 4.5 to 1 (WCAG 2.2, 1.4.3)', async (view) => {
    const { panel } = authlens();
    await panel.click('tab', view);
    expect(await faintTexts(panel)).toEqual([]);
  });
});
