import { browser } from 'wxt/browser';
import { nextAnswer } from '@/utils/messaging/allow-answers.ts';
import { knowsPermissions } from './granted-origins.ts';
import { originPattern } from './origin-pattern.ts';

/**
 * Asks the user to allow requests to the host of `url`; call it from a click. Resolves to whether it is granted. Where a panel
 * may not ask, a page of ours in a tab does.
 */
export function requestHost(url: string): Promise<boolean> {
  if (knowsPermissions()) return browser.permissions.request({ origins: [originPattern(url)] });
  const answer = nextAnswer(url);
  window.open(`/allow.html#${encodeURIComponent(url)}`);
  return answer;
}
