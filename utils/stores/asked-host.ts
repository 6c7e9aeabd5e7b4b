import { requestHost } from '@/utils/capture/request-host.ts';
import { tellAnswer } from '@/utils/messaging/allow-answers.ts';

/** The URL that this page was opened to ask about, from its fragment; null when there is none that can be asked for. */
export function readAskedUrl(fragment: string): string | null {
  const url = decodeURIComponent(fragment.slice(1));
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/** Asks the browser, which asks its user, and tells the panel; call it from a click. Resolves to whether it is granted. */
export async function askForHost(url: string): Promise<boolean> {
  const granted = await requestHost(url);
  tellAnswer({ url, granted });
  return granted;
}

/** Tells the panel that its user would rather not. */
export function refuseHost(url: string): void {
  tellAnswer({ url, granted: false });
}
