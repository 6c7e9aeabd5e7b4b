import { describeTarget } from '@/utils/auth/diagnosis/page-exchange.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { headerValue } from '@/utils/http/headers.ts';
import type { PageAuthorization } from '@/utils/messaging/page-authorizations.ts';

/** How many exchanges are remembered, and how many of the different values among them are listed. */
const mostExchanges = 200;
export const mostAuthorizations = 20;

/** The Authorization values that the page of a tab has sent; in memory alone. */
export interface TabAuthorizations {
  /** Takes an exchange; those without the header are left alone. */
  add(exchange: HttpExchange): void;
  /** Each different value once, the newest first, without the values. */
  all(): readonly PageAuthorization[];
  /** The value that an exchange carried; null when it carried none or is no longer remembered. */
  valueOf(index: number): string | null;
  clear(): void;
}

interface Carried extends PageAuthorization {
  readonly value: string;
}

/** None yet; `onChange` is called after each change. */
export function createTabAuthorizations(onChange: () => void): TabAuthorizations {
  /** The newest first. */
  let carried: readonly Carried[] = [];
  const keep = (changed: readonly Carried[]) => {
    carried = changed;
    onChange();
  };
  return {
    add({ index, startedAt, request: { method, url, headers } }) {
      const value = headerValue(headers, 'Authorization');
      if (value === null || value === '' || !URL.canParse(url)) return;
      const added = { index, startedAt, method, target: describeTarget(url), value };
      keep([added, ...carried.filter((other) => other.index !== index)].slice(0, mostExchanges));
    },
    all() {
      const newest = new Map(carried.toReversed().map(({ value, ...rest }) => [value, rest]));
      return [...newest.values()].sort((one, other) => other.startedAt - one.startedAt).slice(0, mostAuthorizations);
    },
    valueOf: (index) => carried.find((one) => one.index === index)?.value ?? null,
    clear: () => keep([]),
  };
}
