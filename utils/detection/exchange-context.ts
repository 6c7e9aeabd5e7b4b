import type { HttpExchange } from '@/utils/http/exchange.ts';
import { headerValue } from '@/utils/http/headers.ts';
import type { Provider } from '@/utils/providers/provider.ts';

/**
 * Whether this extension itself made the request. `ownOrigin` is the origin of its pages (`chrome-extension://…`,
 * `moz-extension://…`), or null where there is none; other extensions are not exempt.
 */
export function isOwnExchange({ initiator, pageUrl }: HttpExchange, ownOrigin: string | null): boolean {
  if (ownOrigin === null) return false;
  const origin = ownOrigin.replace(/\/$/, '');
  return [initiator?.url, pageUrl].some((url) => url === origin || url?.startsWith(`${origin}/`));
}

/** Whether the exchange is one of the provider's own dashboard: its page, its host, or sent from its origin. */
export function isDashboardExchange({ pageUrl, request }: HttpExchange, provider: Provider): boolean {
  const places = [pageUrl, request.url, headerValue(request.headers, 'Origin')];
  return places.some((url) => url !== null && provider.dashboardHosts.includes(hostName(url)));
}

const mostKnown = 1000;
const known = new Map<string, string>();

/** The host name of a URL in lower case, without the root dot that DNS allows; empty when it is no URL. */
export function hostName(url: string): string {
  // Parsing is the slowest step of scanning a small exchange, and most requests of a page go to a few origins.
  const path = url.indexOf('/', url.indexOf('//') + 2);
  const origin = path < 0 || url[path - 1] === '/' ? url : url.slice(0, path);
  const host = known.get(origin) ?? parseHost(url);
  if (known.size >= mostKnown) known.clear();
  known.set(origin, host);
  return host;
}

function parseHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : '';
}
