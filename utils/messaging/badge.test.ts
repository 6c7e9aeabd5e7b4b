import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBadge } from './badge.ts';
import { sendMessage } from './protocol.ts';

startBadge();

test.each([
  [0, '', 'Authlens'],
  [1, '1', "Authlens: 1 production credential was seen in this page's traffic."],
  [12, '12', "Authlens: 12 production credentials were seen in this page's traffic."],
])('%i findings show %j on the button of their tab', async (count, text, title) => {
  await sendMessage('showBadge', { tabId: 7, count });
  expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe(text);
  expect(await fakeBrowser.action.getTitle({ tabId: 7 })).toContain(title);
  expect(await fakeBrowser.action.getBadgeText({ tabId: 8 })).toBe('');
});

test.each([[{ tabId: 7, count: -1 }], [{ tabId: 7, count: 0.5 }], [{ tabId: 7, count: Number.NaN }]])(
  'refuses %j and leaves the button as it was',
  async (badge) => {
    await sendMessage('showBadge', { tabId: 7, count: 3 });
    await expect(sendMessage('showBadge', badge)).rejects.toThrow();
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('3');
  },
);
