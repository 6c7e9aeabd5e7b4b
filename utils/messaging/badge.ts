import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onMessage } from './protocol.ts';

const badgeSchema = v.object({
  tabId: v.pipe(v.number(), v.integer()),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Runs in the background: shows the number of production findings of a tab on the toolbar button. */
export function startBadge(): void {
  onMessage('showBadge', async ({ data }) => {
    try {
      await paintBadge(v.parse(badgeSchema, data));
    } catch (error) {
      // The tab was closed in the meantime, and its badge with it.
      if (!(error instanceof Error && /No tab with id|Invalid tab ID/.test(error.message))) throw error;
    }
  });
}

async function paintBadge({ tabId, count }: v.InferOutput<typeof badgeSchema>): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#c0262d' });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  await browser.action.setTitle({ tabId, title: badgeTitle(count) });
}

function badgeTitle(count: number): string {
  if (count === 0) return 'Authlens';
  const found = count === 1 ? '1 production credential was' : `${count} production credentials were`;
  return `Authlens: ${found} seen in this page's traffic. Open DevTools, panel Authlens, for the script and line.`;
}
